import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import { connectToChromium } from '../chromium.js';
import { conflicting, imports, PAGE } from './imports.js';
import { newReader } from './reader.js';

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
  'what was found': '/?q=学習&year=2023,2022',
  'what was found, by year': '/?q=学習&sort=-start',
  'nothing found': '/?q=橋本&year=2024',
  'people found': '/speakers?q=橋本',
  'the statistics': '/statistics',
  'a missing page': '/dlap/999',
  'a wrong address': '/?year=abc',
};

/** What only organizers see, with a token that may write everything. Nothing is written here: other stories read it. */
/** @type {Record<string, {path: string, prepare?: (page: import('playwright-core').Page) => Promise<void>}>} */
const DESK = {
  'the desk': { path: '/organize' },
  'an empty form': { path: '/organize/new' },
  'a form with problems': { path: '/organize/new', prepare: fillBadly },
  'a talk to edit': { path: '/organize', prepare: openFirst },
  'a page to import': { path: '/organize/import' },
  'what an import would do': { path: '/organize/import', prepare: lookAtPage },
  'a refused import': { path: '/organize/import', prepare: lookAtNothing },
  'a session to make known': { path: '/dlap/3#announcement-kit' },
};

/** @param {import('playwright-core').Page} page */
async function fillBadly(page) {
  await page.locator('#add-materials').click();
  await page.keyboard.type('nonsense');
  await page.locator('#add-speakers').click();
  await page.locator('[id^="/speakers/0/name/"]').first().fill('田中');
  await page.locator('[role="option"]').first().waitFor();
  for (const summary of await page.locator('summary').all()) await summary.click();
  await page.locator('#save').click();
  await page.locator('.obstacles[data-refused]').waitFor();
}

/** @param {import('playwright-core').Page} page */
async function openFirst(page) {
  await page.locator('.desk-entry .title a').first().click();
  await page.locator('.talk-history li').first().waitFor();
  await page.locator('#ask-postponed').click();
}

/** @param {import('playwright-core').Page} page */
async function lookAtPage(page) {
  await imports(page, conflicting);
  await page.locator('#source-text').fill(PAGE);
  await page.locator('#look').click();
  await page.locator('.import-report').waitFor();
  await page.locator('[name="result"][value="unchanged"]').click();
  await page.locator('[data-result="unchanged"].import-item').waitFor();
}

/** @param {import('playwright-core').Page} page */
async function lookAtNothing(page) {
  await page.locator('#look').click();
  await page.locator('.import-problem').waitFor();
}

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await connectToChromium();
});
after(() => browser.close());

/** @param {import('playwright-core').Page} page */
async function check(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run());
  const found = violations.map((/** @type {any} */ each) => [
    each.id,
    each.nodes.slice(0, 3).map((/** @type {any} */ node) => [node.html, node.failureSummary]),
  ]);
  assert.deepEqual(found, []);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
}

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
            await check(reader.page);
            reader.sawNoProblem({ refused: true });
          });
        }

        it('on the suggestions while somebody types', async () => {
          await reader.open('/');
          await reader.page.locator('#search').pressSequentially('橋本');
          await reader.page.locator('.search-box [role="option"]').first().waitFor();
          await reader.page.keyboard.press('ArrowDown');
          await reader.settled();
          await check(reader.page);
          reader.sawNoProblem({ refused: true });
        });

        it('on the tables behind the plots', async () => {
          await reader.open('/statistics');
          for (const summary of await reader.page.locator('summary').all()) await summary.click();
          await check(reader.page);
        });

        it('where somebody signs in', async () => {
          await reader.open('/organize');
          await check(reader.page);
        });

        for (const [name, { path, prepare }] of Object.entries(DESK)) {
          it(`for an organizer, on ${name}`, async () => {
            const token = process.env.SEMINAR_TOKEN;
            const organizer = await newReader(browser, {
              token,
              viewport: { width, height: 900 },
              colorScheme,
              locale,
            });
            await organizer.open(path);
            await prepare?.(organizer.page);
            await organizer.settled();
            await check(organizer.page);
            organizer.sawNoProblem({ refused: /^422 / });
            await organizer.leave();
          });
        }
      });
    }
  }
}
