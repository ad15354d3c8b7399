import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aReader } from './reader.js';

const reader = aReader();
const { text, count } = reader;

/** The number of talks on a link and in the linked list. @param {string} href */
const listed = (href) =>
  reader.page.evaluate(async (link) => {
    const { pathname, search } = new URL(link, location.href);
    const path = pathname === '/' ? `/talks${search}` : `${pathname}/talks`;
    const answer = await fetch(`/api/v1${path}${path.includes('?') ? '&' : '?'}limit=1`);
    return (await answer.json()).total;
  }, href);

/** @param {string} selector @param {(element: Element) => string | null | undefined} number */
const promises = async (selector, number) => {
  const links = reader.page.locator(selector);
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const numbers = await Promise.all((await links.all()).map((link) => link.evaluate(number)));
  assert.ok(hrefs.length > 0, selector);
  return hrefs.map((href, index) => ({ href, count: parseInt(/(\d+)\D*$/.exec(numbers[index] ?? '')?.[1] ?? '', 10) }));
};

/** @param {string} selector @param {(element: Element) => string | null | undefined} number */
const keptPromises = async (selector, number) => {
  for (const { href, count: promised } of await promises(selector, number)) {
    assert.equal(await listed(href), promised, `${selector} ${href}`);
  }
};

describe('the statistics', () => {
  it('are reached from every page, and say what they count', async () => {
    await reader.open('/dlap/58');
    await reader.page.locator('.pages a[href="/statistics"]').click();
    await reader.page.waitForSelector('.statistics-page');
    assert.equal(await text('h1'), '統計');
    assert.match(await text('.lead'), /2020年から2024年までの講演62件/);
    assert.equal(await text('.pages [aria-current="page"]'), '統計');
    reader.sawNoProblem();
  });

  it('show joint sessions as a separate group', async () => {
    await reader.open('/statistics');
    assert.match(await text('.year-chart .legend'), /DLAP 56 合同開催 DLAP＋学習物理領域セミナー 6/);
    const joint = reader.page.getByRole('link', { name: '2023年、合同開催、5件' });
    assert.equal(await joint.getAttribute('href'), '/?year=2023&joint=true');
    assert.equal(await joint.locator('rect').getAttribute('fill'), 'url(#series-joint)');
  });

  it('link each bar to the counted talks', async () => {
    await reader.open('/statistics');
    await keptPromises('.year-chart a.segment', (link) => link.querySelector('title')?.textContent);
    await keptPromises('.rank-chart a', (link) => link.querySelector('.count')?.textContent);
    await keptPromises('.legend a', (link) => link.querySelector('.count')?.textContent);
    reader.sawNoProblem();
  });

  it('lead from a bar to the list of its talks, and back', async () => {
    await reader.open('/statistics');
    await reader.page.locator('.year-chart a.segment').first().click();
    await reader.page.waitForSelector('.talk-list');
    await reader.settled();
    const [, total] = /(\d+)件/.exec(await text('h1')) ?? [];
    assert.ok(Number(total) > 0);
    await reader.page.goBack();
    await reader.page.waitForSelector('.statistics-page');
    reader.sawNoProblem();
  });

  it('have a table behind every plot, with the same numbers', async () => {
    await reader.open('/statistics');
    assert.equal(await count('.plot-table'), await count('.plot'));
    for (const summary of await reader.page.locator('summary').all()) await summary.click();
    const table = reader.page.locator('.plot-table table').first();
    assert.equal(await table.locator('caption').innerText(), '年とシリーズ');
    assert.equal(await table.locator('th[scope="row"]').count(), 5);
    assert.deepEqual(await table.locator('tr', { hasText: '2023' }).locator('td').allInnerTexts(), ['5', '5', '10']);
    await keptPromises('.plot-table td a', (link) => link.textContent);
  });

  it('respect the filters of the URL', async () => {
    await reader.open('/statistics?language=en');
    assert.match(await text('.lead'), /講演10件/);
    assert.match(await text('.chip'), /英語/);
    await keptPromises('.year-chart a.segment', (link) => link.querySelector('title')?.textContent);
    await reader.page.locator('.chip').click();
    await reader.settled();
    assert.match(await text('.lead'), /講演62件/);
    reader.sawNoProblem();
  });
});
