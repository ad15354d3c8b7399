/**
 * Keyboard control of a field with suggestions: combobox with listbox (WAI-ARIA 1.2). The view renders the options;
 * this element holds the open state and the active option. Keys of an active input method are ignored.
 */
import { CustomElement } from './custom-element.js';

/** `keyCode` of keys handled by an input method, for browsers without `isComposing` (UI Events, 7.3.1). */
const TAKEN = 229;

export class Combobox extends CustomElement {
  connectedCallback() {
    this.addEventListener('keydown', this.press);
    this.addEventListener('input', () => this.open(true));
    this.addEventListener('focusout', () => this.open(false));
    // Clicking an option must not move the focus, because losing it closes the options.
    this.addEventListener('pointerdown', (event) => {
      if (event.target instanceof Element && event.target.closest('[role="listbox"]')) event.preventDefault();
    });
    this.watcher = new MutationObserver(() => this.show());
    // The list is added later if the server has rendered the field.
    this.watcher.observe(this, { childList: true, subtree: true });
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

  /** @param {KeyboardEvent} event @returns {boolean} whether the key was handled */
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

  /** True if Enter does not submit the form, as in a field of a larger form. */
  get keepsEnter() {
    return true;
  }

  /** @param {HTMLElement | null} [wanted] if absent, the options are only opened */
  move(wanted = null) {
    if (!this.show()) this.open(true);
    if (wanted) this.activate(wanted);
  }
}
