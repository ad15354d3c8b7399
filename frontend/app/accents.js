/** Gives every series its own accent: its hue becomes a custom property wherever `data-series` names it. */

/** @typedef {import('./model.js').Series} Series */

let sheet = /** @type {CSSStyleSheet | null} */ (null);

/**
 * Lightness and chroma are the style sheet's, chosen so that every hue is legible; see style/tokens.css.
 * @param {Iterable<Series>} list
 */
export function paintAccents(list) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
  }
  const rules = [...list]
    .filter(({ hue }) => Number.isFinite(hue))
    .map(({ slug, hue }) => `[data-series="${CSS.escape(slug)}"]{--hue:${Number(hue)};--colourful:1}`);
  sheet.replaceSync(rules.join('\n'));
}
