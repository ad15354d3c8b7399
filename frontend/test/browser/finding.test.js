import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerOf, aReader, url } from './reader.js';

const reader = aReader();
const { text, count } = reader;
const search = () => decodeURIComponent(new URL(reader.page.url()).search);
/** @param {string} name @param {string} value */
const choose = async (name, value) => {
  await reader.page.locator(`input[name="${name}"][value="${value}"]`).click();
  await reader.settled();
};

describe('a reader looking for a talk', () => {
  it('sees every session, newest first, by year', async () => {
    await reader.open('/');
    assert.equal(await text('h1'), '講演 62件');
    assert.equal(await count('.session-entry'), 58);
    assert.deepEqual(await reader.page.locator('.year > h2').allInnerTexts(), ['2024', '2023', '2022', '2021', '2020']);
    assert.equal(await text('.session-entry .numbers'), '第6回学習物理領域セミナー ＋ 第58回DLAP');
    reader.sawNoProblem();
  });

  it('narrows the list step by step, and Back takes each step back', async () => {
    await reader.open('/');
    await choose('year', '2023');
    assert.equal(search(), '?year=2023');
    assert.equal(await count('.session-entry'), 10);
    await choose('series', 'mlphys');
    assert.equal(search(), '?series=mlphys&year=2023');
    assert.equal(await text('h1'), '講演 5件');
    assert.equal(await text('#announcement'), '5件の講演');
    await reader.page.goBack();
    await reader.page.waitForFunction(() => document.querySelectorAll('.session-entry').length === 10);
    await reader.page.goBack();
    await reader.page.waitForFunction(() => document.querySelectorAll('.session-entry').length === 58);
    assert.equal(await count('.choice :checked'), 0);
    reader.sawNoProblem();
  });

  it('keeps the focus on a choice made with the keyboard', async () => {
    await reader.open('/');
    await reader.page.locator('input[name="language"][value="en"]').focus();
    await reader.page.keyboard.press('Space');
    await reader.page.waitForFunction(() => location.search === '?language=en');
    await reader.settled();
    const focused = await reader.page.evaluate(() => /** @type {HTMLInputElement} */ (document.activeElement).value);
    assert.equal(focused, 'en');
    assert.equal(await count('.session-entry'), 10);
  });

  it('sees the filters in the title of the tab, also without search words', async () => {
    const title = () => reader.page.title();
    await reader.open('/');
    assert.equal(await title(), 'セミナー・アーカイブ');
    await choose('series', 'mlphys');
    await choose('year', '2023');
    assert.equal(await title(), '2023年 · 学習物理領域セミナー · セミナー・アーカイブ');
    const speaker = JSON.parse((await answerOf(`${url}/api/v1/talks?limit=1`)).body).items[0].speakers[0];
    await reader.open(`/?speaker=${speaker.id}&language=ja`);
    assert.equal(await title(), `日本語 · ${speaker.name.ja} · セミナー・アーカイブ`);
    const abroad = await reader.another({ locale: 'en-US' });
    await abroad.open('/?year=2023&language=ja&q=neural');
    assert.equal(await abroad.page.title(), 'Search for “neural” · 2023 · Japanese · Seminar Archive');
    await abroad.leave();
  });

  it('removes filters by their chips', async () => {
    await reader.open('/?year=2023&series=mlphys');
    await reader.page.locator('.chip', { hasText: '2023年' }).click();
    await reader.settled();
    assert.equal(search(), '?series=mlphys');
    await reader.page.locator('.clear').click();
    await reader.settled();
    assert.equal(search(), '');
    assert.equal(await count('.chip'), 0);
  });

  it('opens a shared address with its filters, also by date and speaker', async () => {
    await reader.open('/?from=2023-01-01&to=2023-01-31');
    assert.equal(await count('.session-entry'), 2);
    assert.equal(await count('.chip'), 2);
    const speaker = await reader.page.evaluate(async () => {
      const answer = await fetch('/api/v1/speakers?limit=100');
      const { items } = await answer.json();
      return items.find((/** @type {any} */ each) => each.name.ja === '橋本幸士').id;
    });
    await reader.open(`/?speaker=${speaker}`);
    assert.equal(await count('.session-entry'), 3);
    assert.match(await text('.chip'), /橋本幸士/);
    reader.sawNoProblem();
  });

  it('sees a message and a link when nothing matches', async () => {
    await reader.open('/?year=2024&language=en');
    assert.match(await text('.nothing-found'), /条件に合う講演はありません/);
    await reader.page.locator('.nothing-found .button').click();
    await reader.settled();
    assert.equal(await count('.session-entry'), 58);
    reader.sawNoProblem();
  });

  it('sees an error of the URL in their language', async () => {
    await reader.open('/?year=abc');
    assert.match(await text('.problem-page li'), /year は .* の範囲の整数/);
    assert.equal(await count('.ways-out a'), 1);
  });

  it('goes to a talk and comes back to the place they left, and forward, and reloads', async () => {
    await reader.open('/');
    await reader.page.locator('.session-entry', { hasText: '第40回' }).scrollIntoViewIfNeeded();
    const left = await scrolled();
    assert.ok(left > 1000);
    await reader.page.locator('.session-entry', { hasText: '第40回' }).locator('h3 a').click();
    await reader.settled();
    assert.equal(new URL(reader.page.url()).pathname, '/dlap/40');
    assert.equal(await scrolled(), 0);
    assert.equal(await reader.page.evaluate(() => document.activeElement?.tagName), 'H1');
    const inTalk = await reader.page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
      return scrollY;
    });
    await reader.page.goBack();
    await returned('.talk-list', left);
    await reader.page.goForward();
    await returned('.session-page', inTalk);
    await reader.page.goBack();
    await returned('.talk-list', left);
    await reader.page.reload();
    await returned('.talk-list', left);
    reader.sawNoProblem();
  });

  it('returns to their place in a tab that the browser had discarded', async () => {
    await reader.page.addInitScript(() => {
      for (const type of ['pagehide', 'visibilitychange']) {
        addEventListener(type, (event) => event.isTrusted && event.stopImmediatePropagation(), true);
      }
    });
    await reader.open('/');
    await reader.page.evaluate(() => {
      scrollTo(0, 3000);
      // Nothing but this event is sent before a tab is discarded.
      Object.defineProperty(document, 'hidden', { value: true });
      document.dispatchEvent(new Event('visibilitychange'));
      scrollTo(0, 0);
    });
    await reader.page.reload();
    await returned('.talk-list', 3000);
    reader.sawNoProblem();
  });
});

const scrolled = () => reader.page.evaluate(() => scrollY);

/** @param {string} view selector @param {number} scroll in pixels */
async function returned(view, scroll) {
  await reader.page.waitForSelector(view);
  await reader.settled();
  const at = await scrolled();
  assert.ok(Math.abs(at - scroll) < 50, `at ${at} px instead of ${scroll} px`);
}
