/**
 * Stored preferences of the reader: language, theme, keyboard shortcut and form of lists. before-paint.js applies the
 * first two at the
 * start.
 */
import { keep, stored } from './storage.js';

/** @import { Language } from './i18n.js' */

// Without a document, as in unit tests, only the form of lists is read.
const root = globalThis.document?.documentElement;
const prefersDark = globalThis.matchMedia?.('(prefers-color-scheme: dark)');

/** @returns {Language} */
export const language = () => (root.lang === 'ja' ? 'ja' : 'en');

/** @param {Language} lang */
export function setLanguage(lang) {
  root.lang = lang;
  remember('language', lang);
}

export const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : prefersDark.matches);

/** Choosing the system's preference removes the stored one. */
export function toggleTheme() {
  const dark = !isDark();
  if (dark === prefersDark.matches) {
    delete root.dataset.theme;
    remember('theme', null);
  } else {
    root.dataset.theme = dark ? 'dark' : 'light';
    remember('theme', root.dataset.theme);
  }
  paintBrowser();
}

/** Sets the theme colour of the browser interface. */
export function paintBrowser() {
  const colour = getComputedStyle(root)
    .getPropertyValue(isDark() ? '--paper-dark' : '--paper-light')
    .trim();
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) meta.setAttribute('content', colour);
}

/** @param {() => void} listener */
export const onSystemTheme = (listener) => prefersDark.addEventListener('change', listener);

let shortcut = recalled('shortcut') !== 'off';

/** Single-key shortcuts disturb users of speech input, so they can be disabled (WCAG 2.2, 2.1.4). */
export const usesShortcut = () => shortcut;

export function toggleShortcut() {
  shortcut = !shortcut;
  remember('shortcut', shortcut ? null : 'off');
}

let compact = recalled('list') === 'compact';

/** True if lists have one line per talk. */
export const isCompact = () => compact;

export function toggleCompact() {
  compact = !compact;
  remember('list', compact ? 'compact' : null);
}

/** @param {string} name */
function recalled(name) {
  return stored('localStorage', name);
}

/** @param {string} name @param {string | null} value */
function remember(name, value) {
  keep('localStorage', name, value);
}
