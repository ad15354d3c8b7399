/** Copies a text and says so, to eyes and ears, for a moment. */
import { CustomElement, define } from '../custom-element.js';
import { html } from '../html.js';

/** How long the confirmation stays, in milliseconds. */
const SHOWN_FOR = 2500;

/**
 * @param {string} label
 * @param {string} text
 * @param {import('../i18n.js').Words} words
 */
export const copyButton = (label, text, words) =>
  html`<copy-button
    class="copy-button"
    label="${label}"
    text="${text}"
    done="${words.copied}"
    failed="${words.copyFailed}"
    ><button type="button">${label}</button><span role="status"></span
  ></copy-button>`;

class CopyButton extends CustomElement {
  static observedAttributes = ['label'];
  /** It shows its confirmation itself; see morph.js. */
  ownsContent = true;

  connectedCallback() {
    this.addEventListener('click', this.copy);
  }

  attributeChangedCallback() {
    const button = this.querySelector('button');
    if (button) button.textContent = this.getAttribute('label');
  }

  /** @param {Event} event */
  async copy(event) {
    if (!(event.target instanceof HTMLButtonElement)) return;
    const copied = await write(this.getAttribute('text') ?? '');
    const status = this.querySelector('[role="status"]');
    if (!status) return;
    const message = this.getAttribute(copied ? 'done' : 'failed');
    status.textContent = message;
    setTimeout(() => {
      if (status.textContent === message) status.textContent = '';
    }, SHOWN_FOR);
  }
}

/** @param {string} text @returns {Promise<boolean>} */
async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without HTTPS there is no clipboard API; the old way still works.
    const field = document.createElement('textarea');
    const focused = document.activeElement;
    field.value = text;
    field.className = 'visually-hidden';
    document.body.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return copied;
  }
}

define('copy-button', CopyButton);
