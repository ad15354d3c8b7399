/**
 * Search box: searches after each pause in typing and suggests speakers and talks. During composition with an input
 * method, nothing is sent, because the text is not final.
 */
import { Combobox } from '../combobox.js';
import { define } from '../custom-element.js';
import { html } from '../html.js';
import { searchOptions } from './search-options.js';

/** Maximum length of a query in characters. */
const LONGEST = 200;
/** Length of a pause in milliseconds. */
const PAUSE = 180;

/**
 * @param {{q: string, label: string, hint: string, suggestions?: Suggestions | null}} content label: accessible
 *   name; suggestions: null until loaded, absent without suggestions
 * @param {Reader} reader
 */
export const searchBox = ({ q, label, hint, suggestions }, reader) =>
  html`<search-box class="search-box" data-key="search-box" query="${q}">
    <form role="search" action="" data-verb="search">
      <label class="visually-hidden" for="search">${label}</label>
      <svg class="lens" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <circle cx="10.5" cy="10.5" r="6.5" fill="none" stroke="currentColor" stroke-width="1.6" />
        <path d="M15.5 15.5 21 21" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
      </svg>
      <input
        id="search"
        name="q"
        ${suggestions === undefined ? html`type="search"` : COMBOBOX}
        inputmode="search"
        enterkeyhint="search"
        maxlength="${LONGEST}"
        placeholder="${hint}"
        aria-keyshortcuts="/"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        data-verb="search"
      />
      <button type="button" class="empty" aria-label="${reader.words.emptySearch}">
        <span aria-hidden="true">×</span>
      </button>
      <kbd aria-hidden="true">/</kbd>
      ${suggestions !== undefined && searchOptions(suggestions, reader)}
    </form>
  </search-box>`;

const COMBOBOX = html`type="text" role="combobox" aria-autocomplete="list" aria-expanded="false"
aria-controls="search-options"`;

class SearchBox extends Combobox {
  static observedAttributes = ['query'];
  composing = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  pause;

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('compositionstart', () => this.compose(true));
    this.addEventListener('compositionend', () => this.compose(false));
    this.addEventListener('input', this.wait);
    this.addEventListener('change', () => this.forget());
    this.addEventListener('submit', this.send);
    this.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('.empty')) this.empty();
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.forget();
  }

  /** The query changed, for example on back navigation. Text being typed is newer and is kept. */
  attributeChangedCallback() {
    const { input } = this;
    const q = this.getAttribute('query') ?? '';
    const isNewer = this.composing || this.pause !== undefined;
    if (input && !isNewer && input.value.trim() !== q) input.value = q;
  }

  get input() {
    return this.querySelector('input');
  }

  get keepsEnter() {
    return false;
  }

  /** @param {boolean} composing */
  compose(composing) {
    this.composing = composing;
    if (composing) this.forget();
    else this.wait();
  }

  wait() {
    this.forget();
    if (!this.composing) this.pause = setTimeout(() => this.tell(), PAUSE);
  }

  /** Sends the change after a pause; see verbs.js. */
  tell() {
    this.forget();
    this.input?.dispatchEvent(new Event('change', { bubbles: true }));
  }

  forget() {
    clearTimeout(this.pause);
    this.pause = undefined;
  }

  /** @param {Event} event */
  send(event) {
    if (this.composing) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    this.forget();
    this.open(false);
    // Closes the on-screen keyboard, which would hide the results.
    if (matchMedia('(pointer: coarse)').matches) this.input?.blur();
  }

  empty() {
    if (this.input) this.input.value = '';
    this.open(false);
    this.tell();
    this.input?.focus();
  }
}

define('search-box', SearchBox);
