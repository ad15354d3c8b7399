import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aReader } from './reader.js';

const reader = aReader();
const { text } = reader;
const root = (/** @type {string} */ attribute) => reader.page.locator('html').getAttribute(attribute);
const background = () => reader.page.evaluate(() => getComputedStyle(document.body).backgroundColor);

describe('the language', () => {
  it('follows the browser at first', async () => {
    await reader.open('/');
    assert.equal(await root('lang'), 'ja');
    const abroad = await reader.another({ locale: 'fr-FR' });
    await abroad.open('/');
    assert.equal(await abroad.page.locator('html').getAttribute('lang'), 'en');
    await abroad.leave();
  });

  it('is switched in place and remembered', async () => {
    await reader.open('/dlap/16/2');
    await reader.page.getByRole('button', { name: 'English' }).click();
    await reader.page.waitForFunction(() => document.documentElement.lang === 'en');
    await reader.settled();
    assert.match(await text('.session-facts'), /Time Thursday,? 26 November 2020/);
    assert.equal(await reader.page.locator('h1 [lang="ja"]').count(), 1);
    await reader.page.reload();
    await reader.settled();
    assert.equal(await root('lang'), 'en');
    assert.match(await reader.page.title(), /Seminar Archive$/);
    reader.sawNoProblem();
  });

  it('is that of the problems', async () => {
    await reader.open('/?year=abc');
    assert.match(await text('.problem-page li'), /[ぁ-ん]/);
    await reader.page.getByRole('button', { name: 'English' }).click();
    await reader.page.locator('h1', { hasText: 'invalid filters' }).waitFor();
    assert.doesNotMatch(await text('.problem-page li'), /[ぁ-ん]/);
  });
});

describe('the colours', () => {
  it('follow the system at first', async () => {
    await reader.open('/about');
    const light = await background();
    await reader.page.emulateMedia({ colorScheme: 'dark' });
    assert.notEqual(await background(), light);
  });

  it('are switched and remembered, before anything is painted', async () => {
    await reader.open('/about');
    const light = await background();
    await reader.page.getByRole('button', { name: '暗い配色にする' }).click();
    const dark = await background();
    assert.notEqual(dark, light);
    await reader.page.reload({ waitUntil: 'commit' });
    await reader.page.waitForSelector('.site-name');
    assert.equal(await root('data-theme'), 'dark');
    await reader.settled();
    assert.equal(await background(), dark);
    await reader.page.getByRole('button', { name: '明るい配色にする' }).click();
    assert.equal(await background(), light);
    reader.sawNoProblem();
  });
});
