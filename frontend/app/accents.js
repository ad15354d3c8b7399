/** Sets the accent colour of each series: its hue becomes a custom property of all elements with `data-series`. */

let sheet = /** @type {CSSStyleSheet | null} */ (null);

/**
 * Lightness and chroma are defined in style/tokens.css, such that every hue has sufficient contrast.
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
