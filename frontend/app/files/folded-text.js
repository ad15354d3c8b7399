/**
 * Normalizes a text for comparison: NFKC, without case, diacritics of Latin letters and the difference between hiragana
 * and katakana. Keeps the offsets of the original for highlighting.
 */

/** @typedef {{text: string, starts: number[], ends: number[]}} Folded starts, ends: in UTF-16 units of the original */

/** A character with its combining marks, including the voiced marks of half-width kana. */
const CLUSTER = /\P{M}[\p{M}\uff9e\uff9f]*|\p{M}/gsu;
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
  const lower = cluster.normalize('NFKC').toLowerCase();
  // が and か differ: diacritics are removed from Latin letters only.
  const bare = /^\p{sc=Latin}/u.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '') : lower;
  return bare.replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - TO_HIRAGANA));
}
