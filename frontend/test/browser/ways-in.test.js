import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aReader } from './reader.js';

const reader = aReader();
const { text, count } = reader;
const search = () => decodeURIComponent(new URL(reader.page.url()).search);

describe('a reader without a search word', () => {
  it('sees fifteen talks in the compact list, which is remembered', async () => {
    await reader.open('/');
    await reader.page.locator('.compact-switch').click();
    const lines = reader.page.locator('.talk-lines li');
    assert.equal(await lines.count(), 62);
    assert.match(await text('.talk-lines li'), /2024年2月15日[^]*第58回DLAP[^]*/);
    const seen = await lines.evaluateAll(
      (all) => all.filter((line) => line.getBoundingClientRect().bottom < 900).length,
    );
    assert.ok(seen >= 12, `${seen} at the top`);
    const [first, sixteenth] = await Promise.all([lines.nth(0).boundingBox(), lines.nth(15).boundingBox()]);
    assert.ok((sixteenth?.y ?? 0) - (first?.y ?? 0) < 900);
    await reader.open('/?year=2023');
    assert.equal(await count('.talk-lines li'), 10);
    await lines.first().getByRole('link').click();
    await reader.settled();
    await reader.page.goBack();
    await reader.page.locator('.compact-switch[aria-pressed="true"]').click();
    assert.equal(await count('.talk-lines'), 0);
    await reader.open('/');
    assert.equal(await count('.talk-lines'), 0);
    reader.sawNoProblem();
  });

  it('enters by a topic, by related talks and by a cited work', async () => {
    await reader.open('/');
    const topic = reader.page.locator('.topic-links a').first();
    const term = await topic.innerText();
    await topic.click();
    await reader.settled();
    assert.match(search(), new RegExp(`q=.?${term}`));
    assert.ok((await count('.session-entry')) > 1);

    await reader.open('/dlap/53');
    const related = reader.page.locator('.related .title');
    await related.first().waitFor();
    const wanted = await related.first().innerText();
    await related.first().click();
    await reader.settled();
    assert.equal(await text('h1'), wanted);

    await reader.page.locator('.site-footer a', { hasText: '文献' }).click();
    await reader.settled();
    await reader.page.locator('.paper-list .more button').click();
    await reader.settled();
    const total = Number((await text('h1 .count')).replace('件', ''));
    assert.ok((await count('.paper-list > ul > li')) > 50);
    assert.ok((await count('.paper-list > ul > li')) <= total);
    await reader.open('/?reference=https://arxiv.org/abs/2307.00721');
    assert.equal(await count('.session-entry'), 1);
    assert.equal(await count('.chip'), 1);
    reader.sawNoProblem();
  });

  it('finds a speaker under the row of their reading', async () => {
    await reader.open('/speakers');
    assert.equal((await reader.page.locator('.jump-bar a').allInnerTexts()).join(' '), 'あ か さ た な は ま や A–Z');
    const row = (/** @type {string} */ heading) => reader.page.locator(`.speaker-list section[data-key="${heading}"]`);
    assert.match(await row('あ').innerText(), /蘆田祐人[^]*一木輝久[^]*乾幸地/);
    const target = await reader.page.locator('.jump-bar a', { hasText: 'は' }).getAttribute('href');
    assert.equal(await text(target ?? ''), 'は');
    assert.match(await row('は').innerText(), /橋本幸士/);
    await reader.page.locator('.sort-switch a', { hasText: '講演数順' }).click();
    await reader.settled();
    assert.equal(await text('.people li .name'), '田中章詞');
    assert.equal(await count('.jump-bar'), 0);
    const abroad = await reader.another({ locale: 'en-US' });
    await abroad.open('/speakers');
    assert.match(
      await abroad.page.locator('.speaker-list section[data-key="H"]').innerText(),
      /Pim de Haan[^]*橋本幸士/,
    );
    await abroad.leave();
    reader.sawNoProblem();
  });
});
