/**
 * Finds LaTeX in a text: inline `$…$` and `\(…\)`, display `$$…$$`, `\[…\]` and the environments of amsmath, and `\$`
 * for a dollar sign. A formula has no empty line.
 */

/** @typedef {{text: string} | {tex: string, display: boolean}} Piece */
/** @typedef {{from: number, to: number, piece: Piece}} Span A piece and its offsets in the text, in UTF-16 units */

// As in Pandoc: no space inside the dollar signs and no digit after them, so that prices are not formulas.
const INLINE = String.raw`\$(?![\s$])(?<inline>(?:\\.|[^$\\])*?[^\s\\$]|[^\s\\$])\$(?!\d)|\\\((?<round>(?:(?!\\\)|\n\s*\n).)+)\\\)`;
const DISPLAY = String.raw`\$\$(?<display>[^$]+)\$\$|\\\[(?<square>(?:(?!\\\]|\n\s*\n).)+)\\\]`;
const ENVIRONMENT = String.raw`\\begin\{(?<name>(?:${[
  'equation',
  'displaymath',
  'math',
  'align',
  'alignat',
  'flalign',
  'gather',
  'multline',
  'eqnarray',
].join('|')})\*?)\}(?<body>(?:(?!\n\s*\n).)+?)\\end\{\k<name>\}`;
/** A web address may contain a dollar sign. */
const FORMULA = new RegExp(String.raw`https?:\/\/[!-~]+|\\\$|${DISPLAY}|${INLINE}|${ENVIRONMENT}`, 'gs');

/** Environments that KaTeX does not support, with the nearest equivalents. @type {Record<string, string>} */
const EQUIVALENTS = { flalign: 'align', 'flalign*': 'align*', multline: 'gather', 'multline*': 'gather*' };

/** @param {string} name @param {string} body */
function environment(name, body) {
  if (/^(?:displaymath|math|equation)/.test(name) && !/\\(?:tag|label)\b/.test(body)) return body.trim();
  if (name.startsWith('eqnarray')) return String.raw`\begin{array}{rcl}${body}\end{array}`;
  const known = EQUIVALENTS[name] ?? name;
  return String.raw`\begin{${known}}${body}\end{${known}}`;
}

/** Removes labels, which KaTeX does not support. @param {string} tex */
const withoutLabels = (tex) => tex.replace(/\\label\{[^{}]*\}/g, '').trim();

/** @param {Record<string, string | undefined>} groups @returns {Piece | undefined} */
function formula({ inline, round, display, square, name, body }) {
  const tex = name && body !== undefined ? environment(name, body) : (display ?? square ?? inline ?? round);
  if (tex === undefined) return undefined;
  return { tex: withoutLabels(tex), display: inline === undefined && round === undefined && name !== 'math' };
}

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
    const piece = formula(match.groups ?? {}) ?? (match[0] === '\\$' ? { text: '$' } : undefined);
    if (piece) {
      plain(match.index);
      const to = from + match[0].length;
      found.push({ from, to, piece });
      from = to;
    }
  }
  plain(text.length);
  return found;
}

/** Greek letters by their names in LaTeX; capitals are 32 below. */
const GREEK =
  'alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho varsigma sigma tau upsilon varphi chi psi omega';
const FORMS = /** @type {Record<string, string>} */ ({ phi: 'ϕ', epsilon: 'ϵ', '^': '⁰¹²³⁴⁵⁶⁷⁸⁹', _: '₀₁₂₃₄₅₆₇₈₉' });

/** A command of LaTeX as a letter, or its name. @param {string} name */
function letter(name) {
  const place = GREEK.split(' ').indexOf(name.toLowerCase());
  return FORMS[name] ?? (place < 0 ? name : String.fromCharCode(0x3b1 + place - (name < 'a' ? 32 : 0)));
}

/** As the server writes a formula in titles: ϕ⁴ for `\phi^4`. @param {string} tex */
const readable = (tex) =>
  tex
    .replace(/\\(?:left|right|math[a-z]+|text[a-z]*|rm|bf)(?![A-Za-z]) ?/g, '')
    .replace(/\\([A-Za-z]+) ?/g, (_, name) => letter(name))
    .replace(/([_^])(?:(\d)|\{(\d+)\})/g, (_, sign, one, more) =>
      (one ?? more).replace(/\d/g, (/** @type {string} */ digit) => FORMS[sign][Number(digit)]),
    )
    .replace(/[{}\\]/g, '');

/** Plain text with readable formulas. @param {string} text */
export const asPlainText = (text) =>
  pieces(text)
    .map((piece) => ('tex' in piece ? readable(piece.tex) : piece.text))
    .join('');

/** @param {string} text @returns {Piece[]} */
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
