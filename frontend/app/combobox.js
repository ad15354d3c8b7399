/**
 * The keys of a field that suggests: the combobox with a listbox of WAI-ARIA 1.2. The view puts the options in; whether
 * they are open, and which one is the active one, is at home here. While an input method is at work, the keys are its own.
 */
import { CustomElement } from './custom-element.js';

/** Keys that an input method has taken, in browsers that say so only by this number (UI Events, 7.3.1). */
const TAKEN = 229;

export class Combobox extends CustomElement {
  connectedCallback() {
    this.addEventListener('keydown', this.press);
    this.addEventListener('input', () => this.open(true));
    this.addEventListener('focusout', () => this.open(false));
    // A press on an option must not take the focus out of the field, which would close the options.
    this.addEventListener('pointerdown', (event) => {
      if (event.target instanceof Element && event.target.closest('[role="listbox"]')) event.preventDefault();
    });
    this.watcher = new MutationObserver(() => this.show());
    const list = this.querySelector('[role="listbox"]');
    if (list) this.watcher.observe(list, { childList: true, subtree: true });
  }

  disconnectedCallback() {
    this.watcher?.disconnect();
  }

  get options() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll('[role="option"]')]);
  }

  /** @param {boolean} open */
  open(open) {
    this.toggleAttribute('data-ui-open', open);
    this.activate(null);
    this.show();
  }

  show() {
    const isShown = this.hasAttribute('data-ui-open') && this.options.length > 0;
    const input = this.querySelector('input');
    input?.setAttribute('aria-expanded', String(isShown));
    const active = input?.getAttribute('aria-activedescendant');
    if (active && !document.getElementById(active)) input?.removeAttribute('aria-activedescendant');
    return isShown;
  }

  /** @param {HTMLElement | null} wanted */
  activate(wanted) {
    for (const option of this.options) option.setAttribute('aria-selected', String(option === wanted));
    const input = this.querySelector('input');
    if (wanted) input?.setAttribute('aria-activedescendant', wanted.id);
    else input?.removeAttribute('aria-activedescendant');
    wanted?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const isTaken = event.isComposing || event.keyCode === TAKEN || event.ctrlKey || event.metaKey;
    if (!isTaken && this.options.length > 0 && this.act(event)) event.preventDefault();
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether the key did something here */
  act({ key, altKey }) {
    const { options } = this;
    const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    if (key === 'ArrowDown') this.move(altKey ? null : options[(at + 1) % options.length]);
    else if (key === 'ArrowUp') this.move(altKey ? null : options.at(Math.max(at, 0) - 1));
    else if (!this.show()) return false;
    else if (key === 'Enter' && (at >= 0 || this.keepsEnter)) options[at]?.click();
    else if (key === 'Escape') this.open(false);
    else return false;
    return true;
  }

  /** Whether Enter is only for the options, as in a field of a larger form, which it must not send. */
  get keepsEnter() {
    return true;
  }

  /** @param {HTMLElement | null} [wanted] nothing only opens */
  move(wanted = null) {
    if (!this.show()) this.open(true);
    if (wanted) this.activate(wanted);
  }
}
