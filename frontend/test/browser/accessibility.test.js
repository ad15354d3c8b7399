import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import { newReader, openBrowser } from './reader.js';

const VIEWS = {
  'the list': '/',
  'the filtered list': '/?year=2023&series=mlphys',
  'an empty list': '/?year=2024&language=en',
  'a joint session': '/dlap/58',
  'lightning talks': '/dlap/3/2',
  'a panel': '/dlap/26',
  'a talk with formulas': '/dlap/30',
  'the speakers': '/speakers',
  'a series': '/dlap',
  about: '/about',
  'a missing page': '/dlap/999',
  'a wrong address': '/?year=abc',
};

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

for (const width of [390, 1440]) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const locale of ['ja-JP', 'en-US']) {
      describe(`axe finds nothing at ${width} px, ${colorScheme}, ${locale}`, () => {
        /** @type {import('./reader.js').Reader} */
        let reader;
        before(async () => {
          reader = await newReader(browser, { viewport: { width, height: 900 }, colorScheme, locale });
        });
        after(() => reader.leave());

        for (const [name, path] of Object.entries({ ...VIEWS, 'a person': '' })) {
          it(`on ${name}`, async () => {
            await reader.open(path || '/speakers');
            if (!path) {
              await reader.page.getByRole('link', { name: '橋本幸士' }).click();
              await reader.page.waitForSelector('.speaker-page');
            }
            const opener = reader.page.locator('.filter-panel .opener');
            if (await opener.isVisible()) await opener.click();
            await reader.page.evaluate(axe.source);
            const { violations } = await reader.page.evaluate(() => /** @type {any} */ (globalThis).axe.run());
            const found = violations.map((/** @type {any} */ each) => [
              each.id,
              each.nodes.slice(0, 3).map((/** @type {any} */ node) => [node.html, node.failureSummary]),
            ]);
            assert.deepEqual(found, []);
            const overflow = await reader.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
            reader.sawNoProblem({ refused: true });
          });
        }
      });
    }
  }
}
