import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { button, call, field, focused, judged, ownServer, patch } from './organizer.js';
import { ordering } from './ordering.js';
import { aReader } from './reader.js';

const server = ownServer();
const organizer = aReader(
  () => server.url,
  () => server.token,
);
const { text } = organizer;

describe('by keyboard alone', () => {
  it('a talk is announced', async () => {
    await organizer.open('/organize/new');
    const { keyboard } = organizer.page;
    await field(organizer, '/session/day').focus();
    await keyboard.type('12192098');
    await field(organizer, '/speakers/0/name/ja').focus();
    await keyboard.type('田中');
    const combobox = field(organizer, '/speakers/0/name/ja');
    await organizer.page.locator('[role="option"]').first().waitFor();
    assert.equal(await combobox.getAttribute('aria-expanded'), 'true');
    await keyboard.press('Escape');
    assert.equal(await combobox.getAttribute('aria-expanded'), 'false');
    await keyboard.press('ArrowDown');
    assert.equal(await combobox.getAttribute('aria-expanded'), 'true');
    const active = await combobox.getAttribute('aria-activedescendant');
    assert.equal(await organizer.page.locator(`[id="${active}"]`).getAttribute('aria-selected'), 'true');
    await keyboard.press('Enter');
    assert.equal(await text('.known-person .name'), '田中章詞');
    assert.equal(await focused(organizer), '/speakers/0/affiliation/ja');
    await judged(organizer, 'この内容で保存できます');
    await organizer.page.locator('#save').focus();
    await keyboard.press('Enter');
    await organizer.page.waitForURL(/\/organize\/talks\//);
    organizer.sawNoProblem({ refused: /^422 / });
  });

  it('rows are moved and removed, and the focus stays near', async () => {
    await organizer.open('/organize/new');
    await organizer.page.locator('#add-references').focus();
    for (const each of ['一', '二', '三']) {
      await organizer.page.locator('#add-references').press('Enter');
      await organizer.page.keyboard.type(each);
    }
    await organizer.page.locator('#references-2-up').press('Enter');
    assert.equal(await focused(organizer), 'references-1-up');
    await organizer.page.keyboard.press('Enter');
    assert.equal(await focused(organizer), 'references-0-down');
    const texts = () =>
      organizer.page
        .locator('[id^="/references/"][id$="/text"]')
        .evaluateAll((all) => all.map((each) => /** @type {HTMLInputElement} */ (each).value).join(''));
    assert.equal(await texts(), '三一二');
    await organizer.page.getByRole('button', { name: '削除：文献1' }).press('Enter');
    assert.equal(await focused(organizer), '/references/0/text');
    assert.equal(await texts(), '一二');
  });
});

describe('a speaker', () => {
  it('whose name several people have is chosen among them', async () => {
    const one = await call(server, '/speakers', { method: 'POST', body: JSON.stringify({ name: { ja: '鈴木一郎' } }) });
    await call(server, '/speakers', {
      method: 'POST',
      body: JSON.stringify({ name: { ja: '鈴木一郎' }, distinctFrom: [one.body.id] }),
    });
    await organizer.open('/organize/new');
    await field(organizer, '/session/day').fill('2098-12-20');
    await field(organizer, '/speakers/0/name/ja').fill('鈴木 一郎');
    const choices = organizer.page.locator('#which-0 input[type="radio"]');
    await choices.first().waitFor();
    assert.equal(await choices.count(), 2);
    await organizer.page.locator(`#which-0 input[value="${one.body.id}"]`).click();
    await judged(organizer, 'この内容で保存できます');
    assert.equal(await text('.known-person .name'), '鈴木一郎');
    organizer.sawNoProblem({ refused: /^409 / });
  });

  it('whose name differs only by the form of a character is suggested', async () => {
    await organizer.open('/organize/new');
    await field(organizer, '/session/day').fill('2098-12-20');
    await field(organizer, '/speakers/0/name/ja').fill('髙木志郎');
    await organizer.page.getByRole('button', { name: '高木志郎' }).click();
    assert.equal(await text('.known-person .name'), '高木志郎');
    organizer.sawNoProblem();
  });

  it('is renamed in all talks', async () => {
    const { body } = await call(server, '/talks?year=2024');
    await organizer.open(`/organize/talks/${body.items[0].id}`);
    await organizer.page.getByRole('button', { name: '名前を修正する' }).click();
    await organizer.page.getByRole('radio', { name: '両方' }).check({ force: true });
    await field(organizer, '/speakers/0/name/en').fill('Yuichi Ike');
    await button(organizer, 'save').click();
    await organizer.page.locator('#notice', { hasText: '保存しました' }).waitFor();
    const { body: mended } = await call(server, `/speakers/${body.items[0].speakers[0].id}`);
    assert.deepEqual(mended.name, { ja: '池祐一', en: 'Yuichi Ike' });
    organizer.sawNoProblem();
  });
});

describe('a concurrent change of another field', () => {
  it('is no conflict', async () => {
    const { body } = await call(server, '/talks?year=2023&limit=1');
    const [{ id, session }] = body.items;
    await organizer.open(`/organize/talks/${id}`);
    await field(organizer, '/session/remarks/ja').evaluate((each) => each.closest('details')?.setAttribute('open', ''));
    await field(organizer, '/session/remarks/ja').fill('備考');
    await patch(server, `/talks/${id}`, { remarks: { ja: '講演の備考' } });
    await button(organizer, 'save').click();
    await organizer.page.locator('#notice', { hasText: '保存しました' }).waitFor();
    assert.deepEqual((await call(server, `/sessions/${session.id}`)).body.remarks, { ja: '備考' });
    assert.deepEqual((await call(server, `/talks/${id}`)).body.remarks, { ja: '講演の備考' });
  });
});

describe('records', () => {
  it('two entries of one person become one', async () => {
    const { body } = await call(server, '/speakers', {
      method: 'POST',
      body: JSON.stringify({ name: { en: 'Koji Hashimoto of Kyoto' } }),
    });
    await organizer.open('/organize/people');
    await field(organizer, 'seek').fill('hashimoto of');
    await organizer.page.getByRole('link', { name: 'Koji Hashimoto of Kyoto' }).click();
    await field(organizer, 'ask-merge').fill('橋本幸士');
    await organizer.page.getByRole('button', { name: /橋本幸士/ }).click();
    assert.equal(await focused(organizer), 'sure');
    await button(organizer, 'act').click();
    await organizer.page.waitForURL(/\/organize\/people$/);
    const merged = await fetch(`${server.url}/api/v1/speakers/${body.id}`, { redirect: 'manual' });
    assert.equal(merged.status, 301);
    organizer.sawNoProblem();
  });

  it('a series gets another organizer, and an error of its home page is shown', async () => {
    await organizer.open('/organize/series/dlap');
    await field(organizer, 'add-/organizers').click();
    await organizer.page.keyboard.type('新任 世話人');
    await field(organizer, '/homePage').fill('nowhere');
    await organizer.page.keyboard.press('Enter');
    await organizer.page.locator('[id="/homePage"][aria-invalid="true"]').waitFor();
    await field(organizer, '/homePage').fill('https://example.org/');
    await organizer.page.keyboard.press('Enter');
    await organizer.page.locator('#notice', { hasText: '保存しました' }).waitFor();
    const { body } = await call(server, '/series/dlap');
    assert.deepEqual([body.organizers.at(-1).name, body.homePage], [{ ja: '新任 世話人' }, 'https://example.org/']);
    organizer.sawNoProblem({ refused: /^422 / });
  });

  it('a colleague gets a token until a day, which shows a talk of another series without changing it', async () => {
    await organizer.open('/organize/new/tokens');
    await field(organizer, '/holder').fill('同僚');
    await organizer.page.getByRole('checkbox', { name: '学習物理領域セミナーの編集' }).check();
    await field(organizer, '/expires').fill('2099-03-31');
    await organizer.page.locator('#save').click();
    const secret = await organizer.page.locator('.secret code').innerText();
    const colleague = await organizer.another({ token: secret });
    const { body } = await call(server, '/talks?series=dlap&year=2021&limit=1');
    await colleague.open(`/organize/talks/${body.items[0].id}`);
    assert.match(await colleague.page.locator('.notice').innerText(), /write:dlap/);
    assert.equal(await colleague.page.locator('[id^="/title/"]').first().isDisabled(), true);
    assert.equal(await colleague.page.locator('#save, .talk-actions').count(), 0);
    colleague.sawNoProblem();
    await colleague.leave();
    organizer.sawNoProblem();
  });
});

ordering(organizer, server);
