/** The second half of a whole seminar: from the day of the session to the deletion of personal data. */
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { button, field, judged } from './organizer.js';
import {
  AOI,
  asReader,
  BEN,
  CHIE,
  editTalk,
  goTo,
  itIs,
  looksGood,
  mails,
  MEETING,
  organizer,
  saved,
  sees,
  send,
  SLIDES,
  SLUG,
  stage,
  state,
  step,
  subscribed,
  to,
} from './seminar-stage.js';

const { text } = organizer;

describe('a seminar that is held', () => {
  step('gives a free place to the next person', async () => {
    await asReader(async (reader) => {
      await reader.page.goto(String(state.links[CHIE]));
      await reader.page.getByLabel('ご所属').fill('京都大');
      await reader.page.getByRole('button', { name: '変更を保存する' }).click();
      await reader.page.getByRole('status').filter({ hasText: '変更を保存しました' }).waitFor();
      assert.equal(await reader.page.getByLabel('ご所属').inputValue(), '京都大');
      await reader.page.goto(String(state.links[BEN]));
      await reader.page.getByRole('button', { name: '登録を終了する' }).click();
      await sees(reader, '登録を終了しました');
    });
    assert.match(to(CHIE, await mails(1)).text, /お席ができ/);
  });

  step('sends the meeting address in the morning to participants with a place', async () => {
    await goTo('sessions');
    assert.match(await text('[data-key="mails"]'), /接続先の案内.*2027\/10\/14 8:00.*宛先2人.*ミーティング URL/);
    await organizer.page.getByRole('button', { name: '書き換える：接続先の案内' }).click();
    await organizer.page.locator('#new-mail', { hasText: '接続先の案内' }).waitFor();
    await field(organizer, '/text/ja').fill('15分前から入室できます。');
    organizer.page.once('dialog', (dialog) => dialog.accept());
    await organizer.page.reload();
    await organizer.settled();
    assert.equal(await field(organizer, '/text/ja').inputValue(), '', 'the draft belongs to the planned mail');
    await organizer.page.getByRole('button', { name: '書き換える：接続先の案内' }).click();
    await organizer.page.locator('#notice', { hasText: '復元しました' }).waitFor();
    assert.equal(await field(organizer, '/text/ja').inputValue(), '15分前から入室できます。');
    await button(organizer, 'look').click();
    await organizer.page.locator('.mail-preview[lang="ja"]', { hasText: '15分前から入室できます。' }).waitFor();
    await button(organizer, 'write').click();
    await organizer.page.locator('#notice', { hasText: 'メールを変更しました' }).waitFor();
    await organizer.page.locator('a[href^="/organize/meeting/"]').click();
    await field(organizer, '/address').fill(MEETING.address);
    await field(organizer, '/passcode').fill(MEETING.passcode);
    await saved();
    await itIs('2027-10-14T08:00:00+09:00');
    const morning = await mails(2);
    for (const reader of [AOI, CHIE]) {
      assert.match(to(reader, morning).text, /15分前から[^]*https:\/\/meet\.example\/j\/4711[^]*pass-4711/);
    }
    await organizer.open('/organize');
    assert.match(await text('.desk-entry:has-text("深層学習と重力")'), /参加登録 2 接続先を送信/);
  });

  step('moves, and mails and calendars move with it', async () => {
    await editTalk();
    await field(organizer, '/session/day').fill('2027-10-21');
    await judged(organizer, 'この内容で保存できます');
    await saved();
    const { subject, text: said, calendar } = to(CHIE, await mails(2));
    assert.match(subject, /変更.*10月21日\(木\)/);
    assert.match(said, /2027年10月21日/);
    assert.equal(calendar?.uid, state.announced?.uid);
    assert.equal(calendar?.start, '2027-10-21T01:30:00Z');
    assert.ok(calendar && state.announced && calendar.sequence > state.announced.sequence);
    assert.equal(calendar.sequence, await subscribed());
    await itIs('2027-10-21T08:00:00+09:00');
    for (const mail of await mails(2)) assert.match(mail.text, /https:\/\/meet\.example\/j\/4711/);
  });

  step('has been held, and its slides are available', async () => {
    await itIs('2027-10-21T12:00:00+09:00');
    await organizer.open('/organize');
    const entry = organizer.page.locator('.desk-entry', { hasText: '深層学習と重力' });
    assert.match(await entry.innerText(), /開催[^]*資料なし/);
    await entry.getByRole('link', { name: '資料なし' }).click();
    await organizer.page.waitForURL('**/organize/talks/*');
    await organizer.settled();
    await organizer.page.locator('#add-materials').click();
    await field(organizer, '/materials/0/url').fill(SLIDES);
    await judged(organizer, 'この内容で保存できます');
    await saved();
    for (const mail of await send('slides', 2)) assert.match(mail.text, /https:\/\/example\.org\/slides\.pdf/);
    await asReader(async (reader) => {
      await reader.open(`/${SLUG}/1`);
      assert.equal(await reader.page.locator('.join-way').count(), 0);
      assert.equal(await reader.page.locator(`a[href="${SLIDES}"]`).count(), 1);
    });
  });

  step('forgets its participants: who was not confirmed, who asks, and at last everybody', async () => {
    await stage('cleanup');
    await goTo('sessions');
    await organizer.page.getByRole('link', { name: '参加登録' }).click();
    await organizer.page.locator('#total', { hasText: '2人' }).waitFor();
    assert.match(await text('[data-key="registrations"]'), /千恵.*青井 葵/);
    await looksGood(organizer);
    await organizer.page.getByRole('button', { name: `削除：${AOI}` }).click();
    await button(organizer, 'act').click();
    await organizer.page.locator('#notice', { hasText: '登録を削除しました' }).waitFor();
    assert.equal((await fetch(String(state.links[AOI]))).status, 404);
    assert.equal((await fetch(String(state.links[CHIE]))).status, 200);
    await itIs('2028-01-20T12:00:00+09:00');
    await stage('cleanup');
    assert.equal((await fetch(String(state.links[CHIE]))).status, 404);
    await organizer.page.reload();
    await organizer.page.locator('#total', { hasText: '0人' }).waitFor();
    assert.deepEqual(await mails(0), []);
  });
});
