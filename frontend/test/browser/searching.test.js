import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aReader, holdRequests } from './reader.js';

const reader = aReader();
const { text, count } = reader;
const search = () => decodeURIComponent(new URL(reader.page.url()).search);
const box = () => reader.page.locator('#search');
const entries = () => reader.page.locator('.session-entry').count();
/** The API's response to the same query. @param {string} path @returns {Promise<any>} */
const answer = (path) => reader.page.evaluate(async (asked) => (await fetch(`/api/v1${asked}`)).json(), path);
/** @param {string} words */
const type = async (words) => {
  await box().pressSequentially(words, { delay: 20 });
  await reader.page.waitForFunction((q) => new URLSearchParams(location.search).get('q') === q, words);
  await reader.settled();
};

describe('a reader searching for words', () => {
  it('sees results while typing, in one entry of the history', async () => {
    await reader.open('/about');
    await reader.page.locator('.pages a[href="/"]').click();
    await reader.page.waitForSelector('.talk-list');
    const before = await reader.page.evaluate(() => history.length);
    await type('機械学習');
    assert.equal(search(), '?q=機械学習');
    assert.equal(await reader.page.evaluate(() => history.length), before + 1);
    const { total } = await answer('/talks?q=機械学習');
    assert.equal(await text('h1'), `講演 ${total}件`);
    assert.equal(await text('#announcement'), `${total}件の講演`);
    assert.equal(await box().evaluate((field) => field === document.activeElement), true);
    await reader.page.goBack();
    await reader.page.waitForSelector('.session-programme');
    assert.equal(search(), '');
    assert.equal(await box().inputValue(), '');
    await reader.page.goBack();
    await reader.page.waitForSelector('.about-page');
    reader.sawNoProblem();
  });

  it('opens a result, comes back to the words, and sends the address to somebody else', async () => {
    await reader.open('/');
    await type('機械学習');
    const found = await entries();
    await reader.page.keyboard.press('Escape');
    await reader.page.locator('.session-entry .title a').first().click();
    await reader.page.waitForSelector('h1.talk-title');
    await reader.page.goBack();
    await reader.page.waitForSelector('.found-list');
    await reader.settled();
    assert.equal(await box().inputValue(), '機械学習');
    assert.equal(await entries(), found);
    const other = await reader.another({});
    await other.open(new URL(reader.page.url()).pathname + new URL(reader.page.url()).search);
    assert.equal(await other.page.locator('.session-entry').count(), found);
    assert.equal(await other.page.locator('#search').inputValue(), '機械学習');
    await other.leave();
    reader.sawNoProblem();
  });

  it('sees the matches in title, people and abstract', async () => {
    await reader.open('/?q=機械学習');
    assert.equal(await text('.session-entry .title mark'), '機械学習');
    assert.match(await text('.talk-matches mark'), /機械|学習/);
    await reader.open('/?q=橋本');
    assert.equal(await text('.talk-byline .name mark'), '橋本');
    await reader.open('/?q=京都大');
    assert.match(await text('.talk-byline .affiliation mark'), /京都大/);
    reader.sawNoProblem();
  });

  it('sees them as relevant as the API says, or by year', async () => {
    await reader.open('/?q=機械学習');
    const { items } = await answer('/talks?q=機械学習&limit=100');
    const keys = await reader.page
      .locator('.session-entry')
      .evaluateAll((all) => all.map((entry) => entry.getAttribute('data-key')));
    assert.deepEqual(
      keys,
      items.map((/** @type {any} */ { id }) => `talk-${id}`),
    );
    assert.equal(await count('.year > h2'), 0);
    await reader.page.locator('.sort-switch a', { hasText: '新しい順' }).click();
    await reader.page.waitForSelector('.year > h2');
    assert.equal(search(), '?q=機械学習&sort=-start');
    assert.equal(await text('.sort-switch [aria-current]'), '新しい順');
    reader.sawNoProblem();
  });

  it('narrows the results by filters with counts', async () => {
    await reader.open('/?q=機械学習');
    const choice = reader.page.locator('.choice', { has: reader.page.locator('input[name="year"][value="2023"]') });
    const counted = Number(await choice.locator('.count').innerText());
    await choice.locator('input').click();
    await reader.settled();
    assert.equal(search(), '?q=機械学習&year=2023');
    assert.equal(await text('h1'), `講演 ${counted}件`);
    await reader.page.locator('.chip', { hasText: '2023年' }).click();
    await reader.settled();
    assert.equal(search(), '?q=機械学習');
    reader.sawNoProblem();
  });

  it('keeps the words that were typed just before a filter was chosen', async () => {
    await reader.open('/');
    await box().pressSequentially('学習');
    await reader.page.locator('input[name="year"][value="2023"]').click();
    await reader.page.waitForFunction(() => location.search.includes('year=2023'));
    await reader.settled();
    assert.equal(search(), '?q=学習&year=2023');
  });

  it('searches among the people of one place', async () => {
    await reader.open('/?affiliation=京都大');
    assert.match(await text('.chip'), /京都大/);
    assert.equal(await text('h1'), `講演 ${(await answer('/talks?affiliation=京都大')).total}件`);
    reader.sawNoProblem();
  });

  it('sees one suggestion when nothing is found', async () => {
    await reader.open('/?q=橋本&year=2024');
    assert.match(await text('.nothing-found'), /「橋本」に合う講演はありません.*「年」の条件を外す/);
    await reader.page.locator('.nothing-found a').click();
    await reader.page.waitForSelector('.found-list');
    assert.equal(search(), '?q=橋本');
    await reader.open('/?q=zzzzqqqq');
    assert.match(await text('.nothing-found'), /別の語/);
    reader.sawNoProblem();
  });

  it('sees the message of the server while the search is not ready, and retries', async () => {
    await reader.open('/');
    const building = { status: 503, contentType: 'application/problem+json' };
    const body = JSON.stringify({ status: 503, title: '準備中', detail: '索引を作っています。' });
    await reader.page.route(/\/api\/v1\/(talks|suggest)/, (route) => route.fulfill({ ...building, body }));
    await type('学習');
    assert.match(await text('.nothing-found'), /準備中 索引を作っています。/);
    await reader.page.unroute(/\/api\/v1\/(talks|suggest)/);
    await reader.page.getByRole('button', { name: 'もう一度試す' }).click();
    await reader.page.waitForSelector('.found-list');
    assert.equal(await box().inputValue(), '学習');
    reader.sawNoProblem({ refused: /^503 / });
  });

  it('never sees an outdated response', async () => {
    await reader.open('/');
    const older = /\/talks\?(.*&)?q=%E6%A9%8B(&|$)/;
    const letGo = await holdRequests(reader.page, older);
    const asked = reader.page.waitForRequest(older);
    await box().fill('橋');
    await asked;
    await box().fill('機械学習');
    await reader.page.waitForSelector('.found-list');
    const shown = await text('h1');
    const answered = reader.page.waitForResponse(older);
    letGo();
    await answered;
    await reader.settled();
    assert.equal(await text('h1'), shown);
    assert.equal(await box().inputValue(), '機械学習');
  });
});

describe('a reader searching for a person', () => {
  it('finds them by name and by reading', async () => {
    await reader.open('/speakers?q=橋本');
    assert.equal(await text('.people .name mark'), '橋本');
    await reader.open('/speakers');
    await box().fill('はしもと');
    await reader.page.locator('.people li', { hasText: '橋本幸士' }).waitFor();
    await reader.page.waitForFunction(() => document.querySelectorAll('.people li').length < 10);
    reader.sawNoProblem();
  });
});
