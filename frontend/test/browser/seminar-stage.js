/** Shared by the steps of a whole seminar: clock, mails, and repeated actions. */
import assert from 'node:assert/strict';
import { after, beforeEach, it } from 'node:test';
import { launchChromium } from '../chromium.js';
import { assertAccessible } from './axe.js';
import { button, field } from './organizer.js';
import { aReader, url } from './reader.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./reader.js').Reader} Reader */
/** @typedef {{method: string, uid: string, sequence: number, start: string}} Calendar */
/** @typedef {{to: string, subject: string, text: string, html: string, link: string, calendar?: Calendar}} Mail */

export const SLUG = `a${Date.now().toString(36)}`;
export const MEETING = { address: 'https://meet.example/j/4711', passcode: 'pass-4711' };
export const SLIDES = 'https://example.org/slides.pdf';
export const AOI = 'aoi@example.ac.jp';
export const BEN = 'ben@example.org';
export const CHIE = 'chie@example.ac.jp';
export const DAN = 'dan@example.org';

const chromium = await launchChromium();
process.env.SEMINAR_BROWSER = chromium.wsEndpoint();
after(() => chromium.close());

export const admin = { url, token: process.env.SEMINAR_TOKEN ?? '', stop: async () => {} };
/**
 * State shared by the steps: the organizer's token, the time, the talk and its session, links of registrations by
 * reader, and the announced event.
 * @type {{token: string, now: string, talk: string, session: string, links: Record<string, string>, announced?: Calendar}}
 */
export const state = { token: admin.token, now: '2027-10-01T09:00:00+09:00', talk: '', session: '', links: {} };

export const organizer = aReader(
  () => url,
  () => state.token,
);
beforeEach(() => organizer.page.clock.setFixedTime(state.now));

let isBroken = false;
/** Each step needs those before it. @param {string} name @param {() => Promise<void>} act */
export const step = (name, act) =>
  it(name, async (context) => {
    if (isBroken) return context.skip();
    isBroken = true;
    await act();
    // Incomplete and missing steps.
    organizer.sawNoProblem({ refused: /^(422 |404 .*\/meeting$)/ });
    isBroken = false;
  });

/** @param {'time' | 'mails' | 'cleanup'} what @param {string} [body] */
export async function stage(what, body = '') {
  const answer = await fetch(`${process.env.SEMINAR_STAGE}/${what}`, { method: 'POST', body });
  const said = await answer.text();
  assert.equal(answer.status, 200, said);
  return JSON.parse(said);
}

/** @param {string} time ISO 8601 */
export async function itIs(time) {
  state.now = time;
  await stage('time', time);
  await organizer.page.clock.setFixedTime(time);
}

/** Exactly this number of mails received since the last call. @param {number} count @returns {Promise<Mail[]>} */
export const mails = (count) => stage('mails', String(count));

/** The only mail to a reader. @param {string} reader @param {Mail[]} all @returns {Mail} */
export function to(reader, all) {
  const [mail, ...more] = all.filter((each) => each.to === reader);
  assert.ok(mail && more.length === 0, `mails to ${all.map((each) => each.to).join()}`);
  return mail;
}

/** Actions without a token. @param {(reader: Reader) => Promise<void>} act */
export async function asReader(act) {
  const reader = await organizer.another({});
  await reader.page.clock.setFixedTime(state.now);
  await act(reader);
  reader.sawNoProblem();
  await reader.leave();
}

/** @param {Reader} reader @param {string} heading */
export const sees = ({ page }, heading) => page.locator('h1', { hasText: heading }).waitFor();

/** Checks that axe finds no violations and that nothing overflows. @param {{page: Page}} reader @param {('light' | 'dark')[]} [themes] */
export async function looksGood({ page }, themes = ['light']) {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    await assertAccessible(page);
  }
  for (const width of [390, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `${page.url()} is ${overflow} px too wide at ${width}`);
  }
}

/** Signs up by keyboard only. @param {Reader} reader @param {string} mail @param {string} name */
export async function signUp(reader, mail, name) {
  const { page } = reader;
  await reader.open(`/${SLUG}/1`);
  await page.locator('.join-way a.button').press('Enter');
  await sees(reader, '参加登録');
  if (mail === AOI) await looksGood(reader, ['light', 'dark']);
  await page.getByLabel('メールアドレス').focus();
  for (const typed of [mail, name, '', '']) {
    await page.keyboard.insertText(typed);
    await page.keyboard.press('Tab');
  }
  // The consent, then the button.
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await sees(reader, '確認のメールをお送りしました');
}

export const saved = async () => {
  await organizer.page.locator('#save').click();
  await organizer.page.locator('#notice', { hasText: '保存しました' }).waitFor();
  await organizer.settled();
};

export const editTalk = () => organizer.open(`/organize/talks/${state.talk}`);

/** From the editor of the talk to another page about it. @param {string} page */
export const goTo = async (page) => {
  await editTalk();
  await organizer.page.locator(`.about a[href^="/organize/${page}/"]`).click();
  await organizer.page.waitForURL(`**/organize/${page}/*`);
  await organizer.settled();
};

/** Opens the preview of a mail, and sends it. @param {string} kind @param {number} recipients */
export async function send(kind, recipients) {
  await goTo('sessions');
  await field(organizer, '/kind').selectOption(kind);
  await button(organizer, 'look').click();
  await organizer.page.locator('#preview', { hasText: `宛先${recipients}人` }).waitFor();
  await button(organizer, 'write').click();
  await organizer.page.locator('#notice', { hasText: '送信を予約しました' }).waitFor();
  return mails(recipients);
}

/** The event in the subscribed calendar. */
export async function subscribed() {
  const calendar = await (await fetch(`${url}/api/v1/sessions/${state.session}.ics`)).text();
  return Number(/^SEQUENCE:(\d+)/m.exec(calendar)?.[1]);
}
