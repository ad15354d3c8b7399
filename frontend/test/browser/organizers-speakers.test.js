import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { button, call, field, focused, judged, ownServer, patch } from './organizer.js';
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

  it('gets a better name everywhere', async () => {
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

describe('a change of something else meanwhile', () => {
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
