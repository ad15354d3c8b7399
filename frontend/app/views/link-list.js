/** Links of materials with the results of regular checks; those with problems first. */
import { checkBox } from '../elements/form-field.js';
import { linkEntry } from '../elements/link-entry.js';
import { moreButton } from '../elements/more-button.js';
import { html } from '../html.js';
import { deskPage } from './desk-page.js';
import { withToken } from './with-token.js';

/** @import { CheckedLink, LinkState } from '../elements/link-entry.js' */

/** States that require attention. @type {LinkState[]} */
const PROBLEMS = ['broken', 'failing', 'unclear'];

/** @type {LinkState[]} */
const SHOWN = [...PROBLEMS, 'unchecked', 'ok'];

export const linkList = withToken(async (given) => {
  const { api, reader } = given;
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

  /** @param {string} id of a link @param {'DELETE' | 'POST'} method */
  async function permitCopy(id, method) {
    const { body } = await api.write(method, `/material-health/${id}/copy`, undefined);
    list = { ...list, items: list.items.map((link) => (link.id === id ? body : link)) };
  }

  await find();
  return page();

  /** @returns {Page} */
  function page() {
    const { items, next, states, active } = list;
    const verbs = {
      'only-problems': (/** @type {{on: boolean}} */ { on }) => {
        onlyProblems = on;
        return find();
      },
      'delete-copy': (/** @type {{value: string}} */ { value }) => permitCopy(value, 'DELETE'),
      'permit-copy': (/** @type {{value: string}} */ { value }) => permitCopy(value, 'POST'),
      more: () => find(next),
    };
    const content = html`${!active && html`<p class="notice">${words.linksInactive}</p>`}
      <p class="facts" role="status">
        ${SHOWN.filter((state) => states[state]).map(
          (state) => html`<span>${words.linkCount(words.linkStates[state], states[state] ?? 0)}</span> `,
        )}
      </p>
      ${checkBox({ verb: 'only-problems', on: onlyProblems }, words.onlyProblems)}
      <ul class="record-list" data-key="links">
        ${items.map((link) => linkEntry(link, reader))}
      </ul>
      ${items.length === 0 && html`<p class="nothing">${onlyProblems ? words.noProblems : words.noLinks}</p>`}
      ${next && moreButton(words)}`;
    const path = '/organize/materials';
    return deskPage({ title: words.linksTitle, path, lead: words.linksLead, content, verbs, again: page }, given);
  }
});
