/** The one key that works everywhere: `/` goes to the search box, unless somebody is writing something. */

export function hearShortcut() {
  document.addEventListener('keydown', (event) => {
    const isTaken = event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey;
    if (event.key !== '/' || isTaken || isWriting(event.target)) return;
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
