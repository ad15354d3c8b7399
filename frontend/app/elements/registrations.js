/** Registrations: list, search, and the form for importing a table. */
import { dateOnly } from '../dates.js';
import { html } from '../html.js';
import { entryButton, sureQuestion } from './entry-buttons.js';

/** @typedef {{id: string, mail: string, name?: string, institution?: string, state: string, created: string, freeMail?: boolean, place?: number}} Registration */
/** @typedef {{at: string, who: string, consent: string, added: number}} RecordedImport */
/** @typedef {{added: number, known: number, rejected: {row: number, code: string}[], dryRun?: boolean}} Imported */

/** @param {{q: string, state: string}} sought @param {number} total @param {Organizer} reader */
export const registrationSearch = ({ q, state }, total, { words }) =>
  html`<form class="plan-form" data-key="seek-people" data-verb="seek-people">
      <div class="pair">
        <div class="form-field">
          <label for="seek-q">${words.seekRegistration}</label>
          <input id="seek-q" name="q" type="search" value="${q}" autocomplete="off" />
        </div>
        <div class="form-field">
          <label for="seek-state">${words.status}</label>
          <select id="seek-state" name="state">
            <option value="">${words.everyState}</option>
            ${Object.entries(words.registrationStates).map(
              ([each, name]) => html`<option value="${each}" ${each === state && html`selected`}>${name}</option>`,
            )}
          </select>
        </div>
      </div>
      <p class="buttons">
        <button class="button">${words.seek}</button>
        <button type="button" class="button is-quiet" data-verb="save-table">${words.saveTable}</button>
      </p>
    </form>
    <p id="total" tabindex="-1" data-key="total">${words.registrationCount(total)}</p>`;

/** @param {Registration[]} items @param {string} asking id of the one to remove @param {Organizer} reader */
export const registrationEntries = (items, asking, reader) =>
  html`<ul class="record-list" data-key="registrations">
    ${items.map((each) => entry(each, asking === each.id, reader))}
  </ul>`;

/** @param {string} iso @param {string} lang @param {string} zone */
const dayIn = (iso, lang, zone) => dateOnly({ start: iso, timeZone: zone }, lang);

/** @param {Registration} registration @param {boolean} isAsked @param {Organizer} reader */
function entry({ id, mail, name, institution, state, created, freeMail, place }, isAsked, { words, lang, zone }) {
  const day = dayIn(created, lang, zone);
  return html`<li class="record-entry" data-key="registration-${id}">
    <div>
      <h2>${name || mail}</h2>
      <p class="facts">
        ${name && html`<span>${mail}</span>`} ${institution && html`<span>${institution}</span>`}
        <span>${words.registrationStates[/** @type {'waiting'} */ (state)] ?? state}${place && ` ${place}`}</span>
        ${freeMail && html`<span class="waiting">${words.freeMail}</span>`}
        <span>${day}</span>
      </p>
    </div>
    ${
      isAsked
        ? sureQuestion(words.sureRemovePerson(name || mail), { verb: 'act', value: id, label: words.remove }, words)
        : html`<p class="buttons">
            ${entryButton('save-person', id, words.savePerson, mail, words)}
            ${entryButton('ask', id, words.remove, mail, words)}
          </p>`
    }
  </li>`;
}

/** @param {RecordedImport[]} imports @param {Organizer} reader */
export const earlierImports = (imports, { words, lang, zone }) =>
  imports.length > 0 &&
  html`<section class="desk-part" data-key="imports" aria-labelledby="imports">
    <h2 id="imports">${words.earlierImports}</h2>
    <ul class="record-list">
      ${imports.map(
        ({ at, who, added, consent }) =>
          html`<li class="record-entry">
            <p class="facts">${words.earlierImport(dayIn(at, lang, zone), who, added, consent)}</p>
          </li>`,
      )}
    </ul>
  </section>`;

/** @param {Imported | null} imported @param {Organizer} reader */
export const registrationImport = (imported, { words }) =>
  html`<details class="desk-part" data-key="import-people">
    <summary>${words.importPeople}</summary>
    <form class="plan-form" data-verb="import-people">
      <div class="form-field" data-type="note">
        <label for="people-table">${words.peopleTable}</label>
        <textarea
          id="people-table"
          name="text"
          rows="6"
          required
          spellcheck="false"
          aria-describedby="people-advice"
        ></textarea>
        <p class="advice" id="people-advice">${words.peopleTableAdvice}</p>
      </div>
      <div class="form-field">
        <label for="people-consent">${words.consent}</label>
        <input id="people-consent" name="consent" required autocomplete="off" aria-describedby="consent-advice" />
        <p class="advice" id="consent-advice">${words.consentAdvice}</p>
      </div>
      <p class="buttons">
        <button class="button is-quiet">${words.lookAtTable}</button>
        ${
          imported?.dryRun &&
          imported.added > 0 &&
          html`<button type="button" class="button" data-verb="import-now">${words.importNow(imported.added)}</button>`
        }
      </p>
    </form>
    ${
      imported &&
      imported.rejected.length > 0 &&
      html`<ul>
        ${imported.rejected.map(({ row, code }) => html`<li>${words.rejectedRow(row, code)}</li>`)}
      </ul>`
    }
  </details>`;
