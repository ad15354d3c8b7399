/** Preview of saving, obstacles, and the save button. */
import { fullDay, hours, zoneName } from '../dates.js';
import { html } from '../html.js';
import { seriesNumbers } from './series-number.js';
import { talkByline } from './talk-byline.js';

/**
 * @param {object} state
 * @param {boolean} state.isNew
 * @param {boolean} state.isChanged
 * @param {'' | 'checking' | 'saving'} state.busy
 * @param {boolean} state.attempted
 * @param {import('../editing/saving.js').Result} [state.result] result of the dry run
 * @param {Inferred[]} state.inferred
 * @param {Inferred[]} [state.cautions] values that are often mistakes
 * @param {import('../editing/form-look.js').Obstacle[]} state.obstacles
 * @param {boolean} state.isStale the talk was changed concurrently
 * @param {Organizer} reader
 */
export function savePanel(
  { isNew, isChanged, busy, attempted, result, inferred, cautions = [], obstacles, isStale },
  reader,
) {
  const { words } = reader;
  const told = inferred.filter((each) => each.detail && !cautions.includes(each));
  // Nothing is refused while the request is pending.
  const isRefused = attempted && busy !== 'saving';
  return html`<aside class="save-panel" data-key="save-panel" aria-labelledby="save-heading">
    <h2 id="save-heading">${words.beforeSaving}</h2>
    ${result && isChanged && promise(result, reader)}
    ${isChanged && [noteList('inferred', words.inferredHeading, told), noteList('cautions', words.pleaseCheck, cautions)]}
    ${
      isStale &&
      html`<p class="offer" data-key="stale">
        <span>${words.conflictSeen}</span>
        <button type="button" class="button is-quiet" data-verb="compare">${words.compare}</button>
      </p>`
    }
    ${
      obstacles.length > 0 &&
      html`<div
        class="obstacles"
        data-key="obstacles"
        id="problems"
        tabindex="-1"
        ${isRefused && html`role="alert" data-refused`}
      >
        <h3>${isRefused ? words.cannotSave : words.stillNeeded}</h3>
        <ul>
          ${obstacles.map(
            ({ field, detail }) =>
              html`<li>
                ${field ? html`<button type="button" data-verb="go-to-field" value="${field}">${detail}</button>` : detail}
              </li>`,
          )}
        </ul>
      </div>`
    }
    <p class="state" role="status" data-key="state">
      ${stateOf(words, isChanged, busy, obstacles.length > 0, result !== undefined)}
    </p>
    <p class="buttons" data-key="buttons">
      <button type="button" class="button" id="save" data-verb="save">
        ${busy === 'saving' ? words.saving : isNew ? words.announce : words.save}
      </button>
      ${isChanged && html`<button type="button" class="button is-quiet" data-verb="discard">${words.discard}</button>`}
    </p>
  </aside>`;
}

/** @param {Organizer['words']} words @param {boolean} isChanged @param {string} busy @param {boolean} isHindered @param {boolean} isSure */
function stateOf(words, isChanged, busy, isHindered, isSure) {
  if (busy === 'saving') return words.saving;
  if (isHindered) return '';
  if (!isChanged) return words.unchanged;
  return isSure ? words.readyToSave : words.checking;
}

/** @param {import('../editing/saving.js').Result} result @param {Organizer} reader */
const promise = ({ session, talk }, reader) =>
  session &&
  html`<div class="promise" data-key="promise">
    <p class="numbers">${seriesNumbers(session.numbers, reader)}</p>
    <p class="when">
      <span class="day">${fullDay(session.start, session.timeZone, reader.lang)}</span>
      <span class="hours">${hours(session)} ${zoneName(session.timeZone, session.start, reader.lang)}</span>
    </p>
    ${talk && talkByline(talk, reader)}
    <p class="status">${reader.words.statuses[session.status]}</p>
  </div>`;

/** @param {'inferred' | 'cautions'} name @param {string} heading @param {Inferred[]} notes */
const noteList = (name, heading, notes) =>
  notes.length > 0 &&
  html`<div class="${name}" data-key="${name}">
    <h3>${heading}</h3>
    <ul>
      ${notes.map(({ detail }) => html`<li>${detail}</li>`)}
    </ul>
  </div>`;
