/** Deleted resources, newest first, each with a button to restore it. */
import { deletionsUpTo, restore } from '../editing/deletions.js';
import { deletedEntry } from '../elements/deleted-entry.js';
import { moreButton } from '../elements/more-button.js';
import { Outcome } from './outcome.js';
import { html } from '../html.js';
import { deskPage } from './desk-page.js';
import { withToken } from './with-token.js';

/** @import { Deletion } from '../editing/deletions.js' */

/** Upper bound of requests per run. */
const MOST = 5;

export const deletedList = withToken(async (given) => {
  const { api, reader } = given;
  const { words } = reader;
  /** @type {Deletion[]} */
  let items = [];
  /** @type {Set<string>} */
  const seen = new Set();
  let before = (await api.read('')).body.revision;
  const outcome = new Outcome(reader);
  await more();
  return page();

  /** Reads the journal until a deletion is found, up to the limit. */
  async function more() {
    const count = items.length;
    for (let read = 0; before > 0 && items.length === count && read < MOST; read += 1) {
      const found = await deletionsUpTo(api, before, seen);
      items = [...items, ...found.items];
      before = found.before;
    }
  }

  /** @param {string} id */
  async function bringBack(id) {
    const gone = items.find((each) => each.id === id);
    if (!gone) return;
    return outcome.attempt(async () => {
      await restore(api, gone);
      // A talk is restored together with its session.
      items = items.filter((each) => each !== gone && each.id !== gone.last?.session?.id);
      return words.restoredIt;
    });
  }

  /** @returns {Page} */
  function page() {
    const verbs = { restore: (/** @type {{value: string}} */ { value }) => bringBack(value), more };
    const content = html`${outcome.shown}
      <ul class="record-list" data-key="deleted">
        ${items.map((each) => deletedEntry(each, reader))}
      </ul>
      ${items.length === 0 && html`<p class="nothing">${words.nothingDeleted}</p>`} ${before > 0 && moreButton(words)}`;
    const path = '/organize/deleted';
    return deskPage({ title: words.deletedTitle, path, lead: words.deletedLead, content, verbs, again: page }, given);
  }
});
