/** A deleted resource in a list, with a button to restore it. */
import { fullDay } from '../dates.js';
import { html } from '../html.js';
import { plain } from '../text.js';
import { seriesNumbers } from './series-number.js';

/** @param {import('../editing/deletions.js').Deletion} deletion @param {import('../editing/organizer.js').Organizer} reader */
export function deletedEntry({ kind, id, at, who, last }, reader) {
  const { words, lang, zone } = reader;
  const { name, session } = about(kind, last, reader);
  const time = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  }).format(new Date(at));
  return html`<li class="record-entry" data-key="deleted-${id}">
    <div>
      <h2>
        ${words.resources[kind]}${name && html` <span class="name">${name}</span>`}
        ${session && html`<span class="numbers">${seriesNumbers(session.numbers, reader)}</span>`}
      </h2>
      <p class="facts">
        ${session && html`<span>${fullDay(session.start, session.timeZone, lang)}</span>`}
        <span>${words.deletedAt(time, who ?? '')}</span>
      </p>
    </div>
    <button
      type="button"
      class="button is-quiet"
      data-verb="restore"
      value="${id}"
      aria-label="${words.labelled(words.restore, name || words.resources[kind])}"
    >
      ${words.restore}
    </button>
  </li>`;
}

/** @param {string} kind @param {any} last state before the deletion @param {import('../editing/organizer.js').Organizer} reader */
function about(kind, last, { words, lang }) {
  const name = plain(last?.title ?? last?.name, lang);
  if (kind === 'talks') return { name: name || words.titleToCome, session: last?.session };
  return { name, session: kind === 'sessions' ? last : undefined };
}
