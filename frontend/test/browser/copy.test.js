import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { connect } from '../../app/api.js';
import { answersFrom } from '../../app/files/answers.js';
import { SHORT_LIVED } from '../server.js';
import { serveFolder } from '../static-host.js';
import { connectToChromium } from '../chromium.js';
import { answerOf, newReader, url } from './reader.js';

const command = path.resolve(import.meta.dirname, '../../../backend/seminar');
const temporary = mkdtempSync(path.join(tmpdir(), 'copy-'));
const folder = path.join(temporary, 'site');

/** Runs the command as a separate process. @param {string} to @param {string[]} options */
const copy = (to, ...options) =>
  promisify(execFile)('sh', [command, 'copy', to, '--from', url, ...options], {
    env: { ...process.env, JAVA_TOOL_OPTIONS: SHORT_LIVED.join(' ') },
  });

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serveFolder>>} */
let host;
/** @type {import('./reader.js').Reader} */
let reader;

before(async () => {
  host = await serveFolder(folder);
  await copy(folder, '--at', host.url);
  browser = await connectToChromium();
});
after(async () => {
  await browser?.close();
  host?.stop();
  rmSync(temporary, { recursive: true, force: true });
});
afterEach(() => reader?.leave());

/** @param {string} place */
async function open(place) {
  reader = await newReader(browser, { at: host.url });
  await reader.open(host.url + place);
}
/** @param {string} selector */
const text = async (selector) => (await reader.page.locator(selector).first().innerText()).replace(/\s+/g, ' ').trim();
const pathname = () => new URL(reader.page.url()).pathname;

describe('a copy of the archive, in a folder of a host that knows only files', () => {
  it('shows the list, and filters it', async () => {
    await open('/');
    assert.equal(await text('h1'), '講演 62件');
    await reader.page.getByRole('checkbox', { name: '2023年 10', exact: true }).check();
    await reader.page.waitForURL(/\?year=2023$/);
    await reader.settled();
    assert.equal(await text('h1'), '講演 10件');
    assert.equal(pathname(), '/archive/');
    await reader.page.getByRole('link', { name: '学習物理領域セミナー' }).first().click();
    await reader.page.waitForURL(`${host.url}/mlphys`);
    await reader.settled();
    assert.equal(await reader.page.locator('.session-entry').count(), 6);
    reader.sawNoProblem();
  });

  it('finds words in any script, and marks them', async () => {
    await open('/');
    await reader.page.getByRole('combobox').fill('すぱーす');
    await reader.page.locator('mark', { hasText: 'スパース' }).first().waitFor();
    assert.equal(await text('.session-entry .title mark'), 'スパース');
    await reader.page.getByRole('combobox').fill('ＬＡＳＳＯ -tensor');
    await reader.page
      .locator('mark', { hasText: /^LASSO$/i })
      .first()
      .waitFor();
    reader.sawNoProblem();
  });

  it('has whole lists as files', async () => {
    const { items, total, next } = JSON.parse((await answerOf(`${host.url}/api/v1/talks.json`)).body);
    assert.deepEqual([items.length, next], [total, undefined]);
  });

  it('opens a session, the talks before and after, and a person', async () => {
    await open('/dlap/58');
    assert.equal(await text('h1'), 'パーシステントホモロジーと機械学習');
    assert.equal(pathname(), '/archive/dlap/58/');
    assert.equal(await reader.page.locator('link[rel="canonical"]').getAttribute('href'), `${host.url}/dlap/58`);
    await reader.page.locator('[data-rel="prev"] a').click();
    await reader.settled();
    assert.equal(pathname(), '/archive/dlap/57');
    await reader.page.locator('.talk-people a').first().click();
    await reader.settled();
    assert.match(pathname(), /^\/archive\/speakers\/[0-9a-f-]{36}$/);
    await reader.page.reload();
    await reader.settled();
    assert.equal(await text('h1'), '乾幸地');
    reader.sawNoProblem();
  });

  it('opens a talk with formulas by its permanent address', async () => {
    const { items } = await connect(`${url}/api/v1`, () => 'ja').talks('?q=ゲージ共変');
    await open(`/talks/${items[0].id}/`);
    assert.match(await text('h1'), /^ゲージ共変/);
    for (const address of await reader.page.locator('.tools a[download]').evaluateAll((all) => all.map(String))) {
      assert.equal((await answerOf(address)).status, 200, address);
    }
    reader.sawNoProblem();
  });

  for (const [place, heading] of Object.entries({
    '/speakers/': '講演者 53人',
    '/statistics/': '統計',
    '/about/': 'このサイトについて',
    '/dlap/3/2/': 'ライトニングトーク',
  })) {
    it(`opens ${place}, without links to features that need a server`, async () => {
      await open(place);
      assert.equal(await text('h1'), heading);
      if (place === '/about/') assert.match(await text('main'), /出典：ディープラーニング.*ライセンス：CC0 1\.0/);
      const links = await reader.page.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
      assert.deepEqual(
        links.filter((link) => /organize|\/api$/.test(link)),
        [],
      );
      reader.sawNoProblem();
    });
  }

  it('shows a message for an unknown path', async () => {
    await open('/organize');
    assert.equal(await text('h1'), 'ページが見つかりません');
    reader.sawNoProblem({ refused: /^404 \/archive\/organize/ });
  });
});

describe('the files of a copy', () => {
  it('equal the responses of the server, except for the base URL', async () => {
    const { items } = await connect(`${url}/api/v1`, () => 'ja').talks('?limit=1');
    for (const file of ['talks.ndjson', 'talks.csv', 'speakers.ndjson', `talks/${items[0].id}.bib`, 'programme']) {
      const { body } = await answerOf(`${url}/api/v1/${file}`);
      assert.ok(readFileSync(path.join(folder, 'api/v1', file), 'utf8') === body.replaceAll(url, host.url), file);
    }
  });

  it('name the place in calendars without breaking their lines', () => {
    const calendar = readFileSync(path.join(folder, 'api/v1/talks.ics'), 'utf8');
    assert.ok(calendar.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
    assert.ok(calendar.replaceAll('\r\n ', '').includes(`${host.url}/dlap/58`));
    assert.ok(!calendar.replaceAll('\r\n ', '').includes(url));
  });

  it('have every page that their site map leads to', () => {
    const addresses = (/** @type {string} */ file) =>
      [...readFileSync(path.join(folder, file), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
    const places = addresses('sitemap.xml').map((address) => address.slice(host.url.length + 1));
    const pages = places.flatMap(addresses);
    assert.ok(pages.length > 100);
    for (const page of pages) {
      assert.ok(existsSync(path.join(folder, page.slice(host.url.length), 'index.html')), page);
    }
  });

  it('give the same results as the server for every filter, order and page', async () => {
    const server = connect(`${url}/api/v1`, () => 'ja');
    const files = answersFrom(connect(`${host.url}/api/v1`, () => 'ja'));
    const queries = ['', '?year=2021,2023&language=en', '?fiscalYear=2022&sort=start', '?series=mlphys', '?joint=false']
      .concat(['?material=none', '?kind=lecture,panel', '?from=2021-04-01&to=2021-06-30', '?format=hybrid&limit=3'])
      .concat(['?q=LASSO', '?q=ホモロジー', '?q="深層学習"&sort=-start', '?status=cancelled'])
      .concat(['?reference=arXiv:2307.00721']);
    for (const query of queries) {
      const [expected, found] = await Promise.all([server.talks(query), files.talks(query)]);
      assert.equal(found.total, expected.total, query);
      const ids = (/** @type {{id: string}[]} */ items) => items.map(({ id }) => id);
      if (query.includes('q=')) assert.deepEqual(ids(found.items).sort(), ids(expected.items).sort(), query);
      else assert.deepEqual(ids(found.items), ids(expected.items), query);
      if (/sort|limit/.test(query)) continue;
      const [counts, own] = await Promise.all([server.facets(query), files.facets(query)]);
      // Speakers with equal counts may be in a different order.
      const byValue = (/** @type {Facets} */ { total, facets }) => [
        total,
        Object.entries(facets).map(([name, values]) => [
          name,
          values.map(({ value, count }) => (name === 'speaker' ? count : `${value} ${count}`)).sort(),
        ]),
      ];
      assert.deepEqual(byValue(own).flat(3).sort(), byValue(counts).flat(3).sort(), query);
    }
    assert.deepEqual(await files.papers('?limit=100'), await server.papers('?limit=100'));
  });

  it('are not written into another folder', async () => {
    const elsewhere = path.dirname(folder);
    await assert.rejects(copy(elsewhere), /neither empty nor an earlier copy/);
    assert.ok(existsSync(path.join(folder, 'index.html')));
  });
});
