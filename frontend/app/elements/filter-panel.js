/** Filters with counts. Each choice is a checkbox; the state is in the URL. */
import { html } from '../html.js';
import { CHOICES, chosen as allChosen } from '../filters.js';
import { choiceName } from './choice-name.js';

/** @import { Filters } from '../filters.js' */

/** Filters that are hidden if all talks have the same value. */
const ONLY_IF_DIFFERENT = new Set(['format', 'status', 'series', 'joint']);
const SPEAKERS_SHOWN = 9;

/**
 * On wide screens beside the list, otherwise a sheet over it; see {@link openFilters}.
 * @param {Facets} facets
 * @param {Filters} filters
 * @param {Reader} reader
 */
export function filterPanel({ facets, total }, filters, reader) {
  const { words } = reader;
  return html`<dialog class="filter-panel" id="filters" data-key="filters" aria-label="${words.filters}" closedby="any">
    <form class="groups" method="dialog" aria-label="${words.filters}">
      ${CHOICES.map((name) => group(name, facets[name] ?? [], filters[name] ?? [], reader))} ${period(filters, words)}
      <p class="closing"><button class="button">${words.showTalks(total)}</button></p>
    </form>
  </dialog>`;
}

/** @param {Filters} filters @param {Reader['words']} words */
export function filterOpener(filters, words) {
  const count = allChosen(filters).length;
  return html`<button
    type="button"
    class="filter-opener"
    data-verb="open-filters"
    aria-haspopup="dialog"
    aria-controls="filters"
  >
    ${words.filters}${count > 0 && html` <span class="count">${count}</span>`}
  </button>`;
}

export function openFilters() {
  const sheet = document.getElementById('filters');
  if (sheet instanceof HTMLDialogElement && !sheet.open) sheet.showModal();
}

/**
 * @param {typeof CHOICES[number]} name
 * @param {FacetValue[]} found
 * @param {string[]} chosen
 * @param {Reader} reader
 */
function group(name, found, chosen, reader) {
  const missing = chosen.filter((value) => !found.some((each) => each.value === value));
  const values = [...found, ...missing.map((value) => ({ value, count: 0 }))];
  if (name === 'year' || name === 'fiscalYear') values.sort((a, b) => Number(b.value) - Number(a.value));
  if (values.length === 0 || (ONLY_IF_DIFFERENT.has(name) && values.length < 2 && chosen.length === 0)) return null;
  const shown =
    name === 'speaker' ? values.filter(({ value }, i) => i < SPEAKERS_SHOWN || chosen.includes(value)) : values;
  return html`<fieldset class="group" data-key="filter-${name}">
    <legend>${reader.words[name]}</legend>
    <div class="choices">
      ${shown.map((value) => choice(name, value, chosen.includes(value.value), reader))}
      ${name === 'speaker' && html`<a class="all-speakers" href="/speakers">${reader.words.moreSpeakers}</a>`}
    </div>
  </fieldset>`;
}

/** @param {string} name @param {FacetValue} value @param {boolean} on @param {Reader} reader */
const choice = (name, { value, count, label }, on, reader) =>
  html`<label class="choice" data-key="choice-${name}-${value}" data-series="${name === 'series' && value}">
    <input type="checkbox" data-verb="filter" name="${name}" value="${value}" ${on && html`checked`} />
    <span class="label">${choiceName(name, value, label, reader)}</span>
    <span class="count">${count}</span>
  </label>`;

/** @param {Filters} filters @param {Reader['words']} words */
const period = (filters, words) =>
  html`<fieldset class="group" data-key="filter-period">
    <legend>${words.period}</legend>
    <div class="dates">
      ${
        /** @type {const} */ (['from', 'to']).map((name) => {
          const label = name === 'from' ? words.fromDate : words.toDate;
          return html`<label class="date">
            <span class="label">${label}</span>
            <input type="date" data-verb="limit" name="${name}" value="${filters[name]?.[0] ?? ''}" />
          </label>`;
        })
      }
    </div>
  </fieldset>`;
