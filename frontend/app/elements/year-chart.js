/** Stacked column chart of talks per year; each segment links to its talks. */
import { BELOW, columns } from '../chart.js';
import { html } from '../html.js';
import { swatch, textures } from './chart-texture.js';

/** @import { Look } from './chart-texture.js' */
/** @import { Stack } from '../statistics.js' */

/** In pixels. */
const HEIGHT = 300;
/** Minimum height of a segment with a number, in pixels. */
const ROOM = 19;

/**
 * @typedef {object} Reading Labels and links of a chart
 * @property {(key: string) => unknown} nameOf text or markup
 * @property {(key: string) => string} plainNameOf
 * @property {(key: string) => Look} lookOf
 * @property {(key: string, year?: number) => string | null} linkOf
 * @property {(year: number, name: string, count: number) => string} tell
 * @property {string} label accessible name
 */

/** @param {Stack} stack @param {Reading} reading */
export function yearChart(stack, reading) {
  const { nameOf, lookOf, linkOf, label } = reading;
  return html`<div class="year-chart">
    <ul class="legend">
      ${stack.groups.map(({ key, total }) => {
        const link = linkOf(key);
        const entry = html`${swatch(lookOf(key))} <span class="name">${nameOf(key)}</span>
          <span class="count">${total}</span>`;
        return html`<li>${link ? html`<a href="${link}">${entry}</a>` : entry}</li>`;
      })}
    </ul>
    <svg class="columns" width="100%" height="${HEIGHT}" role="group" aria-label="${label}">
      ${textures(stack.groups.map(({ key }) => lookOf(key)))}
      <line class="floor" x1="0" x2="100%" y1="${HEIGHT - BELOW}" y2="${HEIGHT - BELOW}" />
      ${columns(stack, HEIGHT).map((column) => columnOf(column, reading))}
    </svg>
  </div>`;
}

/** @param {import('../chart.js').Column} column @param {Reading} reading */
const columnOf = ({ year, total, x, middle, width, top, isNamed, segments }, { linkOf, lookOf, plainNameOf, tell }) =>
  html`<g class="column">
    ${segments.map(({ key, count, y, height }) => {
      const link = linkOf(key, year);
      const said = tell(year, plainNameOf(key), count);
      const look = lookOf(key);
      // A title is the name of the link, and what a pointer is shown.
      const bar = html`<title>${said}</title>
        <rect class="bar" x="${x}%" y="${y}" width="${width}%" height="${height}" fill="url(#${look.id})" />
        ${
          height >= ROOM &&
          segments.length > 1 &&
          html`<text
            class="inside"
            x="${middle}%"
            y="${y + height / 2}"
            data-series="${look.series[0]}"
            data-texture="${look.texture}"
            aria-hidden="true"
            >${count}</text
          >`
        }`;
      return link ? html`<a class="segment" href="${link}">${bar}</a>` : html`<g class="segment">${bar}</g>`;
    })}
    <g aria-hidden="true">
      ${total > 0 && html`<text class="total" x="${middle}%" y="${top - 8}">${total}</text>`}
      ${isNamed && html`<text class="year" x="${middle}%" y="${HEIGHT - 7}">${year}</text>`}
    </g>
  </g>`;
