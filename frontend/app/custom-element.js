/** The base of our own elements. Where there is no document, as in unit tests, markup can still be made. */

export const CustomElement =
  globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (/** @type {unknown} */ (class {}));

/** @param {string} tag @param {CustomElementConstructor} element */
export const define = (tag, element) => globalThis.customElements?.define(tag, element);
