/** State of the automatic import, and one of its reports. */
import { doneAt } from '../dates.js';
import { isWaiting, RESULTS } from '../editing/import-report.js';
import { html } from '../html.js';
import { waitingCounts } from './import-report.js';
import { phrase } from './phrase.js';
import { seriesNumbers } from './series-number.js';
import { sourceNotes } from './source-lines.js';

/** @import { Finding, Item, Report } from '../editing/import-report.js' */
/** @import { Importing as Reader } from '../editing/import-words.js' */

/** @param {{url?: string, asked?: string, next?: string, problem?: {code: string, since: string}}} pull @param {Reader} reader */
export function pullState({ url, asked, next, problem }, reader) {
  const { words } = reader;
  /** @type {[string, unknown][]} */
  const facts = [
    [words.pulledPage, url && html`<a href="${url}">${url}</a>`],
    [words.pullAsked, asked && doneAt(asked, reader)],
    [words.pullNext, next && doneAt(next, reader)],
  ];
  return html`<dl class="pull-state">
      ${facts.map(
        ([name, value]) =>
          value &&
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${problem && html`<p class="problem">${words.pullFails(problem.code, doneAt(problem.since, reader))}</p>`}`;
}

/** @param {{asked: string, report: Report}} pulled @param {boolean} isLatest @param {Reader} reader */
export function pulledReport({ asked, report }, isLatest, reader) {
  const { words } = reader;
  const waiting = report.items.filter(isWaiting);
  const rest = report.items.filter((item) => !isWaiting(item) && item.findings.length > 0);
  const counts = RESULTS.filter((result) => report.counts[result] > 0);
  const head = html`<span class="facts">
    <span>${doneAt(asked, reader)}</span>
    ${counts.map((result) => html`<span>${words.outcomes[result]} ${report.counts[result]}</span>`)}
    ${waitingCounts(report.counts, words)}
  </span>`;
  const content = html`${sourceNotes(report.findings.map(asNote), reader)}
    <ul class="record-list">
      ${waiting.map((item) => entry(item, reader))}
    </ul>
    ${isLatest && waiting.length + report.findings.length === 0 && html`<p class="nothing">${words.nothingWaiting}</p>`}
    ${
      rest.length > 0 &&
      html`<details>
        <summary>${words.andRemarks(rest.length)}</summary>
        <ul class="record-list">
          ${rest.map((item) => entry(item, reader))}
        </ul>
      </details>`
    }`;
  return isLatest
    ? html`<p>${head}</p>
        ${content}`
    : html`<details data-key="report-${asked}">
        <summary>${head}</summary>
        ${content}
      </details>`;
}

/** @param {Item} item @param {Reader} reader */
function entry(item, reader) {
  const { words } = reader;
  const numbers = Object.entries(item.numbers ?? {}).map(([series, number]) => ({ series, number }));
  return html`<li class="record-entry" data-key="item-${item.key}">
    <div>
      <h3>
        <span class="numbers"
          >${numbers.length > 0 ? seriesNumbers(numbers, reader) : (item.heading ?? words.unnumbered)}</span
        >
        ${phrase(item.title, reader)}
      </h3>
      <p class="facts">
        <span>${words.outcomes[item.result]}</span>
        ${waitingCounts({ ...NONE, held: item.held ? 1 : 0, conflicts: item.conflicts.length }, words)}
      </p>
      ${sourceNotes(item.findings.filter(({ acknowledged }) => !acknowledged).map(asNote), reader)}
    </div>
  </li>`;
}

const NONE = { created: 0, changed: 0, unchanged: 0, suspicious: 0, rejected: 0 };

/** @param {Finding} finding */
const asNote = (finding) => ({ finding });
