/** The first half of a whole seminar: from the series to the announcement of its first session. */
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { button, call, field, judged, talkId } from './organizer.js';
import {
  admin,
  AOI,
  asReader,
  BEN,
  CHIE,
  DAN,
  editTalk,
  goTo,
  looksGood,
  mails,
  organizer,
  saved,
  sees,
  send,
  signUp,
  SLUG,
  stage,
  state,
  step,
  subscribed,
  to,
} from './seminar-stage.js';

const { text } = organizer;

describe('a seminar that is prepared', () => {
  step('begins with a series, its rules and a token of its organizer', async () => {
    await stage('time', state.now);
    await organizer.open('/organize/new/series');
    const values = {
      '/slug': SLUG,
      '/name/ja': '朝のセミナー',
      '/shortName/ja': '朝ゼミ',
      '/timeZone': 'Asia/Tokyo',
      '/defaults/minutes': '60',
      '/participation/capacity': '2',
      '/participation/deadline/daysBefore': '1',
      '/participation/deadline/time': '23:00',
      '/participation/send/daysBefore': '0',
      '/participation/send/time': '08:00',
    };
    for (const [name, value] of Object.entries(values)) await field(organizer, name).fill(value);
    await field(organizer, '/participation/mode').selectOption('here');
    await field(organizer, '/speakerEdits').selectOption('reviewed');
    await saved();
    const scopes = [`write:${SLUG}`, `people:${SLUG}`];
    const { body } = await call(admin, '/tokens', {
      method: 'POST',
      body: JSON.stringify({ holder: '世話人', scopes }),
    });
    state.token = body.token;
  });

  step('has its next dates planned by a rule', async () => {
    await organizer.open('/organize/plan');
    await field(organizer, 'count').selectOption('2');
    await button(organizer, 'look').click();
    await organizer.page.locator('#preview', { hasText: '次の2回' }).waitFor();
    await button(organizer, 'write').click();
    await organizer.page.locator('#preview', { hasText: '2回を作りました' }).waitFor();
    assert.match(await text('[data-key="preview"]'), /第1回朝ゼミ 2027年10月14日.*第2回朝ゼミ 2027年10月28日/);
    await organizer.page.locator('[data-key="preview"] a').first().click();
    await organizer.page.waitForURL('**/organize/talks/*');
    await organizer.settled();
    state.talk = talkId(organizer);
    state.session = (await call(admin, `/talks/${state.talk}`)).body.session.id;
  });

  step('is shown before speaker and title are known, and people sign up', async () => {
    await asReader(async (reader) => {
      await reader.open(`/${SLUG}/1`);
      assert.match(await reader.page.locator('main').innerText(), /題目未定[^]*定員2名[^]*2027年10月14日[^]*/);
      for (const [mail, name] of [
        [AOI, '青井 葵'],
        [BEN, 'Ben'],
        [CHIE, '千恵'],
        [DAN, '段'],
      ]) {
        await signUp(reader, String(mail), String(name));
      }
    });
    const asked = await mails(4);
    await asReader(async (reader) => {
      for (const [mail, state] of [
        [AOI, '登録されています'],
        [BEN, '登録されています'],
        [CHIE, 'キャンセル待ちです'],
      ]) {
        await reader.page.goto(to(String(mail), asked).link);
        await sees(reader, '登録はまだ完了していません');
        if (mail === AOI) await looksGood(reader);
        await reader.page.getByRole('button', { name: '登録を完了する' }).click();
        await sees(reader, String(state));
      }
    });
  });

  step('asks its speaker, who fills in the talk by a link that an organizer reviews', async () => {
    await editTalk();
    await field(organizer, '/speakers/0/name/ja').fill('高橋 進');
    await judged(organizer, 'この内容で保存できます');
    await saved();
    await goTo('invitations');
    await button(organizer, 'invite').click();
    const link = await organizer.page.locator('.secret code').innerText();
    const { pathname } = new URL(link);
    const letter = await organizer.page.locator('.secret a[href^="mailto:"]').getAttribute('href');
    assert.ok(decodeURIComponent(String(letter)).includes(link));
    await asReader(async (speaker) => {
      await speaker.open(pathname);
      await looksGood(speaker);
      await field(/** @type {any} */ (speaker), '/title/ja').fill('深層学習と重力');
      await field(/** @type {any} */ (speaker), '/abstract/ja').fill('重力を学習する。');
      await field(/** @type {any} */ (speaker), '/speakers/0/affiliation/ja').fill('東京大');
      await speaker.page.getByRole('checkbox', { name: 'スライドの公開に同意します' }).check();
      await speaker.page.locator('#save').click();
      await speaker.page.locator('#notice', { hasText: '世話人の確認後に公開されます' }).waitFor();
    });
    assert.equal((await call(admin, `/talks/${state.talk}`)).body.title, undefined);
    await organizer.page.reload();
    await organizer.settled();
    assert.match(await text('.record-entry'), /2027年10月1日.*に回答.*公開に同意：スライド.*確認待ち：.*題目/);
    await button(organizer, 'accept').click();
    await organizer.page.locator('#notice', { hasText: '講演者の入力を保存しました' }).waitFor();
    await editTalk();
    await organizer.page.getByRole('button', { name: '確定にする' }).click();
    await judged(organizer, 'この内容で保存できます');
    await saved();
    await asReader(async (reader) => {
      await reader.open(`/${SLUG}/1`);
      await sees(reader, '深層学習と重力');
    });
  });

  step('is announced, with an entry for the calendar', async () => {
    const all = await send('announcement', 3);
    const { subject, text: said, html, calendar, link } = to(AOI, all);
    assert.match(subject, /第1回朝ゼミ.*10月14日\(木\)/);
    for (const each of [said, html]) assert.match(each, /青井 葵 様[^]*高橋 ?進[^]*東京大[^]*深層学習と重力/);
    assert.deepEqual(calendar, {
      method: 'PUBLISH',
      uid: state.session,
      sequence: await subscribed(),
      start: '2027-10-14T01:30:00Z',
    });
    state.announced = calendar;
    for (const reader of [AOI, BEN, CHIE]) state.links[reader] = to(reader, all).link;
    assert.ok(link);
  });
});
