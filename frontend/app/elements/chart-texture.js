/** Textures of chart groups, so that they are distinguishable without colour. */
import { html } from '../html.js';

/** @typedef {'solid' | 'dots' | 'lines' | 'grid' | 'shared' | 'open'} Texture */
/** @typedef {{id: string, texture: Texture, series: string[]}} Look series: series whose colours it has */

/** For groups of one kind, sorted by size. @type {Texture[]} */
export const TEXTURES = ['solid', 'dots', 'lines', 'grid'];

/** SVG definitions of a chart's textures; once per document. @param {Look[]} looks */
export const textures = (looks) =>
  html`<defs>
    ${looks.map(
      (look) =>
        html`<pattern
          class="chart-texture"
          id="${look.id}"
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          ${look.texture === 'shared' && html`patternTransform="rotate(45)"`}
        >
          ${look.texture === 'open' ? null : html`<rect class="ground" width="8" height="8" data-series="${look.series[0]}" />`}
          ${DRAWN[look.texture](look.series)}
        </pattern>`,
    )}
  </defs>`;

/**
 * Pattern on top of the background.
 * @type {Record<Texture, (series: string[]) => Markup | null>}
 */
const DRAWN = {
  solid: () => null,
  dots: () => html`<circle class="gap" cx="2" cy="2" r="1.1" /><circle class="gap" cx="6" cy="6" r="1.1" />`,
  lines: () => html`<rect class="gap" y="3" width="8" height="1.4" />`,
  grid: () => html`<rect class="gap" y="3" width="8" height="1.2" /><rect class="gap" x="3" width="1.2" height="8" />`,
  shared: ([, other]) =>
    html`<rect class="gap" x="3" width="5" height="8" /><rect
        class="ground"
        x="4"
        width="3"
        height="8"
        data-series="${other}"
      />`,
  open: () => html`<circle class="ground" cx="4" cy="4" r="1" />`,
};

/** Sample for the legend. @param {Look} look */
export const swatch = ({ id }) =>
  html`<svg class="swatch" width="18" height="18" aria-hidden="true">
    <rect x="0.5" y="0.5" width="17" height="17" rx="2" fill="url(#${id})" />
  </svg>`;
