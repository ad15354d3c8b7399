/** Time, place, language and co-hosts of a session as a description list. */
import { fullDay, hours, onReadersClock, zoneName } from '../dates.js';
import { SESSION_FACTS } from '../editable-fields.js';
import { html } from '../html.js';
import { languageName } from '../i18n.js';
import { phrase } from './phrase.js';

/** @param {Session} session @param {Talk[]} talks @param {Reader} reader */
export function sessionFacts(session, talks, reader) {
  const { words } = reader;
  /** @type {[string, unknown][]} */
  const facts = [
    [words.when, when(session, reader)],
    [words.yourTime, yourTime(session, reader)],
    [words.language, languages(talks, reader)],
    [words.kind, session.kind !== 'talk' && words.kinds[session.kind]],
    [words.format, session.format && words.formats[session.format]],
    ...SESSION_FACTS.map(({ name, label }) => fact(words[/** @type {'venue'} */ (label)], session[name], reader)),
    [words.coHosts, session.coHosts && coHosts(session.coHosts, reader)],
  ];
  return html`<dl class="session-facts">
    ${facts
      .filter(([, value]) => value)
      .map(
        ([term, value]) =>
          html`<div class="fact">
            <dt>${term}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
  </dl>`;
}

/** @param {string} term @param {TextMap | undefined} text @param {Reader} reader @returns {[string, unknown]} */
const fact = (term, text, reader) => [term, phrase(text, reader)];

/** @param {Session} session @param {Reader} reader */
const when = (session, { lang }) =>
  html`<time datetime="${session.start}">
    <span class="day">${fullDay(session.start, session.timeZone, lang)}</span>
    <span class="hours"
      >${hours(session)} <span class="zone">${zoneName(session.timeZone, session.start, lang)}</span></span
    >
  </time>`;

/** @param {Session} session @param {Reader} reader */
function yourTime(session, reader) {
  const mine = onReadersClock(session, reader);
  return (
    mine &&
    html`<span class="day">${mine.day}</span>
      <span class="hours">${mine.hours} <span class="zone">${mine.zone}</span></span>`
  );
}

/** @param {Talk[]} talks @param {Reader} reader */
function languages(talks, { lang, words }) {
  const codes = new Map(talks.flatMap(({ language }) => (language ? [[language.code, language.basis]] : [])));
  const names = [...codes].map(
    ([code, basis]) =>
      html`<span class="language"
        >${languageName(code, lang)}${
          basis === 'inferred' && html`<span class="basis">${words.parenthesised(words.inferred)}</span>`
        }</span
      >`,
  );
  return names.length > 0 && names;
}

/** @param {CoHost[]} hosts @param {Reader} reader */
const coHosts = (hosts, reader) =>
  hosts.map(
    ({ name, url }) =>
      html`<span class="co-host"
        >${url ? html`<a href="${url}">${phrase(name, reader)}</a>` : phrase(name, reader)}</span
      >`,
  );
