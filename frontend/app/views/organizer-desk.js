/** Start page of organizers: token holder, permissions, and sessions with missing values. */
import { Problem } from '../api.js';
import { deskList } from '../elements/desk-list.js';
import { tokenForm, whoAmI } from '../elements/token-form.js';
import { missingOf } from '../editing/missing.js';
import { organizer, ownSeries } from '../editing/organizer.js';
import { organizerApi } from '../editing/organizer-api.js';
import { html } from '../html.js';
import { keepToken, token } from '../token.js';

/** @typedef {import('../editing/organizer.js').Organizer} Organizer */
/** @typedef {import('../model.js').Page} Page */
/** @typedef {import('../model.js').Talk} Talk */
/** @typedef {import('../model.js').Token} Token */
/** @typedef {import('../model.js').Visit} Visit */

const FIELDS = 'fields=id,title,abstract,position,speakers,session,materials';

/** @param {Visit} visit @returns {Promise<Page>} */
export async function organizerDesk({ api, ...visit }) {
  const reader = organizer(await visit.reader);
  const { words, now } = reader;
  const asOrganizer = organizerApi(api);
  let problem = '';
  let onlyMissing = false;
  /** @type {{who: Token, own: string[], talks: Talk[], next?: string} | null} */
  let desk = null;
  await open();
  return page();

  /** @param {string | null} [wanted] a pasted token */
  async function open(wanted = token()) {
    desk = null;
    problem = '';
    if (!wanted) return;
    try {
      const who = await asOrganizer.me(wanted);
      keepToken(wanted);
      const own = ownSeries(who, reader);
      const query = `?limit=100&sort=-start&series=${own.join(',')}&${FIELDS}`;
      const { items, next } = own.length > 0 ? await api.talks(query) : { items: [], next: undefined };
      desk = { who, own, talks: items, next };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // Deletes the token only if it was refused; an unreachable server may accept it later.
      if (error.status === 401) keepToken(null);
      problem = error.status === 401 ? words.tokenRefused : (error.detail ?? words.offline);
    }
  }

  /** @returns {Page} */
  function page() {
    return {
      title: words.deskTitle,
      canonical: '/organize',
      missing: true,
      verbs: {
        'sign-in': async ({ values }) => {
          await open(String(values.token).trim());
          return { ...page(), focus: problem ? 'token' : 'heading' };
        },
        'sign-out': async () => {
          keepToken(null);
          await open();
          return { ...page(), focus: 'token' };
        },
        'only-missing': ({ on }) => {
          onlyMissing = on;
          return page();
        },
        more: async () => {
          if (!desk?.next) return page();
          const following = await api.moreTalks(desk.next);
          desk = { ...desk, talks: [...desk.talks, ...following.items], next: following.next };
          return page();
        },
      },
      main: html`<div class="organizer-desk">
        <header class="opening"><h1 id="heading">${words.deskTitle}</h1></header>
        ${desk ? signedIn(desk) : tokenForm(problem, reader)}
      </div>`,
    };
  }

  /** @param {NonNullable<typeof desk>} desk */
  function signedIn({ who, own, talks, next }) {
    const isToCome = (/** @type {Talk} */ { session }) => Date.parse(session.end ?? session.start) > now.getTime();
    const toCome = talks.filter(isToCome).reverse();
    const past = talks.filter((talk) => !isToCome(talk));
    const shown = onlyMissing ? past.filter((talk) => missingOf(talk, now).length > 0) : past;
    return html`${whoAmI(who, own, reader)}
      <p class="announce" data-key="announce">
        <a class="button" href="/organize/new">${words.announceSession}</a>
        <a class="button is-quiet" href="/organize/import">${words.importLink}</a>
      </p>
      <section class="desk-part" data-key="to-come" aria-labelledby="to-come">
        <h2 id="to-come">${words.toCome}</h2>
        ${toCome.length > 0 ? deskList(toCome, reader) : html`<p class="nothing">${words.nothingToCome}</p>`}
      </section>
      <section class="desk-part" data-key="past" aria-labelledby="past">
        <h2 id="past">${words.past}</h2>
        <label class="choice">
          <input type="checkbox" name="only-missing" data-verb="only-missing" ${onlyMissing && html`checked`} />
          <span>${words.onlyMissing}</span>
        </label>
        ${shown.length > 0 ? deskList(shown, reader) : html`<p class="nothing">${words.nothingMissing}</p>`}
        ${next && html`<p class="more"><button type="button" class="button" data-verb="more">${words.more}</button></p>`}
      </section>`;
  }
}
