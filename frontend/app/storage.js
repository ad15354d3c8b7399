/** Storage of the tab or of the browser. It may be disabled or full: then values last until the document is closed. */

/** @typedef {'sessionStorage' | 'localStorage'} Store */

/** @param {Store} store @param {string} name @returns {string | null} */
export function stored(store, name) {
  try {
    return globalThis[store]?.getItem(name) ?? null;
  } catch {
    return null;
  }
}

/** The same for JSON; null if it is not readable. @param {Store} store @param {string} name @returns {any} */
export function storedValue(store, name) {
  try {
    return JSON.parse(stored(store, name) ?? 'null');
  } catch {
    return null;
  }
}

/** @param {Store} store @param {string} name @param {string | null} value null deletes it @returns {boolean} false if it was not stored */
export function keep(store, name, value) {
  try {
    if (value === null) globalThis[store].removeItem(name);
    else globalThis[store].setItem(name, value);
    return true;
  } catch {
    return false;
  }
}
