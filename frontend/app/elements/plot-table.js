/** The numbers of a chart as a collapsible table, for accessibility. */
import { html } from '../html.js';

/** @typedef {{text: unknown, link?: string | null}} Entry text or markup, and link target */
/** @typedef {{name: Entry, values: Entry[]}} Row */

/** @param {{summary: string, caption: string, columns: unknown[], rows: Row[]}} table columns: the first contains the names */
export const plotTable = ({ summary, caption, columns, rows }) =>
  html`<details class="plot-table">
    <summary>${summary}</summary>
    <div class="scroll">
      <table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ name, values }) =>
              html`<tr>
                <th scope="row">${entry(name)}</th>
                ${values.map((value) => html`<td>${entry(value)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;

/** @param {Entry} entry */
const entry = ({ text, link }) => (link ? html`<a href="${link}">${text}</a>` : text);
