/** Finds arXiv ids, DOIs and URLs in a printed reference, and their link targets. */

/** @typedef {{text: string, url?: string}} Piece */

// Japanese text follows an address without a space; the words of a sentence are no part of it.
const LETTER = '(?!を)[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー]';
const WORD = `(?:(?!から|にて|です|まで|より|をご|でご|は(?:こちら|以下))${LETTER})+`;
const LETTERS = `(?<![A-Za-z0-9])${WORD}|(?<=${LETTER}[0-9]{1,4})${WORD}|${WORD}(?=[./_?=&#-][A-Za-z0-9])|（${WORD}）(?=[./_-]?[A-Za-z0-9])`;
// Brackets in an address are balanced.
const URL_IN_TEXT = new RegExp(
  `(?:https?://|\\bwww\\.)(?:\\([!-'*-~]*\\)|[!-'*-~](?<![<>"])|${LETTERS})+(?<![.,;:!?'\\]}])`,
  'gu',
);
const MAIL_IN_TEXT = /[\w.+-]*\w@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+/gi;

/** @param {string} text */
const webUrl = (text) => (text.startsWith('www.') ? `https://${text}` : text);

/** @param {string} id */
const arxivUrl = (id) => `https://arxiv.org/abs/${id}`;
/** @param {string} doi */
const doiUrl = (doi) => `https://doi.org/${encodeURI(doi)}`;
/** @param {string} text */
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Text with linked URLs and mail addresses.
 * @param {string} text
 * @returns {Piece[]}
 */
export const addresses = (text) =>
  split(text, [
    [URL_IN_TEXT, webUrl],
    [MAIL_IN_TEXT, (match) => `mailto:${match}`],
  ]);

/**
 * The printed text with links; identifiers that it does not contain are appended.
 * @param {Reference} reference
 * @returns {Piece[]}
 */
export function referencePieces({ text, arxiv, doi, url }) {
  /** @type {[RegExp, (match: string) => string][]} */
  const rules = [[URL_IN_TEXT, webUrl]];
  if (doi) rules.push([new RegExp(`(?:doi:\\s*)?${literally(doi)}`, 'gi'), () => doiUrl(doi)]);
  if (arxiv) {
    rules.push([new RegExp(`(?:arxiv:\\s*|e-print:\\s*)?${literally(arxiv)}(?:v\\d+)?`, 'gi'), () => arxivUrl(arxiv)]);
  }
  const found = split(text, rules);
  const leadsTo = (/** @type {string} */ part) => found.some((piece) => piece.url?.includes(part));
  if (arxiv && !leadsTo(arxiv)) found.push({ text: `arXiv:${arxiv}`, url: arxivUrl(arxiv) });
  if (doi && !leadsTo(encodeURI(doi))) found.push({ text: `doi:${doi}`, url: doiUrl(doi) });
  if (url && !found.some((piece) => piece.url)) found.push({ text: hostOf(url), url });
  return found;
}

/** @param {string} url */
export function hostOf(url) {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return url;
  }
}

/**
 * @param {string} text
 * @param {[RegExp, (match: string) => string][]} rules the first match at a position wins
 * @returns {Piece[]}
 */
function split(text, rules) {
  const [rule, ...others] = rules;
  if (!rule) return text ? [{ text }] : [];
  const [pattern, urlOf] = rule;
  /** @type {Piece[]} */
  const found = [];
  let rest = 0;
  for (const match of text.matchAll(pattern)) {
    found.push(...split(text.slice(rest, match.index), others), { text: match[0], url: urlOf(match[0]) });
    rest = match.index + match[0].length;
  }
  return [...found, ...split(text.slice(rest), others)];
}
