/**
 * The organizer's token, stored in the session storage of the tab: not shared with other tabs or sites, deleted with
 * the tab, and never part of a URL. On request it is also stored in the browser, until it is refused or signed out.
 */
import { keep, stored } from './storage.js';

const NAME = 'token';
const STORES = /** @type {const} */ (['sessionStorage', 'localStorage']);
/** Without storage, the token is kept until the document is closed. @type {string | null} */
let held = null;

/** @returns {string | null} */
export const token = () => STORES.map((store) => stored(store, NAME)).find(Boolean) ?? held;

/** @param {string | null} value null deletes it @param {boolean} [isLasting] whether other tabs and visits have it, too */
export function keepToken(value, isLasting = false) {
  held = value;
  for (const store of STORES) {
    if (value === null || isLasting || store === 'sessionStorage') keep(store, NAME, value);
  }
}
