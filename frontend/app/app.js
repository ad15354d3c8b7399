/** Starts the application: renders the view of each URL and the frame around it. */
import { paintAccents } from './accents.js';
import { Problem } from './api.js';
import { api, base, isCopy } from './connection.js';
import { copyFrom } from './elements/copy-button.js';
import { siteFooter } from './elements/site-footer.js';
import { siteMasthead } from './elements/site-masthead.js';
import { search, write } from './filters.js';
import { here } from './home.js';
import { LANGUAGES } from './i18n.js';
import { morph, replace } from './morph.js';
import * as navigation from './navigation.js';
import { openMore, place } from './places.js';
import { loadRest, match } from './router.js';
import { isDark, language, onSystemTheme, paintBrowser, setLanguage, toggleTheme } from './settings.js';
import { hearShortcut } from './shortcut.js';
import {
  announce,
  askBeforeLeaving,
  describe,
  find,
  focusOn,
  focusStart,
  savesData,
  setBusy,
  whenUsed,
} from './shell.js';
import { token } from './token.js';
import { hearVerbs } from './verbs.js';
import { notFoundPage, problemPage } from './views/problem-page.js';

let visits = 0;
let organizing = false;
let shownView = '';
/** @type {Page['verbs']} */
let verbs = {};

/** @returns {Promise<Reader>} */
async function readerNow() {
  const { items } = await api.allSeries();
  paintAccents(items);
  return { ...stranger(), series: new Map(items.map((each) => [each.slug, each])) };
}

/** A reader before any data of the archive are loaded. @returns {Reader} */
const stranger = () => ({
  lang: language(),
  words: LANGUAGES[language()],
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  now: new Date(),
  series: new Map(),
  archive: { api: base, isCopy },
});

/** @param {navigation.Reason} reason */
async function show(reason) {
  const visit = ++visits;
  const route = routeOf(here());
  // A change of filters or language keeps the view and the scroll position.
  const inPlace = shownView !== '' && shownView === viewKey(route);
  frame();
  setBusy(true);
  const page = route ? await look(route, visit).catch(refused) : notFoundPage(stranger());
  const later = page.later?.catch(() => null);
  if (visit !== visits) return;
  paint(page, inPlace);
  setBusy(false);
  shownView = viewKey(route);
  const { scroll } = place();
  if (!inPlace) focusStart(page, scroll, reason === 'start');
  else if (reason === 'back') scrollBack(scroll);
  const reached = scrollY;
  if (inPlace && page.announce) announce(page.announce);
  const complete = await later;
  if (!complete || visit !== visits) return;
  paint(complete, true);
  // The page may have been too short for the stored position.
  if (reached < scroll && scrollY === reached) scrollBack(scroll);
}

/** @param {unknown} error @returns {Page} */
function refused(error) {
  const page = problemPage(error, stranger());
  // A module that failed to load is requested again only by a new document.
  return error instanceof Problem ? page : { ...page, verbs: { retry: () => location.reload() } };
}

/** @param {number} scroll in pixels */
const scrollBack = (scroll) => scrollTo({ top: scroll, behavior: 'instant' });

const isOrganizing = () => token() !== null && !isCopy;

/** A static copy has no organizer pages. @param {string} path */
function routeOf(path) {
  return isCopy && path.startsWith('/organize') ? null : match(path);
}

/** @param {import('./router.js').Route} route @param {number} visit */
async function look(route, visit) {
  const reader = readerNow();
  const view = await route.load();
  const repaint = (/** @type {Page} */ page) => visit === visits && update(page);
  const now = () => location.search;
  return view({ params: route.params, query: now(), now, reader, api, go, repaint, more: place().more });
}

/** @param {import('./router.js').Route | null} route */
const viewKey = (route) => (route ? `${route.name} ${here()}` : '');

/** @param {string} url @param {{typed?: boolean}} [options] */
const go = (url, options) => navigation.go(url, show, options);

/** @param {Page} page @param {boolean} inPlace */
function paint(page, inPlace) {
  verbs = page.verbs;
  askBeforeLeaving(Boolean(page.unsaved));
  describe(page, stranger());
  // The server has rendered the first view already.
  (inPlace || shownView === '' ? morph : replace)(find('main'), page.main);
}

/** Renders the same view after a change of its state. @param {Page} page */
function update(page) {
  if (organizing !== isOrganizing()) frame();
  paint(page, true);
  if (page.announce) announce(page.announce);
  if (page.focus) focusOn(page.focus);
}

/** Renders the parts around the view. */
function frame() {
  organizing = isOrganizing();
  morph(find('.site-masthead'), siteMasthead(stranger(), here(), isDark(), organizing));
  morph(find('.site-footer'), siteFooter(stranger(), location.href));
  find('.skip-link').textContent = stranger().words.skip;
}

/** @param {string} verb @param {any} detail */
async function hear(verb, detail) {
  if (verb === 'toggle-theme') {
    toggleTheme();
    frame();
  } else if (verb === 'set-language') {
    setLanguage(detail.value);
    show('again');
  } else if (verb === 'retry' && !verbs?.retry) {
    show('again');
  } else if (verb === 'find') {
    go(`/${write(search({}, detail.values.q))}`);
  } else {
    const visit = visits;
    if (verb === 'more') openMore();
    const page = await verbs?.[verb]?.(detail);
    if (page && visit === visits) update(page);
  }
}

navigation.listen(show);
hearVerbs(hear);
copyFrom(api.text);
hearShortcut();
onSystemTheme(() => {
  frame();
  paintBrowser();
});
paintBrowser();
show('start').then(() => {
  if (!savesData()) whenUsed(() => loadRest(isOrganizing()));
});
