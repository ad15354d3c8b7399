import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertAccessible } from './axe.js';
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

describe('an organizer who imports the old page', () => {
  it('pastes the page and sees a preview of the changes', async () => {
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

  it('sees at its line why something cannot be imported', async () => {
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

  it('keeps the input when the API refuses it, and sees the reason', async () => {
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

describe('an interruption', () => {
  it('by an invalid token requires only signing in again', async () => {
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

  it('by a reload keeps the text, even before signing in', async () => {
    await open();
    await source().fill(PAGE);
    await organizer.page.locator('#asOf').fill('2098-01-31');
    await organizer.page.reload();
    await organizer.settled();
    assert.equal(await source().inputValue(), PAGE);
    assert.equal(await organizer.page.locator('#asOf').inputValue(), '2098-01-31');
    organizer.sawNoProblem();
  });

  it('by a network failure keeps text and selection', async () => {
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

describe('an invited speaker', () => {
  it('fills in one talk by a personal link, without a token', async () => {
    const talk = (await call(server, '/talks?limit=1')).body.items[0].id;
    const made = await call(server, `/talks/${talk}/invitations`, {
      method: 'POST',
      body: JSON.stringify({ expires: '2098-12-18T10:30:00+09:00' }),
    });
    assert.equal(made.status, 201);
    const speaker = await organizer.another({});
    const { page } = speaker;
    await speaker.open(new URL(made.body.url).pathname);
    assert.equal(await page.locator('h1').innerText(), 'ご講演の情報');
    await page.getByText('このページは2098年12月18日(木) 10:30 JSTまで使えます。').waitFor();
    assert.equal(await page.locator('#add-speakers, [data-verb="another-person"], [id^="/remarks"]').count(), 0);
    await page.locator('[id="/abstract/ja"]').fill('招待された講演者の概要 $x^2$');
    await page.locator('.abstract-preview .tex-formula').waitFor();
    await page.locator('#add-materials').click();
    const slides = page.locator('[id^="/materials/"][id$="/url"]').last();
    await slides.fill('not an address');
    await page.getByRole('button', { name: '保存する' }).click();
    await page.locator('#problems').waitFor();
    assert.equal(await slides.getAttribute('aria-invalid'), 'true');
    await slides.fill('https://example.org/slides.pdf');
    await page.getByRole('checkbox', { name: 'スライドの公開に同意します' }).check();
    await page.getByRole('button', { name: '保存する' }).click();
    await page.locator('#notice', { hasText: '保存しました。' }).waitFor();
    await assertAccessible(page);
    const { body } = await call(server, `/talks/${talk}`);
    assert.equal(body.abstract.ja, '招待された講演者の概要 $x^2$');
    assert.equal(body.materials.at(-1).url, 'https://example.org/slides.pdf');
    const { items } = (await call(server, `/talks/${talk}/invitations`)).body;
    assert.deepEqual(items[0].consent, { slides: true });
    speaker.sawNoProblem({ refused: /^422 / });
    await call(server, `/talks/${talk}/invitations/${made.body.id}`, { method: 'DELETE' });
    await speaker.open(new URL(made.body.url).pathname);
    assert.equal(await page.locator('.invitation-page').count(), 0);
    await speaker.leave();
  });
});
