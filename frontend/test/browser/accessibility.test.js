import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { connectToChromium } from '../chromium.js';
import { assertAccessible } from './axe.js';
import { newReader } from './reader.js';
import { ORGANIZING, READING } from './views.js';

/** @typedef {{width: number, colorScheme: 'light' | 'dark'}} Look */
/** @typedef {{locale: string, looks: Look[]}} Load A page load in one language, checked in these variants one after the other */

const WIDTHS = [390, 1440];
const COLOURS = /** @type {const} */ (['light', 'dark']);
const LOCALES = ['ja-JP', 'en-US'];

/**
 * Four of the eight combinations, the orthogonal array L4(2³): it contains every pair of width, theme and language.
 * Each view is loaded once in each language and checked in two variants.
 * @type {Load[]}
 */
const PAIRWISE = LOCALES.map((locale, language) => ({
  locale,
  looks: WIDTHS.map((width, each) => ({ width, colorScheme: COLOURS[(each + language) % 2] ?? 'light' })),
}));

/** All eight, each after its own load. @type {Load[]} */
const EVERY = LOCALES.flatMap((locale) =>
  WIDTHS.flatMap((width) => COLOURS.map((colorScheme) => ({ locale, looks: [{ width, colorScheme }] }))),
);

const IS_COMPLETE = process.env.SEMINAR_CHECKS === 'all';
const LOADS = IS_COMPLETE ? EVERY : PAIRWISE;

describe('the looks in which every view is seen', () => {
  it('meet every pair of width, colours and language', () => {
    const seen = LOADS.flatMap(({ locale, looks }) =>
      looks.map(({ width, colorScheme }) => [String(width), colorScheme, locale]),
    );
    const pairs = new Set(seen.flatMap(([a, b, c]) => [`${a} ${b}`, `${a} ${c}`, `${b} ${c}`]));
    assert.equal(pairs.size, 12);
  });
});

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await connectToChromium();
});
after(() => browser?.close());

/** @param {import('playwright-core').Page} page @param {Look} look */
async function show(page, { width, colorScheme }) {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
}

/** @param {import('./reader.js').Reader} reader @param {import('./views.js').View} view */
async function check({ page, settled }, { shown }) {
  if (shown) await page.locator(shown).first().waitFor();
  await settled();
  await assertAccessible(page);
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  for (const each of [width, 768]) {
    await page.setViewportSize({ width: each, height });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `the page is ${overflow} px too wide at ${each} px`);
  }
}

for (const { locale, looks } of LOADS) {
  const first = /** @type {Look} */ (looks[0]);
  const options = { locale, viewport: { width: first.width, height: 900 }, colorScheme: first.colorScheme };
  const named = looks.map(({ width, colorScheme }) => `${width} px ${colorScheme}`).join(' and ');

  describe(`axe finds nothing in ${locale}, at ${named},`, () => {
    /** @type {import('./reader.js').Reader} */
    let reader;
    before(async () => {
      reader = await newReader(browser, options);
    });
    after(() => reader?.leave());

    /** @param {string} name @param {import('./views.js').View} view @param {string} [token] */
    const seen = (name, view, token) =>
      describe(name, () => {
        /** @type {import('./reader.js').Reader} */
        let visitor;
        before(async () => {
          visitor = token ? await newReader(browser, { ...options, token }) : reader;
          await show(visitor.page, first);
          await visitor.open(view.path);
          await view.prepare?.(visitor.page);
          await visitor.settled();
        });
        after(() => token && visitor?.leave());
        for (const look of looks) {
          it(`at ${look.width} px, ${look.colorScheme}`, async () => {
            await show(visitor.page, look);
            await check(visitor, view);
            visitor.sawNoProblem({ refused: token ? /^422 / : true });
          });
        }
      });

    for (const [name, view] of Object.entries(READING)) seen(`on ${name}`, view);
    for (const [name, view] of Object.entries(ORGANIZING)) {
      // Without --all, organizers' views in one language.
      if ((view.isAlike || locale !== LOCALES[0]) && !IS_COMPLETE) continue;
      seen(`for an organizer, on ${name}`, view, process.env.SEMINAR_TOKEN ?? '');
    }
  });
}
