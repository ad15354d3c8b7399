/** Finds LaTeX in a text: `$…$` inside a line, `$$…$$` on its own, `\$` for a dollar. Everything else is only text. */

/** @typedef {{text: string} | {tex: string, display: boolean}} Piece */
/** @typedef {{from: number, to: number, piece: Piece}} Span A piece, and where it stands in the text, in UTF-16 units */

// As in Pandoc: no space inside the dollars and no digit after them, so that prices stay prices.
const FORMULA = /\\\$|\$\$([^$]+)\$\$|\$(?![\s$])((?:\\.|[^$\\])*?[^\s\\$]|[^\s\\$])\$(?!\d)/g;

/**
 * @param {string} text
 * @returns {Span[]} all of the text, one after the other
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

/** For places that show no formulas: their LaTeX without the dollars. @param {string} text */
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
