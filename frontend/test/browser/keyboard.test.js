import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aReader } from './reader.js';

const reader = aReader();
const VIEWS = [
  '/',
  '/dlap/58',
  '/dlap/3',
  '/speakers',
  '/papers',
  '/dlap',
  '/about',
  '/statistics',
  '/?q=学習',
  '/organize',
  '/dlap/999',
];
/** Greater than the number of focusable elements in any view. */
const MANY = 700;

/**
 * The focused element, whether the focus is visible, and whether the target is large enough (WCAG 2.2, 2.4.7 and
 * 2.5.8).
 */
const focus = () =>
  reader.page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const shown = element.matches('.choice input') ? /** @type {Element} */ (element.closest('.choice')) : element;
    const style = getComputedStyle(shown);
    const box = shown.getBoundingClientRect();
    return {
      name: (element.textContent || element.getAttribute('aria-label') || element.getAttribute('value') || '').trim(),
      outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
      onScreen: box.bottom > 0 && box.top < innerHeight,
      height: box.height,
      isInline: style.display === 'inline',
      tag: element.tagName,
    };
  });

describe('by keyboard alone', () => {
  for (const path of VIEWS) {
    it(`everything on ${path} can be reached, seen and left`, async () => {
      await reader.open(path);
      const stops = await reader.page
        .locator('a[href], button, input')
        .evaluateAll(
          (all) =>
            all.filter(
              (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[hidden]'),
            ).length,
        );
      let reached = 0;
      const seen = new Set();
      for (let step = 0; step < MANY; step += 1) {
        await reader.page.keyboard.press('Tab');
        const now = await focus();
        if (!now) break;
        reached += 1;
        seen.add(now.tag);
        assert.ok(now.outlined, `${now.tag} ${now.name} shows its focus`);
        assert.ok(now.onScreen, `${now.tag} ${now.name} is on the screen`);
        assert.ok(now.isInline || now.height >= 24, `${now.tag} ${now.name} is ${now.height} px high`);
      }
      assert.ok(reached >= stops, `${reached} of ${stops} reached`);
      assert.ok(seen.has('A'));
      reader.sawNoProblem({ refused: path === '/dlap/999' });
    });
  }

  it('the first stop leads past the masthead', async () => {
    await reader.open('/');
    await reader.page.keyboard.press('Tab');
    assert.equal((await focus())?.name, '本文へ');
    await reader.page.keyboard.press('Enter');
    assert.equal(await reader.page.evaluate(() => document.activeElement?.id), 'main');
  });

  it('the first talk comes before the filters', async () => {
    await reader.open('/');
    const place = (/** @type {string} */ first) =>
      reader.page.evaluate((selector) => {
        const stops = [...document.querySelectorAll('a[href], button, input')];
        return stops.findIndex((stop) => stop.matches(selector));
      }, first);
    assert.ok((await place('.session-entry a')) < (await place('.choice input')));
    assert.ok((await place('.session-entry a')) - (await place('#search')) < 25);
  });

  it('the filters of a small screen are a sheet that opens and closes', async () => {
    const phone = await reader.another({ viewport: { width: 390, height: 844 } });
    await phone.open('/');
    const opener = phone.page.getByRole('button', { name: '絞り込み' });
    const sheet = phone.page.getByRole('dialog', { name: '絞り込み' });
    assert.equal(await sheet.isVisible(), false);
    await opener.focus();
    await phone.page.keyboard.press('Enter');
    await sheet.waitFor();
    await phone.page.locator('input[value="2023"][name="year"]').focus();
    await phone.page.keyboard.press('Space');
    await phone.page.waitForFunction(() => location.search === '?year=2023');
    await phone.settled();
    assert.equal(await sheet.isVisible(), true);
    await phone.page.getByRole('button', { name: '10件を見る' }).focus();
    await phone.page.keyboard.press('Enter');
    await sheet.waitFor({ state: 'hidden' });
    assert.equal(await phone.page.evaluate(() => document.activeElement?.className), 'filter-opener');
    assert.equal(new URL(phone.page.url()).search, '?year=2023');
    await phone.page.keyboard.press('Enter');
    await phone.page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    phone.sawNoProblem();
    await phone.leave();
  });

  it('a page opened by a link has the focus on its heading', async () => {
    await reader.open('/');
    await reader.page.locator('.pages a[href="/speakers"]').focus();
    await reader.page.keyboard.press('Enter');
    await reader.page.waitForSelector('.speaker-list');
    assert.equal((await focus())?.tag, 'H1');
    assert.equal(await reader.page.locator('.pages [aria-current="page"]').innerText(), '講演者');
  });
});
