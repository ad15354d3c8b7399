/** Finds LaTeX in a text: inline `$…$`, display `$$…$$`, and `\$` for a dollar sign. */

/** @typedef {{text: string} | {tex: string, display: boolean}} Piece */
/** @typedef {{from: number, to: number, piece: Piece}} Span A piece and its offsets in the text, in UTF-16 units */

// As in Pandoc: no space inside the dollar signs and no digit after them, so that prices are not formulas.
const FORMULA = /\\\$|\$\$([^$]+)\$\$|\$(?![\s$])((?:\\.|[^$\\])*?[^\s\\$]|[^\s\\$])\$(?!\d)/g;

/**
 * @param {string} text
 * @returns {Span[]} pieces that cover the whole text
 */
export function spans(text) {
  /** @type {Span[]} */
  const found = [];
  let from = 0;
  const plain = (/** @type {number} */ to) => {
    if (to > from) found.push({ from, to, piece: { text: text.slice(from, to) } });
    from = to;
  };
  for (const match of text.matchAll(FORMULA)) {
    plain(match.index);
    const to = from + match[0].length;
    const tex = match[1] ?? match[2];
    const piece = tex === undefined ? { text: '$' } : { tex: tex.trim(), display: match[1] !== undefined };
    found.push({ from, to, piece });
    from = to;
  }
  plain(text.length);
  return found;
}

/** Plain text: the LaTeX of formulas without dollar signs. @param {string} text */
export const asPlainText = (text) =>
  pieces(text)
    .map((piece) => ('tex' in piece ? piece.tex : piece.text))
    .join('');

/**
 * @param {string} text
 * @returns {Piece[]}
 */
export function pieces(text) {
  /** @type {Piece[]} */
  const found = [];
  for (const { piece } of spans(text)) {
    const last = found.at(-1);
    if (last && 'text' in last && 'text' in piece) last.text += piece.text;
    else found.push(piece);
  }
  return found.length > 0 ? found : [{ text }];
}
