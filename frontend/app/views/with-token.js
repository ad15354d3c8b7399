/** Views that require a token; without one, the sign-in form is displayed. */
import { Problem } from '../api.js';
import { forgetDrafts } from '../editing/draft.js';
import { organizer, ownSeries } from '../editing/organizer.js';
import { organizerApi } from '../editing/organizer-api.js';
import { tokenForm } from '../elements/token-form.js';
import { html } from '../html.js';
import { keepToken, token } from '../token.js';

/**
 * @typedef {object} Given
 * @property {import('../editing/organizer-api.js').OrganizerApi} api
 * @property {import('../api.js').Api} reading
 * @property {Organizer} reader
 * @property {Token} who
 * @property {boolean} isAdmin
 * @property {string[]} own slugs of the series that the holder may edit
 * @property {() => Page} signOut
 */

/**
 * @param {(given: Omit<Visit, 'api' | 'reader'> & Given) => Promise<Page>} open
 * @returns {(visit: Visit) => Promise<Page>}
 */
export const withToken =
  (open) =>
  async ({ api: reading, ...visit }) => {
    const reader = organizer(await visit.reader);
    const { words } = reader;
    const api = organizerApi(reading);
    return (await opened(token())) ?? form('');

    /** @param {string | null} wanted @param {boolean} [isLasting] @returns {Promise<Page | null>} null without a token */
    async function opened(wanted, isLasting) {
      if (!wanted) return null;
      try {
        const who = await api.me(wanted);
        keepToken(wanted, isLasting);
        const isAdmin = who.scopes.includes('admin');
        return await open({ ...visit, api, reading, reader, who, isAdmin, own: ownSeries(who, reader), signOut });
      } catch (error) {
        if (!(error instanceof Problem) || (error.status !== 401 && error.status !== 0)) throw error;
        // Deletes the token only if it was refused; an unreachable server may accept it later.
        if (error.status === 401) keepToken(null);
        return form(error.status === 401 ? words.tokenRefused : words.offline);
      }
    }

    function signOut() {
      keepToken(null);
      forgetDrafts();
      return { ...form(''), focus: 'token' };
    }

    /** @param {string} problem @returns {Page} */
    function form(problem) {
      return {
        title: words.deskTitle,
        missing: true,
        focus: problem && 'token',
        verbs: {
          'sign-in': async ({ values }) => {
            const page =
              (await opened(String(values.token).trim(), values.remember === 'on')) ?? form(words.tokenRefused);
            const whole = (await page.later) ?? page;
            return { ...whole, focus: whole.focus || 'heading' };
          },
        },
        main: html`<div class="organizer-desk">
          <header class="opening"><h1 id="heading">${words.deskTitle}</h1></header>
          ${tokenForm(problem, reader)}
        </div>`,
      };
    }
  };
