/** Two versions of a talk side by side, only where they differ, to choose from field by field. */
import { html } from '../html.js';
import { languageName } from '../i18n.js';

/** @typedef {import('../editing/organizer.js').Organizer} Organizer */
/** @typedef {import('../editing/conflict.js').Difference} Difference */
/** @typedef {'mine' | 'theirs'} Side */

const SIDES = /** @type {const} */ (['mine', 'theirs']);

/**
 * @param {Difference[]} list
 * @param {Record<string, Side>} chosen
 * @param {Organizer} reader
 */
export const conflictChoice = (list, chosen, reader) =>
  html`<section class="conflict-choice" data-key="conflict" aria-labelledby="conflict">
    <h2 id="conflict" tabindex="-1">${reader.words.conflictHeading}</h2>
    <p>${reader.words.conflictAdvice}</p>
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
                  ? difference[each].map((line) => html`<span class="line">${line}</span>`)
                  : html`<span class="line is-open">${reader.words.empty}</span>`
              }</span
            >
          </label>`,
      )}
    </div>
  </fieldset>`;

/** What people call a place in the form. @param {string} pointer @param {Organizer} reader */
export function placeName(pointer, { words, lang }) {
  const [, session, name, rest] = /^\/(session\/)?([^/]+)(?:\/(.+))?$/.exec(pointer) ?? [];
  /** @type {Record<string, string>} */
  const names = {
    title: session ? words.sessionTitle : words.title,
    remarks: session ? words.sessionRemarks : words.remarks,
    abstract: words.abstract,
    part: words.part,
    language: words.spokenLanguage,
    speakers: words.speakers,
    materials: words.materialsHeading,
    references: words.referencesHeading,
    ...{ time: words.when, start: words.when, end: words.to, day: words.day, from: words.from, to: words.to },
    numbers: words.numbers,
    series: words.series,
    venue: words.venue,
    streamingVenue: words.streamingVenue,
    ...{ kind: words.kind, format: words.format, status: words.status },
  };
  const language = rest && /^[a-z]{2,3}(?:-|$)/i.test(rest) ? ` (${languageName(rest, lang)})` : '';
  return `${names[name] ?? name}${language}`;
}
