/** Which address shows which view. */
import { aboutPage } from './views/about-page.js';
import { seriesPage } from './views/series-page.js';
import { sessionPage } from './views/session-page.js';
import { speakerList } from './views/speaker-list.js';
import { speakerPage } from './views/speaker-page.js';
import { talkList } from './views/talk-list.js';

/** @typedef {(visit: import('./model.js').Visit) => Promise<import('./model.js').Page>} View */
/** @typedef {{name: string, params: Record<string, string>, view: View}} Route */

const SLUG = '(?<slug>(?!(?:api|q|app|style|vendor)(?:/|$))[a-z][a-z0-9-]{0,31})';
const NUMBER = '[1-9][0-9]{0,8}';

/** @type {[string, string, View][]} */
const ROUTES = [
  ['talk-list', '/', talkList],
  ['speaker-list', '/speakers', speakerList],
  ['speaker-page', '/speakers/(?<id>[^/]+)', speakerPage],
  ['about-page', '/about', aboutPage],
  ['session-page', '/talks/(?<id>[^/]+)', sessionPage],
  ['series-page', `/${SLUG}`, seriesPage],
  ['session-page', `/${SLUG}/(?<number>${NUMBER})(?:/(?<position>${NUMBER}))?`, sessionPage],
];

/**
 * @param {string} path
 * @returns {Route | null} nothing for an address that is not a page of ours
 */
export function match(path) {
  const trimmed = path.length > 1 ? path.replace(/\/$/, '') : path;
  for (const [name, pattern, view] of ROUTES) {
    const found = new RegExp(`^${pattern}$`).exec(trimmed);
    if (found) return { name, params: decoded(found.groups), view };
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
