import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conflicting, imports, importer, PAGE } from './imports.js';
import { button, call, focused, ownServer } from './organizer.js';
import { aReader } from './reader.js';

const server = ownServer();
const organizer = aReader(
  () => server.url,
  () => server.token,
);
const { text, count } = organizer;
const { source, open, look, lookAt, item, write } = importer(organizer);

const revision = async () => (await call(server, '/talks?limit=1')).etag;

describe('somebody who brings the old page along', () => {
  it('comes from the desk, pastes it and sees what would change, before anything does', async () => {
    const before = await revision();
    await organizer.open('/organize');
    await organizer.page.getByRole('link', { name: '取り込み', exact: true }).click();
    await organizer.settled();
    await source().fill(PAGE);
    assert.equal(await text('#format option:checked'), '自動判別（Markdown）');
    await lookAt(PAGE);
    assert.equal(await focused(organizer), 'report');
    assert.equal(await text('#report'), '取り込みのプレビュー');
    assert.equal(await text('.result-filter[data-result="created"]'), '2 新規');
    assert.equal(await text('.result-filter[data-result="rejected"]'), '1 取り込み不可');
    assert.equal(await item('dlap-60').getByRole('heading').innerText(), '拡散モデルと経路積分');
    const said = await item('dlap-60').locator('.change-list').innerText();
    assert.match(said, /2098年3月6日\(木\) 10:30/);
    assert.match(said, /https:\/\/example\.org\/seminar\/slides\/20980306\.pdf/);
    assert.equal(await text('.accept-bar .state'), '2件のうち2件を取り込みます。');
    assert.equal(await revision(), before);
    organizer.sawNoProblem();
  });

  it('sees beside its line why something cannot be imported', async () => {
    await open();
    await lookAt(PAGE);
    const rejected = organizer.page.locator('.import-item[data-result="rejected"]');
    const noted = rejected.locator('.source-line', { has: organizer.page.locator('[data-severity="error"]') });
    const said = (await noted.first().innerText()).replace(/\s+/g, ' ');
    assert.match(said, /15 # 第\?回 エラー この回にはまだ番号がありません/);
    assert.equal(await rejected.locator('input[type="checkbox"]').count(), 0);
    organizer.sawNoProblem();
  });

  it('imports only some of it, and finds it in the archive', async () => {
    await open();
    await lookAt(PAGE);
    await item('dlap-59').getByRole('checkbox').click();
    assert.equal(await text('.accept-bar .state'), '2件のうち1件を取り込みます。');
    await write();
    assert.equal(await text('#report'), '取り込みました');
    assert.match(await item('dlap-60').innerText(), /取り込み済み/);
    assert.match(await item('dlap-59').innerText(), /取り込んでいません/);
    assert.equal((await call(server, '/series/dlap/sessions/59')).status, 404);
    const { body } = await call(server, '/series/dlap/sessions/60');
    assert.equal(body.start, '2098-03-06T10:30:00+09:00');
    await item('dlap-60').getByRole('link', { name: '公開ページ' }).click();
    await organizer.page.waitForURL(/\/dlap\/60$/);
    await organizer.settled();
    assert.match(await text('h1'), /拡散モデルと経路積分/);
    organizer.sawNoProblem();
  });

  it('imports the rest the next time, and sees word by word what the page changed meanwhile', async () => {
    await open();
    await lookAt(PAGE.replace('拡散モデルと経路積分', '拡散モデルと確率過程').replace('3月6日', '3月13日'));
    assert.equal(await text('.result-filter[data-result="created"]'), '1 新規');
    assert.equal(await text('.result-filter[data-result="changed"]'), '1 変更');
    const changes = item('dlap-60').locator('.change-list');
    assert.deepEqual(await changes.locator('dt').allInnerTexts(), ['日時', '終了', '題目（日本語）']);
    const title = changes.locator('.change', { hasText: '題目' });
    assert.match(await title.locator('del').innerText(), /経路積分/);
    assert.match(await title.locator('ins').innerText(), /確率過程/);
    // Screen readers get the same text.
    assert.match((await title.locator('del').textContent()) ?? '', /^削除：/);
    await write();
    const { body } = await call(server, '/series/dlap/sessions/60');
    assert.equal(body.start, '2098-03-13T10:30:00+09:00');
    assert.equal((await call(server, '/series/dlap/sessions/59')).status, 200);
    organizer.sawNoProblem();
  });

  it('has nothing to import the second time', async () => {
    await open();
    await lookAt(PAGE.replace('拡散モデルと経路積分', '拡散モデルと確率過程').replace('3月6日', '3月13日'));
    assert.equal(await text('.result-filter[data-result="unchanged"]'), '2 変更なし');
    assert.equal(await count('.import-item'), 1);
    assert.match(await text('.accept-bar'), /取り込む内容はありません/);
    assert.equal(await count('#write'), 0);
    await organizer.page.getByRole('checkbox', { name: '変更なし' }).click();
    assert.equal(await count('.import-item'), 3);
    organizer.sawNoProblem();
  });

  it('keeps what they typed when the API refuses, and hears why', async () => {
    await open();
    await source().fill(PAGE);
    await organizer.page.locator('#baseUrl').fill('nowhere');
    await organizer.page.locator('#look').click();
    await organizer.page.locator('.import-problem').waitFor();
    assert.equal(await focused(organizer), 'problems');
    assert.match(await text('.import-problem'), /読み取れませんでした.*baseUrl.*内容はそのまま残っています/);
    assert.equal(await source().inputValue(), PAGE);
    organizer.sawNoProblem({ refused: /^400 / });
  });
});

describe('whatever happens on the way', () => {
  it('a lost token costs nothing but signing in again', async () => {
    await open();
    await source().fill(PAGE);
    await organizer.page.evaluate(() => sessionStorage.setItem('token', 'wrong'));
    await organizer.page.locator('#look').click();
    await organizer.page.locator('#token-problem', { hasText: '入力した内容は残っています' }).waitFor();
    assert.equal(await focused(organizer), 'token');
    assert.equal(await source().inputValue(), PAGE);
    await organizer.page.keyboard.type(server.token);
    await organizer.page.keyboard.press('Enter');
    await organizer.page.locator('.token-form').waitFor({ state: 'detached' });
    await look();
    organizer.sawNoProblem({ refused: /^401 / });
  });

  it('a reload finds the text again, also before signing in', async () => {
    await open();
    await source().fill(PAGE);
    await organizer.page.locator('#asOf').fill('2098-01-31');
    await organizer.page.reload();
    await organizer.settled();
    assert.equal(await source().inputValue(), PAGE);
    assert.equal(await organizer.page.locator('#asOf').inputValue(), '2098-01-31');
    organizer.sawNoProblem();
  });

  it('a network that fails while importing loses neither the text nor the choice', async () => {
    await open();
    await imports(organizer.page, conflicting);
    await lookAt(PAGE);
    await item('dlap-58').getByRole('checkbox').click();
    await organizer.page.route('**/api/v1/imports*', (route) => route.abort());
    await organizer.page.locator('#write').click();
    await organizer.page.locator('.import-problem').waitFor();
    assert.match(await text('.import-problem'), /取り込めませんでした.*二重に書き込まれることはありません/);
    assert.equal(await item('dlap-58').getByRole('checkbox').isChecked(), false);
    await button(organizer, 'reconsider').click();
    assert.equal(await source().inputValue(), PAGE);
    organizer.sawNoProblem();
  });
});
