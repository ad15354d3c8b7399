/** Numbers of the coming sessions of a series: sessions change places, and all new numbers are saved at once. */
import { moved } from '../editing/form-rows.js';
import { byDate, byNumber, renumbered } from '../editing/session-numbers.js';
import { toWall } from '../editing/zoned-time.js';
import { deskLinks } from '../elements/desk-links.js';
import { numberedSessions } from '../elements/numbered-sessions.js';
import { Outcome } from './outcome.js';
import { html } from '../html.js';
import { withToken } from './with-token.js';

const HERE = '/organize/numbers';

export const numberList = withToken(async ({ api, reader, isAdmin, own }) => {
  const { words } = reader;
  let [series = ''] = own;
  /** @type {Session[]} in their new order */
  let order = [];
  /** @type {Map<string, Talk>} first talk by session */
  let talks = new Map();
  const outcome = new Outcome(reader);
  await load();
  return page();

  async function load() {
    if (!series) return;
    const zone = reader.series.get(series)?.timeZone ?? reader.zone;
    const coming = `from=${toWall(reader.now.toISOString(), zone).day}&sort=start&limit=100`;
    const [sessions, spoken] = await Promise.all([
      api.read(`/series/${series}/sessions?${coming}`),
      api.read(`/talks?series=${series}&${coming}&fields=id,title,speakers,position,session`),
    ]);
    order = byNumber(sessions.body.items, series);
    talks = new Map(spoken.body.items.toReversed().map((/** @type {Talk} */ talk) => [talk.session.id, talk]));
  }

  async function save() {
    const focus = await outcome.attempt(async () => {
      await api.together(renumbered(order, series));
      await load();
      return words.numbersSaved;
    });
    return { ...page(), focus };
  }

  /** @param {Session[]} sessions @param {string} [focus] */
  function arrange(sessions, focus) {
    order = sessions;
    outcome.clear();
    return { ...page(), focus };
  }

  /** @param {number} at @param {1 | -1} by */
  function move(at, by) {
    const to = at + by;
    const way = (by < 0 && to > 0) || to === order.length - 1 ? 'up' : 'down';
    return arrange(moved(order, at, by), `numbers-${to}-${way}`);
  }

  /** @returns {Page} */
  function page() {
    const isChanged = renumbered(order, series).length > 0;
    return {
      title: words.numbersTitle,
      canonical: HERE,
      missing: true,
      unsaved: isChanged,
      verbs: {
        edit: async ({ value }) => {
          series = value;
          outcome.clear();
          await load();
          return page();
        },
        'row-up': ({ value }) => move(Number(value), -1),
        'row-down': ({ value }) => move(Number(value), 1),
        'by-date': () => arrange(byDate(order), 'numbers'),
        reset: () => arrange(byNumber(order, series), 'numbers'),
        write: save,
      },
      main: html`<div class="organizer-desk">
        <header class="opening">
          <h1 id="heading">${words.numbersTitle}</h1>
          <p class="lead">${words.numbersLead}</p>
        </header>
        ${deskLinks(HERE, isAdmin, reader)} ${outcome.shown}
        ${numberedSessions({ series, own, order, talks, isChanged, isByDate: isByDate(order) }, reader)}
      </div>`,
    };
  }
});

/** @param {Session[]} order */
const isByDate = (order) => byDate(order).every((session, at) => session === order[at]);
