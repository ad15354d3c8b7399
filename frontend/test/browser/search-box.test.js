import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aReader, holdRequests } from './reader.js';

const reader = aReader();
const { text } = reader;
const box = () => reader.page.locator('#search');
const options = () => reader.page.locator('.search-box [role="option"]');
const press = (/** @type {string} */ key) => reader.page.keyboard.press(key);
const path = () => decodeURIComponent(new URL(reader.page.url()).pathname + new URL(reader.page.url()).search);
const focused = () => reader.page.evaluate(() => document.activeElement?.id);
const active = () =>
  reader.page.evaluate(() => {
    const id = document.querySelector('#search')?.getAttribute('aria-activedescendant');
    const option = id ? document.getElementById(id) : null;
    return option && [option.getAttribute('role'), option.getAttribute('aria-selected'), option.dataset.value];
  });
/** @param {string} words */
const type = async (words) => {
  await box().focus();
  await box().pressSequentially(words, { delay: 20 });
  await options().first().waitFor();
};

describe('the search box, by keyboard', () => {
  it('suggests people and talks, and says so', async () => {
    await reader.open('/');
    assert.equal(await box().getAttribute('aria-expanded'), 'false');
    await type('橋本');
    assert.equal(await box().getAttribute('aria-expanded'), 'true');
    assert.equal(await box().getAttribute('role'), 'combobox');
    assert.equal(await reader.page.locator('#search-options').getAttribute('role'), 'listbox');
    assert.match(await text('.option-group'), /講演者 橋本幸士/);
    assert.equal(await text('.option-group mark'), '橋本');
    reader.sawNoProblem();
  });

  it('goes through the suggestions with the arrows and opens one with Enter', async () => {
    await reader.open('/');
    await type('橋本');
    await press('ArrowDown');
    const [role, selected, target] = (await active()) ?? [];
    assert.deepEqual([role, selected], ['option', 'true']);
    assert.match(target ?? '', /^\/speakers\//);
    assert.equal(await focused(), 'search');
    await press('ArrowUp');
    assert.equal((await active())?.[2], await options().last().getAttribute('data-value'));
    await press('ArrowDown');
    await press('Enter');
    await reader.page.waitForSelector('.speaker-page');
    assert.equal(path(), target);
    await reader.page.goBack();
    await reader.page.waitForSelector('.found-list');
    assert.equal(path(), '/?q=橋本');
    reader.sawNoProblem();
  });

  it('closes them with Escape, and opens them again with Alt and an arrow', async () => {
    await reader.open('/');
    await type('橋本');
    await press('Escape');
    assert.equal(await box().getAttribute('aria-expanded'), 'false');
    assert.equal(await box().inputValue(), '橋本');
    await press('Alt+ArrowDown');
    assert.equal(await box().getAttribute('aria-expanded'), 'true');
    await press('Tab');
    assert.equal(await reader.page.locator('#search-options').isVisible(), false);
  });

  it('searches at once with Enter', async () => {
    await reader.open('/');
    await box().fill('橋本');
    await press('Enter');
    await reader.page.waitForSelector('.found-list');
    assert.equal(path(), '/?q=橋本');
    assert.equal(await box().getAttribute('aria-expanded'), 'false');
  });

  it('is emptied with its button', async () => {
    await reader.open('/?q=橋本');
    await reader.page.getByRole('button', { name: '検索語を消す' }).click();
    await reader.page.waitForFunction(() => location.search === '');
    assert.equal(await focused(), 'search');
    assert.equal(await box().inputValue(), '');
  });

  it('works without suggestions', async () => {
    await reader.open('/');
    await reader.page.route('**/suggest?*', (route) => route.fulfill({ status: 500, body: '' }));
    await box().fill('橋本');
    await reader.page.waitForSelector('.found-list');
    assert.equal(await options().count(), 0);
    reader.sawNoProblem({ refused: /^500 \/api\/v1\/suggest/ });
  });
});

describe('the key for the search box', () => {
  it('moves the focus to it, except in a text field', async () => {
    await reader.open('/');
    await press('/');
    assert.equal(await focused(), 'search');
    assert.equal(await box().inputValue(), '');
    await press('/');
    assert.equal(await box().inputValue(), '/');
  });

  it('can be switched off, and stays so', async () => {
    await reader.open('/about');
    const button = reader.page.getByRole('button', { name: '「/」キーで検索欄に移動する' });
    await button.click();
    assert.equal(await button.getAttribute('aria-pressed'), 'false');
    await reader.open('/');
    await press('/');
    assert.notEqual(await focused(), 'search');
    reader.sawNoProblem();
  });

  it('leads on other pages to the one in the masthead, which leads to the list', async () => {
    await reader.open('/dlap/58');
    await press('/');
    await reader.page.keyboard.type('橋本');
    await press('Enter');
    await reader.page.waitForSelector('.found-list');
    assert.equal(path(), '/?q=橋本');
    assert.equal(await box().inputValue(), '橋本');
    reader.sawNoProblem();
  });
});

describe('an input method', () => {
  /** A real composition with browser events. */
  const compose = async () => {
    const session = await reader.page.context().newCDPSession(reader.page);
    return (/** @type {string} */ text) =>
      session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  };

  it('is not interrupted', async () => {
    await reader.page.clock.install();
    await reader.open('/');
    /** @type {string[]} */
    const asked = [];
    reader.page.on('request', (request) => asked.push(request.url()));
    const composing = await compose();
    await box().focus();
    for (const text of ['h', 'は', 'はし', 'はしも', 'はしもと', '橋本']) await composing(text);
    // Longer than the pause that triggers a search.
    await reader.page.clock.runFor(2000);
    assert.equal(await box().inputValue(), '橋本');
    assert.equal(path(), '/');
    assert.deepEqual(asked, []);
    await box().evaluate((field) => /** @type {HTMLInputElement} */ (field).form?.requestSubmit());
    assert.deepEqual(asked, [], 'Enter belongs to the input method');
    await reader.page.keyboard.insertText('橋本');
    await reader.page.waitForFunction(() => location.search !== '');
    assert.equal(path(), '/?q=橋本');
    await reader.page.waitForSelector('.found-list');
    assert.equal(await box().inputValue(), '橋本');
    reader.sawNoProblem();
  });

  it('has its keys also where the browser only gives them a number', async () => {
    await reader.open('/');
    await type('橋本');
    for (const key of ['ArrowDown', 'Escape', 'Enter']) {
      await box().evaluate((field, name) => {
        field.dispatchEvent(new KeyboardEvent('keydown', { key: name, keyCode: 229, bubbles: true, cancelable: true }));
      }, key);
    }
    assert.equal(await active(), null);
    assert.equal(await box().getAttribute('aria-expanded'), 'true');
  });

  it('is not disturbed by results that arrive', async () => {
    await reader.open('/');
    const letGo = await holdRequests(reader.page, '**/talks?*');
    await box().fill('学習');
    await reader.page.waitForFunction(() => location.search !== '');
    const composing = await compose();
    await composing('b');
    await composing('ぶ');
    letGo();
    await reader.page.waitForSelector('.found-list');
    assert.equal(await box().inputValue(), '学習ぶ');
  });
});
