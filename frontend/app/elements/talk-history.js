/** Change history of a talk and its session, with a revert button per version. */
import { doneAt } from '../dates.js';
import { placeName } from '../editing/place-name.js';
import { html } from '../html.js';
import { entryButton } from './entry-buttons.js';

/** @import { Entry } from '../editing/actions.js' */

/** Members omitted from the summary of a change. */
const BOOKKEEPING = new Set(['id', 'revision', 'updated', 'session', 'position', 'timeZone']);

/**
 * @param {Entry[]} entries newest first
 * @param {boolean} isOwn whether the organizer may revert
 * @param {Organizer} reader
 */
export const talkHistory = (entries, isOwn, reader) =>
  entries.length > 0 &&
  html`<section class="talk-history" data-key="history" aria-labelledby="history">
    <h2 id="history">${reader.words.history}</h2>
    <ol>
      ${entries.map((entry) => line(entry, isOwn, reader))}
    </ol>
  </section>`;

/** @param {Entry} entry @param {boolean} isOwn @param {Organizer} reader */
function line(entry, isOwn, reader) {
  const { words } = reader;
  const { revision, at, who, action, after, kind, isCurrent } = entry;
  const time = doneAt(at, reader);
  const done = words.changed[/** @type {'update'} */ (action)] ?? action;
  const what = changed(entry).map((name) => placeName(kind === 'sessions' ? `/session/${name}` : `/${name}`, reader));
  return html`<li data-key="revision-${kind}-${revision}">
    <p class="who">
      <time datetime="${at}">${time}</time> <span>${who}</span>
      <span class="kind">${kind === 'talks' ? words.ofTalk : words.ofSession}</span>
      <span>${done}</span>
    </p>
    ${what.length > 0 && html`<p class="what">${[...new Set(what)].join(words.listJoiner)}</p>`}
    ${
      after && !isCurrent && isOwn
        ? entryButton('revert', revision, words.revert, time, words, kind)
        : isCurrent && html`<p class="current">${words.current}</p>`
    }
  </li>`;
}

/** @param {Entry} entry @returns {string[]} */
function changed({ before, after }) {
  if (!before || !after) return [];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !BOOKKEEPING.has(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}
