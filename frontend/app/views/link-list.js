/** Links of materials with the results of regular checks; those with problems first. */
import { deskLinks } from '../elements/desk-links.js';
import { linkEntry } from '../elements/link-entry.js';
import { html } from '../html.js';
import { withToken } from './with-token.js';

/** @import { CheckedLink, LinkState } from '../elements/link-entry.js' */

/** What an organizer should look at. @type {LinkState[]} */
const PROBLEMS = ['broken', 'failing', 'unclear'];

/** @type {LinkState[]} */
const SHOWN = [...PROBLEMS, 'unchecked', 'ok'];

export const linkList = withToken(async ({ api, reader, isAdmin }) => {
  const { words } = reader;
  let onlyProblems = true;
  /** @type {{items: CheckedLink[], next?: string, states: Partial<Record<LinkState, number>>, active: boolean}} */
  let list = { items: [], states: {}, active: true };

  /** @param {string} [next] link of the next page */
  async function find(next) {
    const state = onlyProblems ? `&state=${PROBLEMS.join(',')}` : '';
    const query = next ? next.slice(next.indexOf('?')) : `?limit=100${state}`;
    const { body } = await api.read(`/material-health${query}`);
    list = next ? { ...body, items: [...list.items, ...body.items] } : body;
  }

  await find();
  return page();

  /** @returns {Page} */
  function page() {
    const { items, next, states, active } = list;
    return {
      title: words.linksTitle,
      canonical: '/organize/materials',
      missing: true,
      verbs: {
        'only-problems': async ({ on }) => {
          onlyProblems = on;
          await find();
          return page();
        },
        more: async () => {
          await find(next);
          return page();
        },
      },
      main: html`<div class="organizer-desk">
        <header class="opening">
          <h1 id="heading">${words.linksTitle}</h1>
          <p class="lead">${words.linksLead}</p>
        </header>
        ${deskLinks('/organize/materials', isAdmin, reader)}
        ${!active && html`<p class="notice">${words.linksInactive}</p>`}
        <p class="facts" role="status">
          ${SHOWN.filter((state) => states[state]).map(
            (state) => html`<span>${words.linkCount(words.linkStates[state], states[state] ?? 0)}</span> `,
          )}
        </p>
        <label class="choice">
          <input type="checkbox" name="only-problems" data-verb="only-problems" ${onlyProblems && html`checked`} />
          <span>${words.onlyProblems}</span>
        </label>
        <ul class="record-list" data-key="links">
          ${items.map((link) => linkEntry(link, reader))}
        </ul>
        ${items.length === 0 && html`<p class="nothing">${onlyProblems ? words.noProblems : words.noLinks}</p>`}
        ${
          next &&
          html`<p class="more">
            <button type="button" class="button is-quiet" data-verb="more">${words.more}</button>
          </p>`
        }
      </div>`,
    };
  }
});
