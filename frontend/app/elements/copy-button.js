/** Copies a text and displays and announces a confirmation. */
import { CustomElement, define } from '../custom-element.js';
import { html } from '../html.js';

/** Duration of the confirmation in milliseconds. */
const SHOWN_FOR = 2500;

/** Loads a text that is not on the page. @type {(source: string) => Promise<string>} */
let fetchText = async () => '';

/** @param {typeof fetchText} fetcher loads texts, because elements do not access the API */
export const copyFrom = (fetcher) => (fetchText = fetcher);

/**
 * @param {string} label
 * @param {string | {source: string}} text text, or its path in the API
 * @param {Words} words
 */
export const copyButton = (label, text, words) =>
  html`<copy-button
    class="copy-button"
    label="${label}"
    text="${typeof text === 'string' && text}"
    source="${typeof text === 'object' && text.source}"
    done="${words.copied}"
    failed="${words.copyFailed}"
    ><button type="button">${label}</button><span role="status"></span
  ></copy-button>`;

class CopyButton extends CustomElement {
  static observedAttributes = ['label'];
  /** Renders the confirmation itself; see morph.js. */
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
    const source = this.getAttribute('source');
    const copied = source ? await writeFrom(source) : await write(this.getAttribute('text') ?? '');
    const status = this.querySelector('[role="status"]');
    if (!status) return;
    const message = this.getAttribute(copied ? 'done' : 'failed');
    status.textContent = message;
    setTimeout(() => {
      if (status.textContent === message) status.textContent = '';
    }, SHOWN_FOR);
  }
}

/**
 * Browsers permit writing to the clipboard only during a click, so they are given a promise of the text.
 * @param {string} source
 * @returns {Promise<boolean>}
 */
async function writeFrom(source) {
  const text = fetchText(source);
  try {
    const blob = text.then((content) => new Blob([content], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch {
    return text.then(write, () => false);
  }
}

/** @param {string} text @returns {Promise<boolean>} */
async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Fallback without the clipboard API, which requires HTTPS.
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
