/**
 * The organizer's token, stored in the session storage of the tab: not shared with other tabs or sites, deleted with
 * the tab, and never part of a URL.
 */
const NAME = 'token';
/** Without storage, the token is kept until the document is closed. @type {string | null} */
let held = null;

/** @returns {string | null} */
export function token() {
  try {
    return globalThis.sessionStorage?.getItem(NAME) ?? held;
  } catch {
    return held;
  }
}

/** @param {string | null} value null deletes it */
export function keepToken(value) {
  held = value;
  try {
    if (value === null) sessionStorage.removeItem(NAME);
    else sessionStorage.setItem(NAME, value);
  } catch {
    // Storage is disabled.
  }
}
