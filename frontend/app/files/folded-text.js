/**
 * Normalizes a text for comparison as the server does, without its table of kanji: NFKC, without case, diacritics of
 * Latin and Greek letters, characters without width, kinds of apostrophes and hyphens, and the difference between
 * hiragana and katakana. Keeps the offsets of the original for highlighting.
 */

/** @typedef {{text: string, starts: number[], ends: number[]}} Folded starts, ends: in UTF-16 units of the original */

/** A character with its combining marks, including the voiced marks of half-width kana and decomposed Hangul. */
const CLUSTER = /\P{M}(?:\p{M}|[\uff9e\uff9f]|[\u1160-\u11ff])*|\p{M}/gsu;
const IGNORED = /\p{Default_Ignorable_Code_Point}/gu;
const APOSTROPHE = /[\u2018\u2019\u201b\u02b9\u02bb-\u02bf\u2032\u00b4`]/;
const HYPHEN = /[\u2010-\u2015\u2043\u2212]/;
/** Latin letters that have no decomposition. @type {Record<string, string>} */
const LETTERS = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ħ: 'h', ŧ: 't', ŋ: 'n' };
const KATAKANA = /[ァ-ヶ]/g;
const TO_HIRAGANA = 'ァ'.charCodeAt(0) - 'ぁ'.charCodeAt(0);

/** @param {string} original @returns {Folded} */
export function folded(original) {
  let text = '';
  /** @type {number[]} */
  const starts = [];
  /** @type {number[]} */
  const ends = [];
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const fold = foldCluster(cluster);
    for (let i = 0; i < fold.length; i += 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
    text += fold;
  }
  return { text, starts, ends };
}

/** @param {string} cluster */
function foldCluster(cluster) {
  if (/^\s/.test(cluster)) return ' ';
  if (APOSTROPHE.test(cluster)) return "'";
  if (HYPHEN.test(cluster)) return '-';
  const lower = cluster.replace(IGNORED, '').normalize('NFKC').toLowerCase();
  // が and か differ.
  const isBared = /^[\p{sc=Latin}\p{sc=Greek}]/u.test(lower);
  const bare = isBared ? lower.normalize('NFD').replace(/\p{M}/gu, '') : lower;
  return [...bare]
    .map((letter) => LETTERS[letter] ?? letter)
    .join('')
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - TO_HIRAGANA));
}
