/** Ranking as a bar chart; each row is a single link, which makes it a large target. */
import { share } from '../chart.js';
import { html } from '../html.js';

/** @typedef {{key: string, name: unknown, count: number, link: string}} Rank name: text or markup */

/**
 * @param {Rank[]} ranks in descending order
 * @param {Reader} reader
 */
export function rankChart(ranks, { words }) {
  const most = Math.max(...ranks.map(({ count }) => count));
  return html`<ol class="rank-chart">
    ${ranks.map(
      ({ key, name, count, link }) =>
        html`<li data-key="rank-${key}">
          <a href="${link}">
            <span class="name">${name}</span> <span class="count">${words.countOnly(count)}</span>
            <svg width="100%" height="8" aria-hidden="true">
              <rect class="bar" width="${share(count, most)}%" height="8" rx="1.5" />
            </svg>
          </a>
        </li>`,
    )}
  </ol>`;
}
