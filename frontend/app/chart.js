/**
 * Geometry of bar charts. Horizontal values are percentages, so that charts scale while text keeps its size; vertical
 * values are pixels.
 */

/** @import { Stack } from './statistics.js' */
/** @typedef {{key: string, count: number, y: number, height: number}} Segment */
/** @typedef {{year: number, total: number, x: number, middle: number, width: number, top: number, isNamed: boolean, segments: Segment[]}} Column */

/** Pixels for the totals above and the years below the bars. */
export const ABOVE = 26;
export const BELOW = 28;
/** Bar width as a fraction of the column width. */
const FILLED = 0.56;
/** Minimum number of columns, which limits the width of bars. */
const FEWEST = 5;
/** Maximum number of year labels that fit on a phone. */
const MOST_NAMES = 8;

/**
 * @param {Stack} stack
 * @param {number} height of the whole chart, in pixels
 * @returns {Column[]} segments from bottom to top
 */
export function columns({ years, groups, totals }, height) {
  const most = Math.max(1, ...totals.values());
  const ground = height - BELOW;
  const scale = (ground - ABOVE) / most;
  const place = 100 / Math.max(years.length, FEWEST);
  const every = Math.ceil(years.length / MOST_NAMES);
  return years.map((year, index) => {
    const total = totals.get(year) ?? 0;
    let top = ground;
    const segments = groups.flatMap(({ key, counts }) => {
      const count = counts.get(year) ?? 0;
      if (count === 0) return [];
      top -= count * scale;
      return [{ key, count, y: rounded(top), height: rounded(count * scale) }];
    });
    return {
      year,
      total,
      x: rounded(place * (index + (1 - FILLED) / 2)),
      middle: rounded(place * (index + 0.5)),
      width: rounded(place * FILLED),
      top: rounded(top),
      // Counted from the last year, so that the last year always has a label.
      isNamed: (years.length - 1 - index) % every === 0,
      segments,
    };
  });
}

/**
 * Bar length in percent of the longest bar.
 * @param {number} count
 * @param {number} most
 */
export const share = (count, most) => rounded((100 * count) / Math.max(most, 1));

/** @param {number} value */
const rounded = (value) => Math.round(value * 100) / 100;
