/** Numbers of the coming sessions of a series: sessions change places, and all new numbers are saved at once. */
import { moved, movedFocus } from '../editing/form-rows.js';
import { byDate, byNumber, renumbered } from '../editing/session-numbers.js';
import { toWall } from '../editing/zoned-time.js';
import { numberedSessions } from '../elements/numbered-sessions.js';
import { Outcome } from './outcome.js';
import { html } from '../html.js';
import { deskPage } from './desk-page.js';
import { withToken } from './with-token.js';

export const numberList = withToken(async (given) => {
  const { api, reader, own } = given;
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

  async function saved() {
    await api.together(renumbered(order, series));
    await load();
    return words.numbersSaved;
  }

  /** @param {Session[]} sessions @param {string} focus */
  function arrange(sessions, focus) {
    order = sessions;
    outcome.clear();
    return focus;
  }

  /** @param {number} at @param {1 | -1} by */
  function move(at, by) {
    return arrange(moved(order, at, by), movedFocus('numbers', at, by, order.length));
  }

  /** @returns {Page} */
  function page() {
    const isChanged = renumbered(order, series).length > 0;
    return deskPage(
      {
        title: words.numbersTitle,
        path: '/organize/numbers',
        lead: words.numbersLead,
        unsaved: isChanged,
        again: page,
        verbs: {
          edit: ({ value }) => {
            series = value;
            outcome.clear();
            return load();
          },
          'row-up': ({ value }) => move(Number(value), -1),
          'row-down': ({ value }) => move(Number(value), 1),
          'by-date': () => arrange(byDate(order), 'numbers'),
          reset: () => arrange(byNumber(order, series), 'numbers'),
          write: () => outcome.attempt(saved),
        },
        content: html`${outcome.shown}
        ${numberedSessions({ series, own, order, talks, isChanged, isByDate: isByDate(order) }, reader)}`,
      },
      given,
    );
  }
});

/** @param {Session[]} order */
const isByDate = (order) => byDate(order).every((session, at) => session === order[at]);
