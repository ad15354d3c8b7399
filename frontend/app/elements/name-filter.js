/** Narrows the list of speakers while one types, on this page only. */
import { CustomElement, define } from '../custom-element.js';
import { html } from '../html.js';
import { comparable } from '../people.js';

/**
 * @param {import('../i18n.js').Words} words
 * @param {import('../html.js').Markup} list whose items have `data-find`
 */
export const nameFilter = (words, list) =>
  html`<name-filter class="name-filter">
    <form role="search">
      <label for="name-filter">${words.filterByName}</label>
      <input id="name-filter" type="search" autocomplete="off" spellcheck="false" />
    </form>
    <p class="shown" role="status"></p>
    ${list}
    <p class="none" hidden>${words.noSuchName}</p>
  </name-filter>`;

class NameFilter extends CustomElement {
  connectedCallback() {
    this.addEventListener('input', this.narrow);
    this.addEventListener('submit', (event) => event.preventDefault());
  }

  narrow() {
    const wanted = comparable(this.querySelector('input')?.value ?? '');
    const items = [...this.querySelectorAll('[data-find]')];
    for (const item of items) item.toggleAttribute('hidden', !item.getAttribute('data-find')?.includes(wanted));
    const shown = items.filter((item) => !item.hasAttribute('hidden')).length;
    this.querySelector('.none')?.toggleAttribute('hidden', shown > 0);
    const status = this.querySelector('.shown');
    if (status) status.textContent = wanted ? `${shown} / ${items.length}` : '';
  }
}

define('name-filter', NameFilter);
