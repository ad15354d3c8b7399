import assert from 'node:assert/strict';
import http from 'node:http';
import { after, afterEach, before, describe, it } from 'node:test';
import { connectToChromium } from '../chromium.js';
import { assertAccessible } from './axe.js';
import { answerOf, newReader, url } from './reader.js';

/** Policy of a web site that allows only this archive, without styles of its own. */
const POLICY = `default-src 'none'; script-src ${url}; connect-src ${url}; style-src 'none'; base-uri 'none'`;
const FALLBACK = '<a href="https://seminar.example/">Our seminars</a>';

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {http.Server} */
let elsewhere;
let body = '';
let at = '';
/** @type {import('./reader.js').Reader} */
let visitor;

before(async () => {
  browser = await connectToChromium();
  elsewhere = http.createServer((request, response) => {
    if (request.url !== '/') return void response.writeHead(204).end();
    const script = `<script type="module" src="${url}/embed/seminar-list.js"></script>`;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY });
    response.end(
      `<!doctype html><html lang="ja"><title>A department</title>${script}<main><h1>Dept</h1>${body}</main>`,
    );
  });
  await new Promise((resolve) => elsewhere.listen(0, 'localhost', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (elsewhere.address());
  at = `http://localhost:${port}`;
});
after(async () => {
  await browser?.close();
  elsewhere?.close();
});
afterEach(() => visitor?.leave());

/** @param {string} attributes @param {(page: import('playwright-core').Page) => Promise<unknown>} [prepare] */
async function open(attributes, prepare) {
  body = `<seminar-list ${attributes}>${FALLBACK}</seminar-list>`;
  visitor = await newReader(browser, { at, archive: url });
  await prepare?.(visitor.page);
  await visitor.page.goto('/');
  return visitor.page.locator('seminar-list');
}

/** Mocks the API with one talk in an upcoming session. @param {object} talk @param {object} session */
const planned = (talk, session) => (/** @type {import('playwright-core').Page} */ page) =>
  page.route(`${url}/api/v1/talks?*`, (route) => {
    const start = new Date(Date.now() + 86_400_000 * 7).toISOString();
    const numbers = [
      { series: 'mlphys', number: 7 },
      { series: 'dlap', number: 59 },
    ];
    const rest = { id: 's', start, timeZone: 'Asia/Tokyo', kind: 'talk', status: 'confirmed', numbers, ...session };
    const items = [{ id: 't', position: 1, speakers: [], session: rest, ...talk }];
    return route.fulfill({ json: { items, total: 1 }, headers: { 'Access-Control-Allow-Origin': '*' } });
  });

describe('the list on another web site', () => {
  it('shows sessions under the strictest policy, with links to the archive', async () => {
    const list = await open(`api="${url}/api/v1" series="dlap" year="2024,2023" limit="3"`);
    await list.locator('li').first().waitFor();
    assert.equal(await list.locator('li').count(), 3);
    const first = (await list.locator('li').first().innerText()).replace(/\s+/g, ' ');
    assert.match(
      first,
      /^2024年2月15日\(木\) 10:30–11:30 JST 第6回学習物理領域セミナー＋第58回DLAP パーシステントホモロジー/,
    );
    assert.match(first, /池祐一（九州大学マス・フォア・インダストリ研究所）$/);
    assert.equal(await list.locator('time').first().getAttribute('datetime'), '2024-02-15T10:30:00+09:00');
    const href = await list.locator('.title a').first().getAttribute('href');
    assert.ok(href?.startsWith(`${url}/talks/`), String(href));
    assert.equal((await answerOf(String(href))).status, 200);
    assert.equal(await visitor.page.getByText('Our seminars').isVisible(), false);
    visitor.sawNoProblem();
  });

  it('has a style, though the page may have none', async () => {
    const list = await open(`api="${url}/api/v1" limit="1"`);
    const border = () => list.locator('li').evaluate((item) => getComputedStyle(item).borderBlockStartWidth);
    assert.equal(await border(), '1px');
    await list.evaluate((/** @type {HTMLElement} */ element) =>
      element.style.setProperty('--seminar-list-link', 'red'),
    );
    const colour = await list.locator('.title a').evaluate((link) => getComputedStyle(link).color);
    assert.equal(colour, 'rgb(255, 0, 0)');
    visitor.sawNoProblem();
  });

  it('keeps the talks of one session together, and counts sessions', async () => {
    const list = await open(`api="${url}/api/v1" kind="lightning,lecture" limit="2" lang="en"`);
    await list.locator('li').first().waitFor();
    assert.deepEqual(
      await list.locator('ul > li').evaluateAll((all) => all.map((li) => li.querySelectorAll('li').length)),
      [2, 4],
    );
    assert.match(await list.locator('ul').first().innerText(), /Lightning talks/);
  });

  it('follows its attributes', async () => {
    const list = await open(`series="dlap" limit="1"`);
    await list.getByText('第58回DLAP').waitFor();
    await list.evaluate((element) => {
      element.setAttribute('lang', 'en');
      element.setAttribute('year', '2020');
    });
    await list.getByText(/\w{3},? \d+ Dec 2020/).waitFor();
    assert.equal(await list.locator('ul').getAttribute('aria-label'), 'Seminars');
    visitor.sawNoProblem();
  });

  it('links to the sign-up of an upcoming session', async () => {
    const list = await open('upcoming', planned({}, {}));
    const link = list.locator('[part="join"] a');
    await link.waitFor();
    assert.match(String(await link.getAttribute('href')), /^https:\/\/docs\.google\.com\/forms\//);
    assert.equal(await link.innerText(), '参加登録');
    await visitor.leave();
    const here = await open('upcoming', planned({}, { participation: { mode: 'here' } }));
    await here.locator('[part="join"] a').waitFor();
    assert.equal(await here.locator('[part="join"] a').getAttribute('href'), `${url}/mlphys/7`);
    await visitor.leave();
    const off = await open('upcoming', planned({}, { status: 'cancelled' }));
    await off.locator('[part="title"]').waitFor();
    assert.equal(await off.locator('[part="join"]').count(), 0);
    visitor.sawNoProblem();
  });

  it('shows a message when nothing is planned', async () => {
    const list = await open('upcoming');
    await list.getByText('予定されている講演はありません。').waitFor();
    visitor.sawNoProblem();
  });

  it('says what is postponed, has no title or has a formula in it', async () => {
    const list = await open('upcoming', planned({}, { status: 'postponed' }));
    await list.getByText('題目未定').waitFor();
    assert.match(
      await list.locator('ul').innerText(),
      /第7回学習物理領域セミナー＋第59回DLAP 延期[^]*題目未定[^]*講演者未定/,
    );
    await visitor.leave();
    const title = { en: 'On $\\phi^4$, $U(1)$ and $\\frac{a}{b}$ for \\$5' };
    const other = await open('upcoming', planned({ title }, { status: 'cancelled' }));
    await other.getByText('中止').waitFor();
    assert.equal(await other.locator('.title').innerText(), 'On φ4, U(1) and \\frac{a}{b} for $5');
    assert.equal(await other.locator('.title sup').innerText(), '4');
    assert.equal(await other.locator('.title [lang="en"]').count(), 1);
  });

  it('keeps its content if the archive is unreachable', async () => {
    /** @type {Promise<unknown>} */
    let failed = Promise.resolve();
    const list = await open('past limit="1"', async (page) => {
      await page.route(`${url}/api/**`, (route) => route.abort());
      failed = page.waitForEvent('requestfailed');
    });
    await failed;
    assert.equal(await list.locator('slot').count(), 1);
    assert.equal(await visitor.page.getByText('Our seminars').isVisible(), true);
    // The list reloads when its attributes change.
    await visitor.page.unroute(`${url}/api/**`);
    await list.evaluate((element) => element.setAttribute('limit', '2'));
    await list.locator('li').nth(1).waitFor();
    assert.equal(await visitor.page.getByText('Our seminars').isVisible(), false);
  });

  it('keeps its content if the archive returns a problem', async () => {
    const list = await open('year="nonsense"');
    await visitor.page.waitForResponse(/year=nonsense/);
    assert.equal(await list.locator('slot').count(), 1);
    assert.equal(await visitor.page.getByText('Our seminars').isVisible(), true);
    visitor.sawNoProblem({ refused: true });
  });

  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    it(`is accessible, and so is its demonstration, in ${colorScheme} colours`, async () => {
      visitor = await newReader(browser, { colorScheme });
      await visitor.page.goto('/embed/demo.html');
      await visitor.page.locator('seminar-list li').first().waitFor();
      await assertAccessible(visitor.page);
      visitor.sawNoProblem();
    });
  }
});
