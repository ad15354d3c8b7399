/** A session in a list: date, numbers, titles and speakers. Several talks of a session form one entry. */
import { datedDay, fullDay, hours, localDate, readersTime, shortDay, zoneName } from '../dates.js';
import { html } from '../html.js';
import { openForm } from '../joining.js';
import { foundIn } from '../marks.js';
import { pathOf, talkPath } from '../sessions.js';
import { phrase } from './phrase.js';
import { seriesNumbers } from './series-number.js';
import { sessionStatus } from './session-status.js';
import { talkByline } from './talk-byline.js';
import { talkMarks } from './talk-marks.js';
import { talkMatches } from './talk-matches.js';

/** @import { Sitting } from '../sessions.js' */

/**
 * @param {Sitting} sitting
 * @param {Reader} reader
 * @param {{upcoming?: boolean, alone?: boolean}} [options] alone: in a list that is not grouped by year
 */
export function sessionEntry({ session, talks }, reader, { upcoming = false, alone = false } = {}) {
  const isOne = talks.length === 1 && (session.kind === 'talk' || session.kind === 'panel') && !session.title;
  return html`<article
    class="session-entry"
    data-key="${alone ? `talk-${talks[0].id}` : `session-${session.id}`}"
    data-series="${session.numbers[0]?.series}"
    data-status="${session.status}"
    aria-labelledby="title-${talks[0].id}"
    ${upcoming && html`data-upcoming`}
  >
    ${upcoming ? fullTime(session, reader) : shortTime(session, reader, alone)}
    <div class="what">
      <p class="numbers">
        ${seriesNumbers(session.numbers, reader)}
        ${session.kind !== 'talk' && html`<span class="kind">${reader.words.kinds[session.kind]}</span>`}
        ${sessionStatus(session, reader)}
      </p>
      ${isOne ? oneTalk(talks[0], reader) : severalTalks(session, talks, reader)}
      ${upcoming && joinLink(session, reader)}
    </div>
  </article>`;
}

/** @param {Session} session @param {Reader} reader */
function joinLink(session, reader) {
  const form = openForm(session, reader);
  return form && html`<p class="join"><a class="button" href="${form}">${reader.words.signUp}</a></p>`;
}

/** @param {Talk} talk @param {Reader} reader */
const oneTalk = (talk, reader) =>
  html`<h3 class="title" id="title-${talk.id}"><a href="${talkPath(talk)}">${titleOf(talk, reader)}</a></h3>
    ${about(talk, reader)}`;

/** @param {Session} session @param {Talk[]} talks @param {Reader} reader */
const severalTalks = (session, talks, reader) =>
  html`<h3 class="title" id="title-${talks[0].id}">
      <a href="${pathOf(session) ?? talkPath(talks[0])}"
        >${phrase(session.title, reader, foundIn(talks[0].highlights, 'session.title')) ?? reader.words.kinds[session.kind]}</a
      >
    </h3>
    <ol class="talks">
      ${talks.map(
        (talk) =>
          html`<li>
            <h4 class="subtitle">
              <a href="${talkPath(talk)}"
                >${talk.part && html`<span class="part">${phrase(talk.part, reader, foundIn(talk.highlights, 'part'))}</span>`}
                ${titleOf(talk, reader)}</a
              >
            </h4>
            ${about(talk, reader)}
          </li>`,
      )}
    </ol>`;

/** @param {Talk} talk @param {Reader} reader */
const titleOf = ({ title, highlights }, reader) =>
  phrase(title, reader, foundIn(highlights, 'title')) ?? html`<span class="to-come">${reader.words.titleToCome}</span>`;

/** @param {Talk} talk @param {Reader} reader */
const about = (talk, reader) =>
  html`${talkByline(talk, reader)} ${talkMatches(talk, reader)} ${talkMarks(talk, reader)}`;

/** @param {Session} session @param {Reader} reader @param {boolean} withYear */
function shortTime(session, reader, withYear) {
  const { start, timeZone } = session;
  const { day, weekday } = withYear ? datedDay(session, reader) : shortDay(session, reader);
  return html`<time class="when" datetime="${start}">
    <span class="day">${day}</span> <span class="weekday">${weekday}</span>
    <span class="hours">${hours(session)} <span class="zone">${zoneName(timeZone, start, reader.lang)}</span></span>
  </time>`;
}

/** @param {Session} session @param {Reader} reader */
function fullTime(session, reader) {
  const { start, timeZone } = session;
  const { lang } = reader;
  const mine = readersTime(session, reader);
  return html`<time class="when" datetime="${localDate(start)}">
    <span class="day">${fullDay(start, timeZone, lang)}</span>
    <span class="hours">${hours(session)} ${zoneName(timeZone, start, lang)}</span>
    ${mine && html`<span class="yours">${mine}</span>`}
  </time>`;
}
