import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerOf, aReader } from './reader.js';

const reader = aReader();
const { text, count } = reader;

describe('a reader with a permanent address', () => {
  it('opens a talk by its id', async () => {
    await reader.open('/');
    const id = await reader.page.evaluate(async () => {
      const answer = await fetch('/api/v1/talks?year=2024');
      return (await answer.json()).items[0].id;
    });
    await reader.open(`/talks/${id}`);
    assert.equal(await text('h1'), 'パーシステントホモロジーと機械学習');
    const canonical = await reader.page.locator('link[rel="canonical"]').getAttribute('href');
    assert.equal(new URL(canonical ?? '').pathname, '/dlap/58');
    assert.match(
      await reader.page.title(),
      /パーシステントホモロジーと機械学習 · 第6回学習物理領域セミナー＋第58回DLAP/,
    );
    reader.sawNoProblem();
  });

  it('opens the same session by either number', async () => {
    await reader.open('/mlphys/6');
    assert.equal(await text('h1'), 'パーシステントホモロジーと機械学習');
  });

  it('is shown the second talk of a session, marked', async () => {
    await reader.open('/dlap/3/2');
    assert.equal(await text('.talk-article[data-marked] h2'), '表現学習の確率熱力学的解釈');
    const top = await reader.page.locator('[data-marked]').evaluate((talk) => talk.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 100, `the marked talk is at ${top}`);
  });

  for (const path of ['/dlap/999', '/nobody', '/dlap/3/9', '/talks/nope']) {
    it(`sees the error page at ${path}`, async () => {
      await reader.open(path);
      if (path !== '/dlap/3/9') assert.equal(await text('h1'), 'ページが見つかりません');
      assert.equal(await reader.page.locator('meta[name="robots"]').getAttribute('content'), 'noindex');
    });
  }
});

describe('a reader in another place', () => {
  it('also sees the time in their own time zone', async () => {
    const there = await reader.another({ timezoneId: 'America/New_York', locale: 'en-US' });
    await there.open('/dlap/58');
    const facts = await there.page.locator('.session-facts').innerText();
    assert.match(facts, /Thursday,? 15 February 2024\s+10:30–11:30 JST/);
    assert.match(facts, /Wednesday,? 14 February 2024\s+20:30–21:30/);
    await there.leave();
  });
});

describe('a reader who exports', () => {
  it('subscribes to or exports exactly the displayed list', async () => {
    for (const path of ['/?year=2023&series=mlphys', '/dlap', '/']) {
      await reader.open(path);
      await reader.page.locator('.take-along summary').click();
      const links = await reader.page
        .locator('.take-along a')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      assert.equal(links.length, 8);
      assert.match(String(links[0]), /^webcal:/);
      for (const link of links.slice(1)) assert.equal((await answerOf(String(link))).status, 200, String(link));
    }
    await reader.open('/?year=2023&series=mlphys');
    const table = await reader.page.locator('.take-along a[download="talks.csv"]').getAttribute('href');
    const rows = (await answerOf(String(table))).body.match(/^"?[0-9a-f-]{36}"?,2023-/gm);
    assert.equal(rows?.length, Number((await text('h1 .count')).replace('件', '')));
    reader.sawNoProblem();
  });

  it('offers the slides of a past session first, then its citation, and no calendar', async () => {
    await reader.open('/dlap/58');
    assert.equal(await count('.session-calendar, .join-way'), 0);
    assert.equal(await count('.facts + .content .material-links'), 1);
    assert.equal(await count('.content + .tools .share-buttons'), 1);
    reader.sawNoProblem();
  });

  it('opens the previous and the next session', async () => {
    await reader.open('/dlap/53');
    assert.match(await text('[data-rel="prev"]'), /第52回DLAP/);
    assert.match(await text('[data-rel="next"]'), /第2回学習物理領域セミナー＋第54回DLAP/);
    assert.equal(await count('.neighbour'), 2);
    await reader.page.locator('[data-rel="next"] a').click();
    await reader.settled();
    assert.equal(new URL(reader.page.url()).pathname, '/dlap/54');
  });
});

describe('a reader of the schedule', () => {
  it('is led from an empty month to the nearest months with sessions', async () => {
    const { page } = reader;
    await reader.open('/schedule?month=2023-09&series=mlphys');
    await page.locator('.none').waitFor();
    await page.getByRole('link', { name: '次の開催月：2023年10月' }).click();
    await page.locator('.scheduled-day .title').first().waitFor();
    assert.match(page.url(), /month=2023-10&series=mlphys/);
    assert.equal(await page.locator('.none').count(), 0);
  });
});

describe('a reader looking for a person', () => {
  it('narrows the list of speakers by name', async () => {
    await reader.open('/speakers');
    assert.equal(await count('.people li'), 53);
    await reader.page.getByRole('searchbox').fill('橋本');
    await reader.page.waitForFunction(() => document.querySelectorAll('.people li').length === 1);
    await reader.page.getByRole('searchbox').fill('zzzzqqqq');
    await reader.page.locator('.none').waitFor();
    assert.equal(await text('.none'), '該当する講演者はいません');
  });

  it('sees the affiliation at each talk', async () => {
    await reader.open('/speakers');
    await reader.page.getByRole('link', { name: '橋本幸士' }).click();
    await reader.settled();
    assert.deepEqual(await reader.page.locator('.talk-byline .affiliation').allInnerTexts(), [
      '京都大',
      '京大理',
      '大阪大学',
    ]);
    reader.sawNoProblem();
  });

  it('learns about a series and how to attend', async () => {
    await reader.open('/dlap');
    assert.equal(await text('h1'), 'ディープラーニングと物理学 オンライン');
    assert.match((await reader.page.getByRole('link', { name: '参加登録' }).getAttribute('href')) ?? '', /^https:/);
    assert.equal(await count('.organizers li'), 4);
    assert.equal(await count('.session-entry'), 58);
    reader.sawNoProblem();
  });
});

describe('a reader who asks where the data come from', () => {
  it('finds the pages of the series and the licence', async () => {
    await reader.open('/about');
    const link = (/** @type {string} */ name) => reader.page.getByRole('link', { name }).getAttribute('href');
    assert.equal(await link('出典：ディープラーニングと物理学 オンライン'), 'https://cometscome.github.io/DLAP2020/');
    assert.equal(await link('講演記録のライセンス：CC0 1.0'), 'https://creativecommons.org/publicdomain/zero/1.0/');
    reader.sawNoProblem();
  });
});

describe('a reader whose server is unreachable', () => {
  it('sees a message, and can retry', async () => {
    await reader.open('/about');
    await reader.page.context().setOffline(true);
    await reader.page.locator('.pages a[href="/speakers"]').click();
    await reader.page.locator('.problem-page').waitFor();
    assert.match(await text('.problem-page'), /サーバーに接続できません/);
    await reader.page.context().setOffline(false);
    await reader.page.getByRole('button', { name: 'もう一度試す' }).click();
    await reader.page.waitForSelector('.speaker-list');
  });
});
