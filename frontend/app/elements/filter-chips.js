/** Active filters, each with a button to remove it. */
import { chosen, choose, unfiltered, write } from '../filters.js';
import { html } from '../html.js';
import { choiceName } from './choice-name.js';

/**
 * @param {import('../filters.js').Filters} filters
 * @param {(name: string, value: string) => TextMap | undefined} labelOf
 * @param {Reader} reader
 * @param {string} [path] path of the page
 */
export function filterChips(filters, labelOf, reader, path = '/') {
  const list = chosen(filters);
  if (list.length === 0) return null;
  const { words } = reader;
  return html`<ul class="filter-chips" aria-label="${words.activeFilters}">
    ${list.map(({ name, value }) => {
      const label = choiceName(name, value, labelOf(name, value), reader);
      return html`<li data-key="chip-${name}-${value}">
        <a
          class="chip"
          href="${path}${write(choose(filters, name, value, false))}"
          data-series="${name === 'series' && value}"
          ><span class="visually-hidden">${words.removeFilter}</span>${label}<span class="cross" aria-hidden="true"
            >×</span
          ></a
        >
      </li>`;
    })}
    <li data-key="clear"><a class="clear" href="${path}${write(unfiltered(filters))}">${words.clearFilters}</a></li>
  </ul>`;
}
