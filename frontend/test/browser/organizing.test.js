import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { button, call, field, focused, judged, ownServer, patch, talkId } from './organizer.js';
import { aReader } from './reader.js';

const server = ownServer();
const organizer = aReader(
  () => server.url,
  () => server.token,
);
const { text, count } = organizer;
const DAY = '2098-12-18';
/** The talk of all tests in this file. */
let talk = '';

const open = () => organizer.open(`/organize/talks/${talk}`);
const save = async () => {
  await button(organizer, 'save').click();
  await organizer.page.locator('#notice', { hasText: '保存しました' }).waitFor();
  await organizer.settled();
};

describe("an organizer's day", () => {
  it('begins with a list of what is missing', async () => {
    await organizer.open('/organize');
    assert.match(await text('.who-am-i'), /operator.*すべてのシリーズを編集できます/);
    assert.equal(await count('.desk-entry'), 62);
    assert.match(await text('.desk-entry:has-text("表現学習")'), /第9回DLAP/);
    await organizer.page.getByRole('checkbox', { name: '未入力の項目がある回だけを表示' }).click();
    await organizer.page.waitForFunction(() => document.querySelectorAll('.desk-entry').length < 62);
    assert.equal(await count('.desk-entry'), await count('.desk-entry:has(.steps a)'));
    assert.equal(new URL(organizer.page.url()).search, '');
    organizer.sawNoProblem();
  });

  it('announces a session with a day only, and sees its numbers and end in the preview', async () => {
    await organizer.open('/organize');
    await organizer.page.getByRole('link', { name: '新しい講演を告知する' }).click();
    await organizer.settled();
    await field(organizer, '/session/day').fill(DAY);
    await judged(organizer, 'この内容で保存できます');
    assert.match(
      await text('.save-panel .promise'),
      /第7回学習物理領域セミナー＋ ?第59回DLAP 2098年12月18日\(木\) 10:30–11:30 JST .*仮予定/,
    );
    assert.match(await text('[id="/session/to-hint"]'), /11:30/);
    assert.match(await text('[id="/session/series-hint"]'), /第59回DLAP/);
    const before = (await call(server, '/talks')).body.total;
    await button(organizer, 'save').dblclick();
    await organizer.page.waitForURL(/\/organize\/talks\//);
    await organizer.settled();
    talk = talkId(organizer);
    assert.equal((await call(server, '/talks')).body.total, before + 1);
    assert.equal(await text('#notice'), '告知しました。');
    assert.equal(await text('h1'), '題目未定');
    organizer.sawNoProblem();
  });

  it('enters a known speaker, title and abstract, and sees its formulas', async () => {
    await open();
    await field(organizer, '/speakers/0/name/ja').pressSequentially('橋本');
    await organizer.page.getByRole('option', { name: '橋本幸士' }).click();
    assert.equal(await focused(organizer), '/speakers/0/affiliation/ja');
    assert.equal(await field(organizer, '/speakers/0/affiliation/ja').inputValue(), '京都大');
    await field(organizer, '/title/ja').fill('深層学習と $\\phi^4$ 理論');
    await field(organizer, '/abstract/ja').fill('場の量子論 $\\int\\phi^4$ を考える。\n\n$$Z=1$$');
    await organizer.page.locator('.abstract-preview .katex-display').waitFor();
    assert.equal(await count('.abstract-preview p:not(.caption)'), 2);
    await judged(organizer, 'この内容で保存できます');
    await organizer.page.getByRole('button', { name: '確定にする' }).click();
    await save();
    const { body } = await call(server, `/talks/${talk}`);
    assert.equal(body.title.ja, '深層学習と $\\phi^4$ 理論');
    assert.equal(body.session.status, 'confirmed');
    assert.deepEqual(body.speakers[0].affiliation, { ja: '京都大' });
    organizer.sawNoProblem();
  });

  it('resolves a conflict by choosing between both versions', async () => {
    await open();
    await field(organizer, '/title/ja').fill('私の題目');
    await field(organizer, '/remarks/ja').fill('私の備考');
    await judged(organizer, 'この内容で保存できます');
    await patch(server, `/talks/${talk}`, { title: { ja: '別の題目' }, language: 'en' });
    await button(organizer, 'save').click();
    await organizer.page.locator('.conflict-choice').waitFor();
    assert.equal(await focused(organizer), 'conflict');
    assert.deepEqual(await organizer.page.locator('.difference legend').allInnerTexts(), ['題目（日本語）']);
    assert.match(await text('.conflict-choice'), /ほかの人だけが変更した項目は、その内容を残します：講演の言語/);
    assert.match(await text('.difference [data-side="mine"]'), /あなたの内容 私の題目/);
    assert.match(await text('.difference [data-side="theirs"]'), /保存されている内容 別の題目/);
    await organizer.page.locator('.difference [data-side="theirs"]').first().click();
    await button(organizer, 'settle').click();
    await organizer.page.locator('#notice', { hasText: '保存しました' }).waitFor();
    const { body } = await call(server, `/talks/${talk}`);
    assert.deepEqual([body.title.ja, body.remarks.ja, body.language.code], ['別の題目', '私の備考', 'en']);
    organizer.sawNoProblem({ refused: /^412 / });
  });

  it('adds the slides, and sees an error at their field', async () => {
    await open();
    await organizer.page.getByRole('button', { name: '資料を追加する' }).click();
    assert.equal(await focused(organizer), '/materials/0/url');
    await organizer.page.keyboard.type('slides.pdf');
    await organizer.page.locator('[id="/materials/0/url"][aria-invalid="true"]').waitFor();
    assert.match(await text('[id="/materials/0/url-problem"]'), /^「資料1：URL」は http.*https/);
    await button(organizer, 'save').click();
    await organizer.page.locator('.obstacles[data-refused]').waitFor();
    assert.equal(await focused(organizer), 'problems');
    await organizer.page.locator('.obstacles button').first().click();
    assert.equal(await focused(organizer), '/materials/0/url');
    await field(organizer, '/materials/0/url').fill('https://example.org/slides.pdf');
    await save();
    const { body } = await call(server, `/talks/${talk}`);
    assert.deepEqual(body.materials, [
      { kind: 'slides', label: { ja: 'スライド' }, url: 'https://example.org/slides.pdf' },
    ]);
    organizer.sawNoProblem({ refused: /^422 / });
  });

  it('postpones after a confirmation, and enters another day', async () => {
    await open();
    await organizer.page.getByRole('button', { name: '延期にする' }).click();
    assert.equal(await focused(organizer), 'sure');
    await organizer.page.getByRole('button', { name: 'やめる' }).click();
    assert.equal(await focused(organizer), 'ask-postponed');
    await organizer.page.keyboard.press('Enter');
    await organizer.page.getByRole('button', { name: '延期にする' }).click();
    await organizer.page.locator('#notice', { hasText: '延期にしました' }).waitFor();
    await organizer.settled();
    await field(organizer, '/session/day').fill('2099-01-15');
    await field(organizer, '/session/status').selectOption('confirmed');
    await save();
    const { body } = await call(server, `/talks/${talk}`);
    assert.equal(body.session.start, '2099-01-15T10:30:00+09:00');
    assert.equal(body.session.end, '2099-01-15T11:30:00+09:00');
    assert.equal(body.session.status, 'confirmed');
    organizer.sawNoProblem();
  });

  it('goes back to an earlier version', async () => {
    await open();
    const revert = organizer.page.locator('.talk-history button[name="talks"]');
    assert.match(await text('.talk-history'), /operator .*変更/);
    await revert.last().click();
    await organizer.page.locator('#notice', { hasText: '以前の内容に戻しました' }).waitFor();
    assert.equal(await field(organizer, '/title/ja').inputValue(), '');
    const { body } = await call(server, `/talks/${talk}`);
    assert.equal(body.title, undefined);
    organizer.sawNoProblem();
  });

  it('deletes and restores', async () => {
    await open();
    await organizer.page.getByRole('button', { name: '削除する' }).click();
    await organizer.page.getByRole('button', { name: '削除する' }).click();
    await organizer.page.waitForURL(/\/organize$/);
    await organizer.settled();
    assert.equal((await call(server, `/talks/${talk}`)).status, 404);
    assert.match(await text('.notice'), /「題目未定」を削除しました/);
    await organizer.page.getByRole('button', { name: '元に戻す' }).click();
    await organizer.page.locator('.notice').waitFor({ state: 'detached' });
    const { etag } = await call(server, `/talks/${talk}`);
    await call(server, `/talks/${talk}`, { method: 'DELETE', headers: { 'If-Match': etag } });
    await organizer.page.getByRole('link', { name: '削除したもの' }).click();
    await organizer.page.getByRole('button', { name: '元に戻す：題目未定' }).click();
    await organizer.page.locator('#notice', { hasText: '元に戻しました' }).waitFor();
    assert.equal(await count('.record-entry'), 0);
    const { body } = await call(server, `/talks/${talk}`);
    assert.deepEqual(
      body.session.numbers.map((/** @type {{number: number}} */ { number }) => number),
      [7, 59],
    );
    organizer.sawNoProblem({ refused: /^404 / });
  });

  it('plans the next sessions by a rule, sees their numbers and creates them at once', async () => {
    await organizer.open('/organize/plan');
    await field(organizer, 'from').fill('2098-05-01');
    await field(organizer, 'count').selectOption('2');
    // The second Thursday of this month is no holiday; the fourth and the next are free, too.
    const { total } = (await call(server, '/talks')).body;
    await button(organizer, 'look').click();
    await organizer.page.locator('#preview', { hasText: '次の2回を作ります' }).waitFor();
    assert.match(
      await text('.record-entry'),
      /第8回学習物理領域セミナー＋ ?第60回DLAP .*2098年5月8日\(木\) 10:30–11:30/,
    );
    assert.equal((await call(server, '/talks')).body.total, total);
    await button(organizer, 'write').click();
    await organizer.page.locator('#preview', { hasText: '2回を作りました' }).waitFor();
    const { body } = await call(server, '/series/dlap/sessions/61');
    assert.deepEqual([body.start, body.status], ['2098-05-22T10:30:00+09:00', 'scheduled']);
    organizer.sawNoProblem();
  });
});
