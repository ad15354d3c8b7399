/** List of the organizer's talks with their steps. */
import { fullDay, hours } from '../dates.js';
import { html } from '../html.js';
import { shownSteps } from '../editing/checklist.js';
import { phrase } from './phrase.js';
import { seriesNumbers } from './series-number.js';
import { sessionStatus } from './session-status.js';
import { talkByline } from './talk-byline.js';

/** Fragment of the form section for a step. @type {Partial<Record<import('../editing/checklist.js').StepName, string>>} */
const PLACE = { slides: '#materials', recording: '#materials' };

/** @param {Talk[]} talks @param {import('../editing/checklist.js').SessionMail[]} mails @param {Organizer} reader */
export const deskList = (talks, mails, reader) =>
  html`<ul class="desk-list">
    ${talks.map((talk) => entry(talk, shownSteps(talk, reader.now, mails), reader))}
  </ul>`;

/** @param {Talk} talk @param {import('../editing/checklist.js').Step[]} steps @param {Organizer} reader */
function entry(talk, steps, reader) {
  const { words, lang } = reader;
  const { session } = talk;
  const path = `/organize/talks/${talk.id}`;
  return html`<li class="desk-entry" data-key="talk-${talk.id}" data-status="${session.status}">
    <p class="when">
      <time datetime="${session.start}">${fullDay(session.start, session.timeZone, lang)} ${hours(session)}</time>
    </p>
    <div class="what">
      <p class="numbers">${seriesNumbers(session.numbers, reader)} ${sessionStatus(session, reader)}</p>
      <h3 class="title">
        <a href="${path}">${phrase(talk.title, reader) ?? html`<span class="to-come">${words.titleToCome}</span>`}</a>
      </h3>
      ${talkByline(talk, reader)}
      <ul class="steps">
        ${steps.map(
          ({ name, isDone, count }) =>
            html`<li>
              ${
                isDone
                  ? html`<span class="done">${words.steps[name][0]} ${count}</span>`
                  : html`<a
                      href="${name === 'address' ? `/organize/sessions/${session.id}` : `${path}${PLACE[name] ?? ''}`}"
                      >${words.steps[name][1]}</a
                    >`
              }
            </li>`,
        )}
      </ul>
    </div>
  </li>`;
}
