/**
 * The organizer's token, stored in the session storage of the tab: not shared with other tabs or sites, deleted with
 * the tab, and never part of a URL. On request it is also stored in the browser, until it is refused or signed out.
 */
const NAME = 'token';
const STORES = /** @type {const} */ (['sessionStorage', 'localStorage']);
/** Without storage, the token is kept until the document is closed. @type {string | null} */
let held = null;

/** @returns {string | null} */
export function token() {
  for (const store of STORES) {
    try {
      const kept = globalThis[store]?.getItem(NAME);
      if (kept) return kept;
    } catch {
      // Storage is disabled.
    }
  }
  return held;
}

/** @param {string | null} value null deletes it @param {boolean} [isLasting] whether other tabs and visits have it, too */
export function keepToken(value, isLasting = false) {
  held = value;
  for (const store of STORES) {
    try {
      if (value === null) globalThis[store].removeItem(NAME);
      else if (isLasting || store === 'sessionStorage') globalThis[store].setItem(NAME, value);
    } catch {
      // Storage is disabled.
    }
  }
}
