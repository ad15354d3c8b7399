/** Pages of the server are readable without script, and before the script sends requests. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { connectToChromium } from '../chromium.js';
import { holdRequests, url } from './reader.js';

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await connectToChromium();
});
after(() => browser.close());

const talks = await (await fetch(`${url}/api/v1/talks?limit=1`)).json();
const [{ id, speakers }] = talks.items;

const VIEWS = [
  { path: '/', has: ['講演', '2023年', 'パーシステントホモロジー'] },
  { path: '/?q=neural&lang=en', has: ['Talks', 'Most relevant', 'Neural'] },
  { path: '/dlap', has: ['ディープラーニングと物理学', '世話人', '参加するには'] },
  { path: '/dlap/58', has: ['パーシステントホモロジーと機械学習', '池祐一', '10:30–11:30', 'JST', '概要'] },
  { path: '/dlap/30', has: ['Quantum field-theoretic machine learning', 'ϕ⁴'] },
  { path: '/dlap/3/2', has: ['表現学習の確率熱力学的解釈'] },
  { path: `/talks/${id}`, has: ['第'] },
  { path: '/speakers', has: ['池祐一'] },
  { path: `/speakers/${speakers[0].id}`, has: [speakers[0].name.ja ?? speakers[0].name.en] },
  { path: '/papers', has: ['講演で引用された文献', 'arXiv:'] },
  { path: '/papers?lang=en', has: ['Works cited in talks', 'arXiv:'] },
  { path: '/schedule?month=2024-02', has: ['2024年2月の日程', '池祐一', '建国記念の日', '10:30–11:30 JST'] },
  { path: '/schedule?month=2024-02&lang=en', has: ['Schedule for February 2024', 'DLAP #58', 'Substitute holiday'] },
  { path: '/schedule?month=2023-09&series=mlphys', has: ['次の開催月：2023年10月'] },
  { path: '/dlap/53', has: ['関連する講演', '前の回', '次の回'] },
  { path: '/speakers?lang=en', has: ['A–Z', 'Ike (inferred)'] },
  { path: '/statistics', has: ['2024', '合計', '理化学研究所'] },
  { path: '/about?lang=en', has: ['About', 'API documentation'] },
];

describe('a reader without script', () => {
  for (const { path, has } of VIEWS) {
    it(`reads ${path}`, async () => {
      const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ja-JP' });
      const page = await context.newPage();
      await page.goto(url + path);
      const main = await page.locator('main').innerText();
      for (const text of has) assert.ok(main.includes(text), `${text} in ${main.slice(0, 300)}`);
      assert.ok((await page.locator('.site-masthead nav a').count()) >= 4);
      await context.close();
    });
  }

  it('searches, chooses a filter and opens a talk', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ja-JP' });
    const page = await context.newPage();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${url}/`);
    await page.fill('input[name="q"]', 'ホモロジー');
    await page.press('input[name="q"]', 'Enter');
    await page.getByRole('link', { name: '2024年 1' }).click();
    assert.match(page.url(), /year=2024/);
    await page.getByRole('link', { name: 'パーシステントホモロジーと機械学習' }).click();
    assert.equal(await page.locator('h1').innerText(), 'パーシステントホモロジーと機械学習');
    await context.close();
  });
});

describe('a reader with script', () => {
  for (const path of ['/', '/dlap/30', '/dlap/53', '/dlap', '/speakers', '/papers', '/schedule?month=2024-02']) {
    it(`sees ${path} before the first request of the script, without layout shifts`, async () => {
      const context = await browser.newContext({ locale: 'ja-JP' });
      const page = await context.newPage();
      await page.addInitScript(() => {
        Object.assign(globalThis, { shifted: 0 });
        new PerformanceObserver((list) => {
          for (const each of /** @type {any[]} */ (list.getEntries()))
            /** @type {any} */ (globalThis).shifted += each.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const startScript = await holdRequests(page, /\/app\/app(?:-\w+)?\.js$/);
      await page.goto(url + path, { waitUntil: 'commit' });
      await page.locator('main :is(.title, .talk-title, .people, .citing) :is(a, span)').first().waitFor();
      const asked = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => name.includes('/api/v1/')),
      );
      assert.deepEqual(asked, []);
      startScript();
      await page.locator('html:not([data-busy]) .site-masthead button.language').waitFor();
      await page.waitForLoadState('networkidle');
      const shifted = await page.evaluate(() => /** @type {any} */ (globalThis).shifted);
      assert.ok(shifted <= 0.02, `shifted by ${shifted}`);
      await context.close();
    });
  }

  it('sees the search words of the URL in the search box', async () => {
    const context = await browser.newContext({ locale: 'ja-JP' });
    const page = await context.newPage();
    await page.goto(`${url}/?q=neural`);
    await page.locator('html:not([data-busy]) .site-masthead button.language').waitFor();
    assert.equal(await page.locator('#search').inputValue(), 'neural');
    await context.close();
  });

  it('does not request data that came with the page', async () => {
    const context = await browser.newContext({ locale: 'ja-JP' });
    const page = await context.newPage();
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/v1/')) asked.push(new URL(request.url()).pathname);
    });
    await page.goto(`${url}/?year=2023,2022`);
    await page.locator('html:not([data-busy]) .site-masthead button.language').waitFor();
    await page.waitForLoadState('networkidle');
    // The line of topics is filled after the first view.
    assert.deepEqual(asked, ['/api/v1/statistics']);
    for (const path of ['/dlap/53', '/schedule?month=2024-02', '/papers']) {
      asked.length = 0;
      await page.goto(url + path);
      await page.locator('html:not([data-busy]) .site-masthead button.language').waitFor();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(asked, [], path);
    }
    await context.close();
  });
});
