/**
 * State of each history entry: scroll position and opened pages of a list. Stored with the tab, so that it is restored
 * after reload, Back, Forward, or discarding of the tab.
 */
import { keep, storedValue } from './storage.js';

/** @typedef {{scroll: number, more: number}} Place scroll: in pixels; more: pages of a list after the first one */

const NAME = 'places';
/** Upper bound of stored entries; the oldest are removed. */
const MOST = 100;

/** @type {Map<string, Place>} */
const places = new Map(storedValue('sessionStorage', NAME) ?? []);
let key = '';

/** Selects the place of the current history entry; a new entry gets a key. */
export function arrive() {
  if (!history.state?.key) history.replaceState({ ...history.state, ...newState() }, '');
  key = history.state.key;
}

export const newState = () => ({ key: `${Date.now()}-${Math.random()}` });

/** @returns {Place} */
export const place = () => places.get(key) ?? { scroll: 0, more: 0 };

/** Stores the scroll position before another entry is selected or the document is hidden; not of a view that is loading. */
export function keepPlace() {
  if (document.documentElement.hasAttribute('data-busy')) return;
  set({ ...place(), scroll: scrollY });
  keep('sessionStorage', NAME, JSON.stringify([...places].slice(-MOST)));
}

export const openMore = () => set({ ...place(), more: place().more + 1 });

/** @param {Place} changed */
function set(changed) {
  places.delete(key);
  places.set(key, changed);
}
