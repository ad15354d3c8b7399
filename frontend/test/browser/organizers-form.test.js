import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { field, focused, judged } from './organizer.js';
import { aReader, url } from './reader.js';

// Read-only: the form is checked with dry runs.
const TOKEN = process.env.SEMINAR_TOKEN ?? '';
const organizer = aReader(
  () => url,
  () => TOKEN,
);
const { text, count } = organizer;

/** A full-width space. */
const WIDE = '\u3000';
const BLOCK = `# 第7回学習物理領域セミナー＋第59回DLAP
日時：12月18日10:30~11:30(JST)<br>
発表者：乾幸地${WIDE}氏(東京大学)、Stefan Heusler 氏(ミュンスター大)<br>
場所（ハイブリッド）：京都大学理学研究科5号館511号室<br>
[講演スライド](./slides/x.pdf)<br>
発表題目：自動微分を用いた逆設計<br>
概要：逆問題を解くことは、有望なアプローチである[1]。<br>
[1] K. Inui and Y. Motome, arXiv:2301.00001
なお、終了後に懇親会があります。
`;

describe('a pasted announcement', () => {
  it('fills the form, and everything in it can be announced as it is', async () => {
    await organizer.open('/organize/new');
    await organizer.page.locator('.paste-block summary').click();
    await organizer.page.locator('#block').fill(BLOCK);
    await organizer.page.getByRole('button', { name: 'フォームに入力する' }).click();
    assert.equal(await focused(organizer), 'read');
    assert.match(await text('#read'), /日時、講演者、題目、概要、会場、形式、参考文献/);
    assert.match(await field(organizer, '/session/day').inputValue(), /^\d{4}-12-18$/);
    assert.equal(await field(organizer, '/session/to').inputValue(), '11:30');
    assert.equal(await field(organizer, '/session/format').inputValue(), 'hybrid');
    assert.equal(await field(organizer, '/title/ja').inputValue(), '自動微分を用いた逆設計');
    assert.equal(await field(organizer, '/speakers/1/name/en').inputValue(), 'Stefan Heusler');
    await judged(organizer, 'この内容で保存できます');
    assert.match(await text('.save-panel .promise'), /乾幸地 東京大学 Stefan Heusler ミュンスター大/);
    organizer.sawNoProblem();
  });
});

describe('an unsaved form', () => {
  it('survives a reload, and can be discarded', async () => {
    await organizer.open('/organize/new');
    await field(organizer, '/title/ja').fill('書きかけの題目');
    organizer.page.on('dialog', (dialog) => dialog.accept());
    await organizer.page.reload();
    await organizer.settled();
    assert.match(await text('#notice'), /保存していなかった入力内容を復元しました/);
    assert.equal(await field(organizer, '/title/ja').inputValue(), '書きかけの題目');
    await organizer.page.locator('.notice').getByRole('button', { name: '変更を破棄する' }).click();
    assert.equal(await field(organizer, '/title/ja').inputValue(), '');
    await organizer.page.reload();
    await organizer.settled();
    assert.equal(await count('#notice'), 0);
    organizer.sawNoProblem({ refused: /^422 / });
  });

  it('survives its tab, until somebody signs out', async () => {
    await organizer.open('/organize/new');
    await field(organizer, '/title/ja').fill('次の日に続ける題目');
    const later = await organizer.page.context().newPage();
    await later.goto(`${url}/organize/new`);
    await later.locator('#token').fill(TOKEN);
    await later.getByRole('button', { name: 'サインイン' }).click();
    await later.locator('[id="/title/ja"]').waitFor();
    assert.equal(await later.locator('[id="/title/ja"]').inputValue(), '次の日に続ける題目');
    await later.goto(`${url}/organize`);
    await later.getByRole('button', { name: 'サインアウト' }).click();
    assert.equal(
      await later.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft')).length),
      0,
    );
    await later.close();
    organizer.sawNoProblem({ refused: /^422 / });
  });

  it('asks before the document is closed', async () => {
    await organizer.open('/organize/new');
    await field(organizer, '/title/ja').pressSequentially('あ');
    const asked = organizer.page.waitForEvent('dialog');
    const closing = organizer.page.reload();
    const dialog = await asked;
    assert.equal(dialog.type(), 'beforeunload');
    await dialog.accept();
    await closing;
  });

  it('changes its language and keeps its content', async () => {
    await organizer.open('/organize/new');
    await field(organizer, '/title/ja').fill('題目');
    await organizer.page.getByRole('radio', { name: '両方' }).check({ force: true });
    await field(organizer, '/title/en').fill('A title');
    await organizer.page.getByRole('button', { name: 'English' }).click();
    await organizer.page.locator('h1', { hasText: 'Announce a talk' }).waitFor();
    assert.equal(await field(organizer, '/title/ja').inputValue(), '題目');
    assert.equal(await field(organizer, '/title/en').inputValue(), 'A title');
  });

  it('waits for another token when the first stops working', async () => {
    await organizer.open('/organize/new');
    await organizer.page.evaluate(() => sessionStorage.setItem('token', 'x'.repeat(40)));
    await field(organizer, '/title/ja').fill('大切な題目');
    await organizer.page.locator('#token').waitFor();
    assert.match(await text('#token-problem'), /残っています/);
    assert.equal(await field(organizer, '/title/ja').inputValue(), '大切な題目');
    await organizer.page.locator('#token').fill(TOKEN);
    await organizer.page.keyboard.press('Enter');
    await organizer.page.locator('#token').waitFor({ state: 'detached' });
    assert.equal(await field(organizer, '/title/ja').inputValue(), '大切な題目');
    organizer.sawNoProblem({ refused: /^(401|422) / });
  });
});

describe('somebody without a token', () => {
  const stranger = aReader();

  it('is asked for one, and sees an error for an invalid one', async () => {
    await stranger.open('/organize/new');
    assert.equal(await stranger.page.locator('.talk-form').count(), 0);
    await stranger.open('/organize');
    await stranger.page.locator('#token').fill('seminar_wrong');
    await stranger.page.getByRole('button', { name: 'サインイン' }).click();
    await stranger.page.locator('#token[aria-invalid="true"]').waitFor();
    assert.match(await stranger.text('#token-problem'), /このトークンは使えません/);
    assert.equal(await stranger.page.evaluate(() => sessionStorage.getItem('token')), null);
    await stranger.page.locator('#token').fill(TOKEN);
    await stranger.page.keyboard.press('Enter');
    await stranger.page.locator('.who-am-i').waitFor();
    assert.equal(await stranger.page.locator('.pages a[href="/organize"]').count(), 1);
    assert.doesNotMatch(stranger.page.url(), /seminar_|token/);
    await stranger.page.getByRole('button', { name: 'サインアウト' }).click();
    await stranger.page.locator('#token').waitFor();
    assert.equal(await stranger.page.locator('.pages a[href="/organize"]').count(), 0);
    const kept = await stranger.page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
    assert.equal(kept.includes(TOKEN), false);
    stranger.sawNoProblem({ refused: /^401 / });
  });
});
