/** Length of a text on X, which counts most alphabets once, Japanese twice, and all URLs equally. */

/** Maximum length of a post. */
export const LONGEST = 280;
/** Length of any URL. */
const ADDRESS = 23;
/** Ranges of code points that count once, from the published configuration (version 3). */
const LIGHT = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];

/** @param {string} text */
export function weight(text) {
  const addresses = text.match(/https?:\/\/\S+/g) ?? [];
  const rest = text.replace(/https?:\/\/\S+/g, '').normalize('NFC');
  const isLight = (/** @type {number} */ code) => LIGHT.some(([first, last]) => code >= first && code <= last);
  const characters = [...rest].map((character) => (isLight(character.codePointAt(0) ?? 0) ? 1 : 2));
  return characters.reduce((sum, each) => sum + each, 0) + ADDRESS * addresses.length;
}

/**
 * @param {string[]} forms of the same text, the longest first
 * @returns {string} the first form that fits, or the last one
 */
export const firstThatFits = (forms) => forms.find((form) => weight(form) <= LONGEST) ?? forms[forms.length - 1];
