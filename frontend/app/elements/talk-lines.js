/** Compact list: one line a talk with date, numbers, title and speakers. */
import { datedDay } from '../dates.js';
import { html } from '../html.js';
import { foundIn } from '../marks.js';
import { talkPath } from '../sessions.js';
import { phrase } from './phrase.js';
import { seriesNumbers } from './series-number.js';
import { sessionStatus } from './session-status.js';

/** @param {boolean} on @param {Reader['words']} words */
export const compactSwitch = (on, words) =>
  html`<button type="button" class="compact-switch" data-verb="compact" aria-pressed="${String(on)}">
    ${words.compact}
  </button>`;

/** @param {Talk[]} talks @param {Reader} reader */
export const talkLines = (talks, reader) =>
  html`<ol class="talk-lines" data-key="talk-lines">
    ${talks.map((talk) => line(talk, reader))}
  </ol>`;

/** @param {Talk} talk @param {Reader} reader */
function line(talk, reader) {
  const { session, title, highlights } = talk;
  return html`<li data-key="line-${talk.id}" data-status="${session.status}">
    <time class="when" datetime="${session.start}">${datedDay(session, reader).day}</time>
    <span class="numbers">${seriesNumbers(session.numbers, reader)} ${sessionStatus(session, reader)}</span>
    <a class="title" href="${talkPath(talk)}"
      >${phrase(title, reader, foundIn(highlights, 'title')) ?? html`<span class="to-come">${reader.words.titleToCome}</span>`}</a
    >
    <span class="names">${names(talk, reader)}</span>
  </li>`;
}

/** @param {Talk} talk @param {Reader} reader */
const names = ({ speakers, highlights }, reader) =>
  speakers.map(({ name }, item) => [
    item > 0 && reader.words.listJoiner,
    phrase(name, reader, foundIn(highlights, 'speakers.name', item)),
  ]);
