/**
 * The organizer's token. It lives in this tab's session storage: it ends with the tab, no other tab or site sees it,
 * and it never stands in an address.
 */
const NAME = 'token';
/** Where a browser forbids storage, the token lasts as long as the document. @type {string | null} */
let held = null;

/** @returns {string | null} */
export function token() {
  try {
    return globalThis.sessionStorage?.getItem(NAME) ?? held;
  } catch {
    return held;
  }
}

/** @param {string | null} value nothing to forget it */
export function keepToken(value) {
  held = value;
  try {
    if (value === null) sessionStorage.removeItem(NAME);
    else sessionStorage.setItem(NAME, value);
  } catch {
    // Then it is held here only.
  }
}
