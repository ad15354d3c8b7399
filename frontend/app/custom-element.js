/** Base class of custom elements. Without a document, as in unit tests, rendering functions still work. */

export const CustomElement =
  globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (/** @type {unknown} */ (class {}));

/** @param {string} tag @param {CustomElementConstructor} element */
export const define = (tag, element) => globalThis.customElements?.define(tag, element);
