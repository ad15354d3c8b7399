/**
 * A formula rendered by KaTeX, which is loaded on first use. Until then, and for invalid LaTeX, the source is shown,
 * which physicists can read.
 */
import { CustomElement, define } from '../custom-element.js';
import { pieces } from '../formulas.js';
import { onHost } from '../home.js';
import { html } from '../html.js';

/**
 * @param {string} text
 * @returns {unknown[]} content of a template
 */
export const withFormulas = (text) => setPieces(pieces(text));

/** @param {import('../formulas.js').Piece[]} list */
export const setPieces = (list) =>
  list.map((piece) =>
    'tex' in piece
      ? html`<tex-formula class="tex-formula" tex="${piece.tex}" display="${piece.display ? 'block' : 'inline'}"
          >${piece.tex}</tex-formula
        >`
      : piece.text,
  );

const FOLDER = onHost('/vendor/katex/');

/** @type {Promise<void> | null} */
let loading = null;

function load() {
  const sheet = document.createElement('link');
  const ready = new Promise((resolve) => {
    sheet.onload = resolve;
    sheet.onerror = resolve;
  });
  sheet.rel = 'stylesheet';
  sheet.href = `${FOLDER}katex.min.css`;
  document.head.append(sheet);
  return Promise.all([import(`${FOLDER}katex.min.js`), ready]).then(() => undefined);
}

/** @typedef {{render: (tex: string, element: HTMLElement, options: object) => void}} Katex */

class TexFormula extends CustomElement {
  static observedAttributes = ['tex', 'display'];
  /** KaTeX renders the content; see morph.js. */
  ownsContent = true;

  connectedCallback() {
    this.set();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.set();
  }

  async set() {
    loading ??= load();
    try {
      await loading;
      const { katex } = /** @type {{katex: Katex}} */ (/** @type {unknown} */ (globalThis));
      const displayMode = this.getAttribute('display') === 'block';
      katex.render(this.getAttribute('tex') ?? '', this, {
        displayMode,
        throwOnError: true,
        trust: false,
        maxSize: 20,
      });
    } catch {
      this.textContent = this.getAttribute('tex');
    }
  }
}

define('tex-formula', TexFormula);
