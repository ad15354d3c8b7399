/** The document around the views: title, focus and announcements. The server sets descriptions. */

import { addressOf, here } from './home.js';

/** @param {string} selector @returns {HTMLElement} */
export function find(selector) {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`index.html has no ${selector}`);
  return element;
}

/** True if the reader has requested reduced data usage. */
export const savesData = () => /** @type {any} */ (navigator).connection?.saveData === true;

/** Applies the style sheets of organizers' pages; resolves when they are loaded. */
export async function styleOrganizing() {
  const styles = /** @type {HTMLTemplateElement | null} */ (document.getElementById('organizing-styles'));
  if (!styles) return;
  const loaded = [...styles.content.querySelectorAll('link')].map(
    (sheet) => new Promise((resolve, reject) => Object.assign(sheet, { onload: resolve, onerror: reject })),
  );
  styles.replaceWith(styles.content);
  await Promise.all(loaded);
}

const SIGNS_OF_USE = ['pointermove', 'pointerdown', 'wheel', 'keydown'];

/** Calls a function once, at the first interaction of the reader: before that, other views are not needed. @param {() => void} act */
export function whenUsed(act) {
  const waiting = new AbortController();
  const used = () => {
    waiting.abort();
    act();
  };
  for (const sign of SIGNS_OF_USE) addEventListener(sign, used, { signal: waiting.signal, passive: true });
}

/** @param {boolean} busy */
export function setBusy(busy) {
  find('main').ariaBusy = String(busy);
  document.documentElement.toggleAttribute('data-busy', busy);
  if (!busy) delete document.documentElement.dataset.other;
}

/** Announces a text to screen readers without moving the focus. @param {string} text */
export function announce(text) {
  find('#announcement').textContent = text;
}

/** @param {Event} event */
const ask = (event) => event.preventDefault();

/** Downloads a text as a file. @param {string} name @param {string} text */
export function offerFile(name, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/** With unsaved input, the browser asks before it closes the document. @param {boolean} unsaved */
export const askBeforeLeaving = (unsaved) =>
  unsaved ? addEventListener('beforeunload', ask) : removeEventListener('beforeunload', ask);

/** Moves the focus, also to elements that are not focusable by default. @param {string} id */
export function focusOn(id) {
  const element = document.getElementById(id);
  element?.closest('details')?.setAttribute('open', '');
  element?.focus();
  if (!element || document.activeElement === element) return;
  element.tabIndex = -1;
  element.focus();
}

/** @param {Page} page @param {Reader} reader */
export function describe(page, { words }) {
  document.title = page.title === words.siteName ? words.siteName : `${page.title} · ${words.siteName}`;
  head('link', 'rel', 'canonical').href = addressOf(page.canonical ?? here());
  const robots = head('meta', 'name', 'robots');
  if (page.missing) robots.content = 'noindex';
  else robots.remove();
}

/**
 * @template {'meta' | 'link'} T
 * @param {T} tag
 * @param {string} attribute
 * @param {string} value
 * @returns {HTMLElementTagNameMap[T]}
 */
function head(tag, attribute, value) {
  const known = document.head.querySelector(`${tag}[${attribute}="${value}"]`);
  if (known) return /** @type {HTMLElementTagNameMap[T]} */ (known);
  const made = document.createElement(tag);
  made.setAttribute(attribute, value);
  document.head.append(made);
  return made;
}

/**
 * Focus and scroll position of a new view: its heading, its own target, or the restored position.
 * @param {Page} page
 * @param {number} scroll
 * @param {boolean} first whether the document was just opened, so that the browser sets the focus
 */
export function focusStart(page, scroll, first) {
  const marked = page.scrollTo ? document.getElementById(page.scrollTo) : null;
  const start = marked?.querySelector('h2') ?? document.querySelector('main h1');
  if (start instanceof HTMLElement && (!first || marked)) {
    start.tabIndex = -1;
    start.focus({ preventScroll: true });
  }
  if (marked && scroll === 0) marked.scrollIntoView();
  else scrollTo({ top: scroll, behavior: 'instant' });
}
