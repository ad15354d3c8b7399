/** The global shortcut `/` focuses the search box, except in text fields. */
import { usesShortcut } from './settings.js';

export function hearShortcut() {
  document.addEventListener('keydown', (event) => {
    const isTaken = event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey;
    if (event.key !== '/' || !usesShortcut() || isTaken || isWriting(event.target)) return;
    const box = ['main', 'header']
      .flatMap((part) => [...document.querySelectorAll(`${part} [aria-keyshortcuts="/"]`)])
      .find((each) => each.checkVisibility());
    if (!(box instanceof HTMLInputElement)) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

/** @param {EventTarget | null} target */
const isWriting = (target) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'));
