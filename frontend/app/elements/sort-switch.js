/** Orders of a list as links. */
import { html } from '../html.js';

/** @param {{name: string, href: string, here: boolean}[]} orders @param {Words} words */
export const sortSwitch = (orders, words) =>
  html`<nav class="sort-switch" aria-label="${words.order}" data-key="sort-switch">
    <ul>
      ${orders.map(({ name, href, here }) => html`<li><a href="${href}" ${here && html`aria-current="true"`}>${name}</a></li>`)}
    </ul>
  </nav>`;
