/** Report or preview of an import: counts, sessions, and the button to import. */
import { isWritable, RESULTS, writable } from '../editing/import-report.js';
import { cutLines } from '../editing/import-view.js';
import { excerpt, notesOf } from '../editing/source-excerpt.js';
import { html } from '../html.js';
import { importItem } from './import-item.js';
import { sourceLines, sourceNotes } from './source-lines.js';

/** @import { Report } from '../editing/import-report.js' */
/** @import { Importing as Reader } from '../editing/import-words.js' */
/** @import { Importer } from '../editing/importer.js' */

/** @param {Report} report @param {Importer} importer @param {Reader} reader */
export function importReport(report, importer, reader) {
  const { words } = reader;
  const { results, shown, chosen } = importer;
  const items = report.items.filter(({ result }) => results.has(result));
  const isDone = report.items.some((item) => isWritable(item) && chosen.has(item.key));
  const heading = report.dryRun ? words.dryRun : isDone ? words.written : words.nothingWritten;
  return html`<section class="import-report" data-key="report" aria-labelledby="report">
    <header class="report-head">
      <h2 id="report" tabindex="-1">${heading}</h2>
      <p class="source-of-report">
        <span>${words.sourceFormats[importer.format]}</span>
        <span>${words.lineCount(importer.lines.length)}</span>
        ${report.asOf && html`<span>${words.asOn(report.asOf)}</span>`} ${waitingCounts(report.counts, words)}
        ${report.dryRun && html`<span>${words.notYet}</span>`}
        ${
          report.dryRun && html`<button type="button" class="plain" data-verb="reconsider">${words.reconsider}</button>`
        }
      </p>
    </header>
    ${filters(report, importer, reader)} ${aboutAll(report, importer, reader)} ${choices(report, importer, reader)}
    ${
      items.length > 0
        ? html`<ol class="import-items" data-key="items">
            ${items.slice(0, shown).map((item) => importItem(item, importer, reader))}
          </ol>`
        : html`<p class="nothing" data-key="none">${words.noneOfThese}</p>`
    }
    ${
      items.length > shown &&
      html`<p class="more" data-key="more">
        <button type="button" class="button is-quiet" data-verb="more">${words.more}</button>
      </p>`
    }
  </section>`;
}

/** @param {Report['counts']} counts @param {Reader['words']} words */
export const waitingCounts = ({ held = 0, conflicts = 0 }, words) =>
  html`${held > 0 && html`<span class="waiting">${words.heldCount(held)}</span>`}
  ${conflicts > 0 && html`<span class="waiting">${words.conflictCount(conflicts)}</span>`}`;

/** @param {Report} report @param {Importer} importer @param {Reader} reader */
const filters = ({ counts }, { results }, { words }) =>
  html`<fieldset class="result-filters" data-key="filters">
    <legend class="visually-hidden">${words.shownResults}</legend>
    ${RESULTS.map(
      (result) =>
        html`<label class="result-filter" data-result="${result}">
          <input
            type="checkbox"
            name="result"
            value="${result}"
            data-verb="show-result"
            ${results.has(result) && html`checked`}
            ${!counts[result] && html`disabled`}
          />
          <span class="count">${counts[result] ?? 0}</span>
          <span class="name">${words.outcomes[result]}</span>
        </label>`,
    )}
  </fieldset>`;

/** Findings that belong to no session. @param {Report} report @param {Importer} importer @param {Reader} reader */
function aboutAll(report, { lines }, reader) {
  if (report.findings.length === 0) return null;
  const { lines: shown, loose } = cutLines(excerpt(lines, {}, notesOf(report)), false);
  const own = shown.map((line) => ({ ...line, isElsewhere: false }));
  return html`<section class="about-all" data-key="about-all" aria-labelledby="about-all">
    <h3 id="about-all">${reader.words.wholeSource}</h3>
    ${sourceNotes(loose, reader)} ${sourceLines(own, reader.words.wholeSource, reader)}
  </section>`;
}

/** @param {Report} report @param {Importer} importer @param {Reader} reader */
function choices(report, { chosen }, { words }) {
  const all = writable(report);
  if (!report.dryRun || all.length < 2) return null;
  return html`<p class="choose-many" data-key="choices">
    <button
      type="button"
      class="plain"
      data-verb="choose-all"
      ${chosen.size === all.length && html`aria-disabled="true"`}
    >
      ${words.chooseAll}
    </button>
    <button type="button" class="plain" data-verb="choose-none" ${chosen.size === 0 && html`aria-disabled="true"`}>
      ${words.chooseNone}
    </button>
  </p>`;
}

/** Sticky bar with the import button. @param {Report} report @param {Importer} importer @param {Reader} reader */
export function acceptBar(report, { chosen, acknowledged, busy }, { words }) {
  const all = writable(report);
  if (!report.dryRun) {
    return html`<p class="accept-bar is-done" data-key="accept">
      <button type="button" class="button" data-verb="another">${words.another}</button>
      <button type="button" class="button is-quiet" data-verb="look">${words.lookAgain}</button>
    </p>`;
  }
  return html`<div
    class="accept-bar"
    data-key="accept"
    role="group"
    aria-label="${words.choosing}"
    ${busy !== '' && html`inert`}
  >
    <p class="state" role="status">
      ${all.length > 0 ? words.chosenOf(chosen.size, all.length) : words.nothingToWrite}
      ${acknowledged.size > 0 && words.acknowledgedCount(acknowledged.size)}
    </p>
    ${
      (all.length > 0 || acknowledged.size > 0) &&
      html`<button
        type="button"
        class="button"
        id="write"
        data-verb="write"
        ${chosen.size + acknowledged.size === 0 && html`disabled`}
      >
        ${busy === 'writing' ? words.writing : chosen.size > 0 ? words.write : words.saveSeen}
      </button>`
    }
  </div>`;
}
