/** All views and how to reach them, for checks of every view. */
import { conflicting, imports, PAGE, pulls } from './imports.js';

/** @typedef {import('playwright-core').Page} Page */
/**
 * @typedef {object} View
 * @property {string} path
 * @property {(page: Page) => Promise<unknown>} [prepare] actions after loading
 * @property {string} [shown] elements that must be visible, also after a change of size or theme
 * @property {boolean} [isAlike] consists of the same elements as another view, so it is checked with `SEMINAR_CHECKS=all` only
 */

/** @type {Record<string, View>} */
export const READING = {
  'the list': { path: '/' },
  'the filtered list': { path: '/?year=2023&series=mlphys' },
  'an empty list': { path: '/?year=2024&language=en' },
  'the compact list': { path: '/?q=学習', prepare: makeCompact, shown: '.talk-lines' },
  'the sheet of filters': { path: '/?language=ja', prepare: openSheet, shown: '.filter-panel' },
  'a joint session': { path: '/dlap/58' },
  'lightning talks': { path: '/dlap/3/2' },
  'a panel': { path: '/dlap/26' },
  'a talk with formulas': { path: '/dlap/30' },
  'the speakers': { path: '/speakers' },
  'the speakers with most talks': { path: '/speakers?sort=-talkCount', isAlike: true },
  'the papers': { path: '/papers' },
  'a series': { path: '/dlap' },
  'the schedule': { path: '/schedule?month=2024-02' },
  about: { path: '/about' },
  'what was found': { path: '/?q=学習&year=2023,2022' },
  'what was found, by year': { path: '/?q=学習&sort=-start' },
  'nothing found': { path: '/?q=橋本&year=2024' },
  'people found': { path: '/speakers?q=橋本' },
  'the statistics': { path: '/statistics' },
  'a missing page': { path: '/dlap/999' },
  'a wrong address': { path: '/?year=abc' },
  'a person': { path: '/speakers', prepare: openPerson },
  'the suggestions while somebody types': { path: '/', prepare: suggest, shown: '.search-box [role="option"]' },
  'the tables behind the plots': { path: '/statistics', prepare: openAll, shown: '.plot-table table' },
  'the page where somebody signs in': { path: '/organize', shown: '#token' },
};

/**
 * Views for organizers, with an admin token. Read-only, because other tests read the same data.
 * @type {Record<string, View>}
 */
export const ORGANIZING = {
  'the desk': { path: '/organize' },
  'an empty form': { path: '/organize/new' },
  'a form with problems': { path: '/organize/new', prepare: fillBadly, shown: '.obstacles[data-refused]' },
  'a talk to edit': { path: '/organize', prepare: openFirst, shown: '.talk-history li' },
  'a page to import': { path: '/organize/import' },
  'what an import would do': { path: '/organize/import', prepare: lookAtPage, shown: '.import-report' },
  'a refused import': { path: '/organize/import', prepare: lookAtNothing, shown: '.import-problem' },
  'the plan of dates': { path: '/organize/plan', prepare: lookAtPlan, shown: '#preview' },
  'the numbers of sessions': { path: '/organize/numbers' },
  'the series to edit': { path: '/organize/series', isAlike: true },
  'a series to edit': { path: '/organize/series/dlap', prepare: saveBadly, shown: '.obstacles' },
  'the people to edit': { path: '/organize/people', isAlike: true },
  'a person to merge': { path: '/organize/people', prepare: askForMerge, shown: '#sure', isAlike: true },
  'the tokens': { path: '/organize/tokens', isAlike: true },
  'a new token': { path: '/organize/new/tokens', isAlike: true },
  'the webhooks': { path: '/organize/webhooks', isAlike: true },
  'what was deleted': { path: '/organize/deleted', isAlike: true },
  'the links of materials': { path: '/organize/materials', isAlike: true },
  'the reports of pulls': { path: '/organize/reports', prepare: reportPulls, shown: '.record-entry' },
  'the participants and mails of a session': { path: '/organize', prepare: openMails, shown: '#preview' },
  'the meeting address of a session': { path: '/organize', prepare: openMeeting, shown: '.record-form', isAlike: true },
  'the invitations of a talk': { path: '/organize', prepare: invite, shown: '.secret', isAlike: true },
  'the registrations of a series': { path: '/organize/registrations/dlap', prepare: openAll, shown: '#people-table' },
  'a session to make known': { path: '/dlap/3#announcement-kit' },
};

/** The choice is stored, so it is reset for the following views. @param {Page} page */
async function makeCompact(page) {
  await page.locator('.compact-switch').click();
  await page.evaluate(() => localStorage.removeItem('list'));
}

/** On wide screens the panel is next to the list. @param {Page} page */
async function openSheet(page) {
  const opener = page.locator('.filter-opener');
  if (await opener.isVisible()) await opener.click();
}

/** @param {Page} page */
async function openPerson(page) {
  await page.getByRole('link', { name: '橋本幸士' }).click();
  await page.waitForSelector('.speaker-page');
}

/** @param {Page} page */
async function suggest(page) {
  await page.locator('#search').pressSequentially('橋本');
  await page.locator('.search-box [role="option"]').first().waitFor();
  await page.keyboard.press('ArrowDown');
}

/** @param {Page} page */
async function openAll(page) {
  for (const summary of await page.locator('summary').all()) await summary.click();
}

/** @param {Page} page */
async function fillBadly(page) {
  await page.locator('#add-materials').click();
  await page.keyboard.type('nonsense');
  await page.locator('#add-speakers').click();
  await page.locator('[id^="/speakers/0/name/"]').first().fill('田中');
  await page.locator('[role="option"]').first().waitFor();
  await openAll(page);
  await page.locator('#save').click();
  await page.locator('.obstacles[data-refused]').waitFor();
}

/** @param {Page} page */
async function openFirst(page) {
  await page.locator('.desk-entry .title a').first().click();
  await page.locator('.talk-history li').first().waitFor();
  await page.locator('#ask-postponed').click();
}

/** @param {Page} page */
async function lookAtPlan(page) {
  await page.locator('button[data-verb="look"]').click();
  await page.locator('#preview').waitFor();
}

/** @param {Page} page */
async function saveBadly(page) {
  await page.locator('[id="/homePage"]').fill('nonsense');
  await page.locator('[id="add-/workshops"]').click();
  await page.locator('#save').click();
  await page.locator('.obstacles').waitFor();
}

/** @param {Page} page */
async function askForMerge(page) {
  await page.locator('.record-entry a').first().click();
  await page.locator('#ask-merge').fill('橋本');
  await page.locator('button[data-verb="merge-into"]').first().click();
  await page.locator('#sure').waitFor();
}

/** @param {Page} page */
async function openMails(page) {
  await page.locator('.desk-entry .title a').first().click();
  await page.locator('.about a[href^="/organize/sessions/"]').click();
  await page.locator('button[data-verb="look"]').click();
  await page.locator('#preview').waitFor();
}

/** @param {Page} page */
async function openMeeting(page) {
  await page.locator('.desk-entry .title a').first().click();
  await page.locator('.about a[href^="/organize/sessions/"]').click();
  await page.locator('a[href^="/organize/meeting/"]').click();
  await page.locator('.record-form').waitFor();
}

/** The API's answers are samples, because other tests read the same data. @param {Page} page */
async function invite(page) {
  const made = { id: 'i', created: '2026-11-01T00:00:00Z', expires: '2099-01-01T00:00:00Z', invitedBy: 'operator' };
  const answered = { ...made, answered: made.created, proposal: { title: { ja: '題' } }, consent: { slides: true } };
  await page.route('**/api/v1/talks/*/invitations', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 201, json: { ...made, url: 'https://example.org/invitations/secret' } })
      : route.fulfill({ json: { items: [answered], total: 1 } }),
  );
  await page.locator('.desk-entry .title a').first().click();
  await page.locator('.about a[href^="/organize/invitations/"]').click();
  await page.locator('button[data-verb="invite"]').click();
  await page.locator('.secret').waitFor();
}

/** No page is pulled in these tests: the API's answers are samples. @param {Page} page */
async function reportPulls(page) {
  await pulls(page, conflicting);
  await page.reload();
  await page.locator('.pull-state').waitFor();
}

/** @param {Page} page */
async function lookAtPage(page) {
  await imports(page, conflicting);
  await page.locator('#source-text').fill(PAGE);
  await page.locator('#look').click();
  await page.locator('.import-report').waitFor();
  await page.locator('[name="result"][value="unchanged"]').click();
  await page.locator('[data-result="unchanged"].import-item').waitFor();
}

/** @param {Page} page */
async function lookAtNothing(page) {
  await page.locator('#look').click();
  await page.locator('.import-problem').waitFor();
}
