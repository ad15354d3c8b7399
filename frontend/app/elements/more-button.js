/** Button below a list that is longer than a page. */
import { html } from '../html.js';

/**
 * @param {Words} words
 * @param {string} [shown] how many are shown
 */
export const moreButton = (words, shown) =>
  html`<p class="more">
    ${shown && html`<span>${shown}</span>`}
    <button type="button" class="button" data-verb="more">${words.more}</button>
  </p>`;
