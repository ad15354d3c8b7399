/** A deleted resource in a list, with a button to restore it. */
import { doneAt, fullDay } from '../dates.js';
import { html } from '../html.js';
import { plain } from '../text.js';
import { entryButton } from './entry-buttons.js';
import { seriesNumbers } from './series-number.js';

/** @param {import('../editing/deletions.js').Deletion} deletion @param {Organizer} reader */
export function deletedEntry({ kind, id, at, who, last }, reader) {
  const { words, lang } = reader;
  const { name, session } = about(kind, last, reader);
  return html`<li class="record-entry" data-key="deleted-${id}">
    <div>
      <h2>
        ${words.resources[kind]}${name && html` <span class="name">${name}</span>`}
        ${session && html`<span class="numbers">${seriesNumbers(session.numbers, reader)}</span>`}
      </h2>
      <p class="facts">
        ${session && html`<span>${fullDay(session.start, session.timeZone, lang)}</span>`}
        <span>${words.deletedAt(doneAt(at, reader), who ?? '')}</span>
      </p>
    </div>
    ${entryButton('restore', id, words.restore, name || words.resources[kind], words)}
  </li>`;
}

/** @param {string} kind @param {any} last state before the deletion @param {Organizer} reader */
function about(kind, last, { words, lang }) {
  const name = plain(last?.title ?? last?.name, lang);
  if (kind === 'talks') return { name: name || words.titleToCome, session: last?.session };
  return { name, session: kind === 'sessions' ? last : undefined };
}
