/** How to take part in a coming session, or in the sessions of a series. */
import { dayAndTime, zoneName } from '../dates.js';
import { html } from '../html.js';
import { formOf, isBeforeOpening, isClosed, joiningOf, openForm } from '../joining.js';
import { isToCome } from '../sessions.js';
import { inLanguage, proseText } from './prose-text.js';

/** Nothing for a past session. @param {Session} session @param {Reader} reader */
export function joinSession(session, reader) {
  const joining = joiningOf(session, reader.series);
  if (!joining || !isToCome(session, reader.now)) return null;
  const { words, lang, now } = reader;
  const when = (/** @type {string | undefined} */ at) => at && dayAndTime(at, session.timeZone, lang);
  const [opens, deadline, send] = [joining.opensAt, joining.deadlineAt, joining.sendAt].map(when);
  const closed = isClosed(joining, now);
  return joinWay(joining, openForm(session, reader), reader, [
    closed && words.joinClosed,
    opens && isBeforeOpening(joining, now) && words.joinFrom(opens),
    deadline && !closed && words.joinUntil(deadline),
    joining.capacity && words.places(joining.capacity),
    send && words.addressComes(send),
  ]);
}

/** @param {Series} series @param {Reader} reader */
export function joinSeries({ slug, participation, timeZone }, reader) {
  if (!participation) return null;
  const { words } = reader;
  const zone = zoneName(timeZone, reader.now.toISOString(), reader.lang);
  const { capacity, opens, deadline, send } = participation;
  const [first, last, sent] = [opens, deadline, send].map(
    (rule) => rule && words.onDay(rule.daysBefore, `${rule.time} ${zone}`),
  );
  return joinWay(participation, formOf(participation, `/${slug}`, reader), reader, [
    first && words.joinFrom(first),
    last && words.joinUntil(last),
    capacity && words.places(capacity),
    sent && words.addressComes(sent),
  ]);
}

/**
 * @param {Pick<Joining, 'mode' | 'advice' | 'signOffUrl'>} joining
 * @param {string | undefined} form
 * @param {Reader} reader
 * @param {(string | false | 0 | undefined)[]} conditions
 */
function joinWay({ mode, advice, signOffUrl }, form, reader, conditions) {
  const { words } = reader;
  const told = mode === 'none' ? [] : conditions.filter(Boolean);
  const signOff = mode === 'external' && signOffUrl;
  return html`<section class="join-way" aria-labelledby="join-way">
    <h2 id="join-way">${words.registration}</h2>
    ${
      (form || signOff) &&
      html`<p class="forms">
        ${form && html`<a class="button" href="${form}">${words.signUp}</a>`}
        ${signOff && html`<a class="button is-quiet" href="${signOff}">${words.signOff}</a>`}
      </p>`
    }
    ${
      told.length > 0 &&
      html`<ul class="conditions">
        ${told.map((each) => html`<li>${each}</li>`)}
      </ul>`
    }
    ${
      advice &&
      (mode === 'none'
        ? html`${proseText(advice, reader)} ${inLanguage(advice, reader)}`
        : html`<details data-key="advice">
            <summary>${words.adviceToParticipants}${inLanguage(advice, reader)}</summary>
            ${proseText(advice, reader)}
          </details>`)
    }
  </section>`;
}
