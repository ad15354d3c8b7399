import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { aReader } from './reader.js';

const reader = aReader();
const { text, count } = reader;
/** @param {string} selector */
const all = (selector) => reader.page.locator(selector).allInnerTexts();

describe('every kind of session is shown as what it is', () => {
  afterEach(() => reader.sawNoProblem());

  it('3, lightning talks: one session with four talks', async () => {
    await reader.open('/dlap/3');
    assert.equal(await text('h1'), 'ライトニングトーク');
    assert.equal(await count('.talk-article'), 4);
    assert.deepEqual(await all('.talk-article .people .name'), ['野村悠祐', '林祐輔', '北沢正清', '大塚啓']);
    assert.equal(await count('.talk-article .material-link'), 4);
    await reader.open('/');
    const entry = reader.page.locator('.session-entry', { hasText: '第3回DLAP' });
    assert.equal(await entry.locator('.talks > li').count(), 4);
  });

  it('16, a lecture: its own title, two parts, until noon, three materials in the second', async () => {
    await reader.open('/dlap/16');
    assert.equal(await text('h1'), '入門講義「機械学習と物理」');
    assert.deepEqual(await all('.talk-article .part'), ['第1部', '第2部']);
    assert.match(await text('.session-facts'), /10:30–12:00 JST/);
    assert.equal(await count('#talk-2 .material-link'), 3);
  });

  it('17, a talk without materials', async () => {
    await reader.open('/dlap/17');
    assert.equal(await count('h1'), 1);
    assert.equal(await count('.material-links'), 0);
  });

  it('20, a talk by two people, in English as stated', async () => {
    await reader.open('/dlap/20');
    assert.deepEqual((await all('.people .name')).sort(), ['Daniel Kunin', 'Hidenori Tanaka']);
    assert.match(await text('.session-facts'), /言語 英語(?!（推定）)/);
    assert.equal(await reader.page.locator('h1 [lang="en"]').count(), 1);
  });

  it('23, a talk with its title in both languages', async () => {
    await reader.open('/dlap/23');
    assert.equal(await text('h1'), 'ゲージ共変なニューラルネットと4次元非可換ゲージ理論への応用');
    assert.equal(
      await text('.talk-title-also'),
      'Gauge covariant neural network for 4 dimensional non-abelian gauge theory',
    );
    assert.equal(await reader.page.locator('.talk-title-also').getAttribute('lang'), 'en');
  });

  it('26, a panel: five panelists and two contributors', async () => {
    await reader.open('/dlap/26');
    assert.deepEqual(await all('.talk-people .role'), ['パネリスト', '話題提供者']);
    const groups = reader.page.locator('.talk-people .people');
    assert.equal(await groups.nth(0).locator('li').count(), 5);
    assert.equal(await groups.nth(1).locator('li').count(), 2);
    assert.match(await text('.session-facts'), /種類 パネル討論/);
  });

  it('30, formulas in the abstract, set and readable', async () => {
    await reader.open('/dlap/30');
    await reader.page.locator('.tex-formula .katex').first().waitFor();
    assert.equal(await count('.tex-formula .katex'), 3);
    assert.equal(await count('.tex-formula math'), 3);
    assert.doesNotMatch(await text('.abstract'), /\$/);
  });

  it('31, no announced end, and a co-host', async () => {
    await reader.open('/dlap/31');
    assert.match(await text('.session-facts'), /16:00 JST/);
    assert.equal(await text('.co-host a'), 'Quantum Computational Materials Science Roundtable');
    assert.match(await text('.session-remarks'), /いつもと時間が異なります/);
  });

  it('54, a speaker without affiliation', async () => {
    await reader.open('/dlap/54');
    assert.equal(await text('.people .name'), '高木志郎');
    assert.equal(await count('.people .affiliation'), 0);
  });

  it('57, a streaming venue and a reference to a journal', async () => {
    await reader.open('/dlap/57');
    assert.match(await text('.session-facts'), /配信会場 京都大学理学研究科5号館511号室/);
    const link = reader.page.locator('.reference-list a');
    assert.equal(await link.getAttribute('href'), 'https://www.nature.com/articles/s42005-023-01132-0');
  });

  it('58, a joint session with two numbers, each leading to its series', async () => {
    await reader.open('/dlap/58');
    const numbers = reader.page.locator('.opening .series-number');
    assert.deepEqual(await numbers.allInnerTexts(), ['第6回学習物理領域セミナー', '第58回DLAP']);
    assert.equal(await numbers.nth(1).getAttribute('href'), '/dlap');
    assert.match(await text('.session-facts'), /形式 ハイブリッド 会場 京都大学理学研究科5号館511号室/);
    const colours = await numbers.evaluateAll((links) => links.map((link) => getComputedStyle(link).color));
    assert.notEqual(colours[0], colours[1]);
  });

  it('2, four references, each to its arXiv paper, the oldest with an old id', async () => {
    await reader.open('/dlap/2');
    assert.equal(await count('.reference-list li'), 4);
    const first = reader.page.locator('.reference-list a').first();
    assert.equal(await first.getAttribute('href'), 'https://arxiv.org/abs/hep-th/9711200');
  });
});
