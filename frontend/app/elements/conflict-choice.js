/** Differences of two versions of a talk, with a choice per field. */
import { placeName } from '../editing/place-name.js';
import { inWords, spoken } from '../editing/spoken-value.js';
import { html } from '../html.js';

/** @import { Difference } from '../editing/conflict.js' */
/** @typedef {'mine' | 'theirs'} Side */

const SIDES = /** @type {const} */ (['mine', 'theirs']);

/**
 * @param {Pick<import('../editing/editor.js').Conflict, 'list' | 'taken' | 'chosen'>} conflict
 * @param {Organizer} reader
 */
export const conflictChoice = ({ list, taken, chosen }, reader) =>
  html`<section class="conflict-choice" data-key="conflict" aria-labelledby="conflict">
    <h2 id="conflict" tabindex="-1">${reader.words.conflictHeading}</h2>
    <p>${reader.words.conflictAdvice}</p>
    ${
      taken.length > 0 &&
      html`<p>
        ${reader.words.onlyTheirs(taken.map((pointer) => placeName(pointer, reader)).join(reader.words.listJoiner))}
      </p>`
    }
    ${list.map((difference) => choice(difference, chosen[difference.pointer], reader))}
    <p class="buttons">
      <button type="button" class="button" data-verb="settle">${reader.words.saveChosen}</button>
    </p>
  </section>`;

/** @param {Difference} difference @param {Side} side @param {Organizer} reader */
const choice = (difference, side, reader) =>
  html`<fieldset class="difference" data-key="difference-${difference.pointer}">
    <legend>${placeName(difference.pointer, reader)}</legend>
    <div class="versions">
      ${SIDES.map(
        (each) =>
          html`<label class="version" data-side="${each}">
            <span class="whose">
              <input
                type="radio"
                name="${difference.pointer}"
                value="${each}"
                data-verb="choose-version"
                ${each === side && html`checked`}
              />
              ${reader.words[each]}
            </span>
            <span class="what"
              >${
                difference[each].length > 0
                  ? difference[each].map(
                      (line) => html`<span class="line">${lineInWords(difference.pointer, line, reader)}</span>`,
                    )
                  : html`<span class="line is-open">${reader.words.empty}</span>`
              }</span
            >
          </label>`,
      )}
    </div>
  </fieldset>`;

/** @param {string} pointer @param {string} line @param {Organizer} reader */
function lineInWords(pointer, line, reader) {
  const name = pointer.replace(/^\/(session\/)?/, '');
  if (name !== 'numbers') return inWords(name, line, reader);
  const [slug, number] = line.split(' ');
  return spoken('/numbers', { [slug]: number }, reader);
}
