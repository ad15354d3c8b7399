/** Maps URLs to views. The list of talks is bundled, other views are loaded on demand. */
import { talkList } from './views/talk-list.js';

/** @typedef {(visit: Visit) => Promise<Page>} View */
/** @typedef {{name: string, params: Record<string, string>, load: () => Promise<View>}} Route */

const SLUG = '(?<slug>(?!(?:api|q|app|style|vendor|embed|organize)(?:/|$))[a-z][a-z0-9-]{0,31})';
const NUMBER = '[1-9][0-9]{0,8}';

const reading = () => import('./views/reading.js');
const organizing = () => import('./views/organizing.js');

const SESSION = async () => (await reading()).sessionPage;

/** @type {[string, string, () => Promise<View>][]} */
const ROUTES = [
  ['talk-list', '/', async () => talkList],
  ['speaker-list', '/speakers', async () => (await reading()).speakerList],
  ['speaker-page', '/speakers/(?<id>[^/]+)', async () => (await reading()).speakerPage],
  ['paper-list', '/papers', async () => (await reading()).paperList],
  ['statistics-page', '/statistics', async () => (await reading()).statisticsPage],
  ['schedule-page', '/schedule', async () => (await reading()).schedulePage],
  ['about-page', '/about', async () => (await reading()).aboutPage],
  ['session-page', '/talks/(?<id>[^/]+)', SESSION],
  ['invitation-page', '/invitations/(?<secret>[^/]+)', async () => (await organizing()).invitationPage],
  ['series-page', `/${SLUG}`, async () => (await reading()).seriesPage],
  ['session-page', `/${SLUG}/(?<number>${NUMBER})(?:/(?<position>${NUMBER}))?`, SESSION],
];

/** Views of records other than talks. */
const KIND = '(?<kind>series|people|tokens|webhooks)';
const RECORD = async () => (await organizing()).recordPage;
const EDITOR = async () => (await organizing()).talkEditor;
const PEOPLE = async () => (await organizing()).registrationList;

/** Pages for organizers. @type {typeof ROUTES} */
const DESK = [
  ['organizer-desk', '/organize', async () => (await organizing()).organizerDesk],
  ['talk-editor', '/organize/new', EDITOR],
  ['import-page', '/organize/import', async () => (await organizing()).importPage],
  ['talk-editor', '/organize/talks/(?<id>[^/]+)', EDITOR],
  ['plan-page', '/organize/plan', async () => (await organizing()).planPage],
  ['number-list', '/organize/numbers', async () => (await organizing()).numberList],
  ['import-reports', '/organize/reports', async () => (await organizing()).importReports],
  ['deleted-list', '/organize/deleted', async () => (await organizing()).deletedList],
  ['link-list', '/organize/materials', async () => (await organizing()).linkList],
  ['record-list', `/organize/${KIND}`, async () => (await organizing()).recordList],
  ['record-page', `/organize/new/${KIND}`, RECORD],
  ['record-page', `/organize/${KIND}/(?<id>[^/]+)`, RECORD],
  ['record-page', '/organize/(?<kind>participation|meeting)/(?<id>[^/]+)', RECORD],
  ['session-desk', '/organize/sessions/(?<id>[^/]+)', async () => (await organizing()).sessionDesk],
  ['invitation-list', '/organize/invitations/(?<id>[^/]+)', async () => (await organizing()).invitationList],
  ['registration-list', '/organize/registrations/(?<slug>[^/]+)(?:/(?<session>[^/]+))?', PEOPLE],
];

/**
 * @param {string} path
 * @returns {Route | null} null for an unknown path
 */
export function match(path) {
  const trimmed = path.length > 1 ? path.replace(/\/$/, '') : path;
  for (const [name, pattern, load] of [...ROUTES, ...DESK]) {
    const found = new RegExp(`^${pattern}$`).exec(trimmed);
    if (found) return { name, params: decoded(found.groups), load };
  }
  return null;
}

/** @param {Record<string, string | undefined>} [groups] */
function decoded(groups = {}) {
  /** @type {Record<string, string>} */
  const params = {};
  for (const [name, value] of Object.entries(groups)) {
    if (value !== undefined) params[name] = unescaped(value);
  }
  return params;
}

/** @param {string} value */
function unescaped(value) {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/**
 * Preloads the other views, so that navigation is immediate and works offline.
 * @param {boolean} asOrganizer
 */
export const loadRest = (asOrganizer) => Promise.allSettled([reading(), ...(asOrganizer ? [organizing()] : [])]);
