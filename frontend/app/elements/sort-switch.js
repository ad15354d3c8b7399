/** Sort orders of search results as links. */
import { orderOf, ordered, write } from '../filters.js';
import { html } from '../html.js';

const ORDERS = /** @type {const} */ (['relevance', '-start']);

/**
 * @param {import('../filters.js').Filters} filters
 * @param {import('../model.js').Reader} reader
 */
export const sortSwitch = (filters, { words }) =>
  html`<nav class="sort-switch" aria-label="${words.order}" data-key="sort-switch">
    <ul>
      ${ORDERS.map(
        (order) =>
          html`<li>
            <a href="/${write(ordered(filters, order))}" ${order === orderOf(filters) && html`aria-current="true"`}
              >${words.orders[order]}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
