/** List of series, people, tokens or webhooks. */
import { KIND_NAMES, RECORD_KINDS } from '../editing/record-kinds.js';
import { entryOf, factLine } from '../elements/record-entry.js';
import { html } from '../html.js';
import { everybody, matching } from '../people.js';
import { deskPage } from './desk-page.js';
import { withToken } from './with-token.js';

/** @import { Values } from '../editing/record-form.js' */
/** @import { ListedKind } from '../editing/record-kinds.js' */

/** Upper bound of displayed people; others are found by name. */
const MOST = 100;

export const recordList = withToken(async (given) => {
  const { api, reading, reader, who, isAdmin, params } = given;
  const { words } = reader;
  const kindName = /** @type {ListedKind} */ (KIND_NAMES.find((each) => each === params.kind));
  const kind = RECORD_KINDS[kindName];
  const mayRead = isAdmin || !kind.isForAdmins;
  let sought = '';
  const records = await all();
  return page();

  /** @returns {Promise<Values[]>} */
  async function all() {
    if (kindName === 'people') return everybody(reading);
    if (mayRead) return (await api.read(kind.path + (kind.isForAdmins ? '' : '?limit=100'))).body.items;
    return kindName === 'tokens' ? [who] : [];
  }

  /** @returns {Page} */
  function page() {
    const found = sought ? matching(/** @type {any} */ (records), sought, MOST) : records.slice(0, MOST);
    const mayCreate = kind.powers.includes('create') && (isAdmin || !kind.forAdmins.includes('create'));
    const verbs = {
      seek: (/** @type {{value: string}} */ { value }) => {
        sought = value;
      },
    };
    const content = html`${!mayRead && html`<p class="notice">${words.onlyAdmins}</p>`}
      ${
        mayCreate &&
        html`<p class="buttons"><a class="button" href="/organize/new/${kindName}">${words.create[kindName]}</a></p>`
      }
      ${kindName === 'people' && search()}
      <ul class="record-list" data-key="records">
        ${found.map((record) => entry(record))}
      </ul>
      <p role="status" class="nothing">${found.length === 0 && words.noRecords}</p>`;
    const [title, lead] = [words.recordKinds[kindName], words.recordLeads[kindName]];
    return deskPage({ title, path: `/organize/${kindName}`, lead, content, verbs, again: page }, given);
  }

  function search() {
    return html`<div class="form-field" data-key="seek">
      <label for="seek">${words.seekPerson}</label>
      <input id="seek" type="search" value="${sought}" autocomplete="off" data-typing="seek" />
    </div>`;
  }

  /** @param {Values} record */
  function entry(record) {
    const told = entryOf(kindName, record, reader);
    const id = record[kind.key];
    return html`<li class="record-entry" data-key="record-${id}">
      <h2>${mayRead ? html`<a href="/organize/${kindName}/${id}">${told.name}</a>` : told.name}</h2>
      ${factLine(told)}
    </li>`;
  }
});
