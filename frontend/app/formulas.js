/** Finds LaTeX in a text: `$…$` inside a line, `$$…$$` on its own, `\$` for a dollar. Everything else is only text. */

/** @typedef {{text: string} | {tex: string, display: boolean}} Piece */

// As in Pandoc: no space inside the dollars and no digit after them, so that prices stay prices.
const FORMULA = /\\\$|\$\$([^$]+)\$\$|\$(?![\s$])((?:\\.|[^$\\])*?[^\s\\$]|[^\s\\$])\$(?!\d)/g;

/**
 * @param {string} text
 * @returns {Piece[]}
 */
export function pieces(text) {
  /** @type {Piece[]} */
  const found = [];
  let rest = 0;
  let plain = '';
  for (const match of text.matchAll(FORMULA)) {
    plain += text.slice(rest, match.index);
    rest = match.index + match[0].length;
    const tex = match[1] ?? match[2];
    if (tex === undefined) {
      plain += '$';
      continue;
    }
    if (plain) found.push({ text: plain });
    plain = '';
    found.push({ tex: tex.trim(), display: match[1] !== undefined });
  }
  plain += text.slice(rest);
  if (plain || found.length === 0) found.push({ text: plain });
  return found;
}
