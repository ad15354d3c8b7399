/** A session of an import: selection, changes, and source lines. */
import { isWritable, pathOf } from '../editing/import-report.js';
import { itemView } from '../editing/import-view.js';
import { html } from '../html.js';
import { correctButton, correction, markOf } from './import-mending.js';
import { phrase } from './phrase.js';
import { seriesNumbers } from './series-number.js';
import { sourceLines, sourceNotes } from './source-lines.js';
import { textPieces } from './text-pieces.js';

/** @import { Item } from '../editing/import-report.js' */
/** @import { ChangeView, ConflictView } from '../editing/import-view.js' */
/** @import { Importing as Reader } from '../editing/import-words.js' */
/** @import { Importer } from '../editing/importer.js' */

/** @param {Item} item @param {Importer} importer @param {Reader} reader */
export function importItem(item, importer, reader) {
  const { words } = reader;
  const { key, result } = item;
  const isWhole = importer.whole.has(key);
  const view = itemView(item, importer.lines, isWhole, reader);
  const mark = markOf(item, importer, reader);
  return html`<li class="import-item" data-key="item-${key}" data-result="${result}">
    <article aria-labelledby="heading-${key}">
      ${head(item, importer, reader)}
      <div class="item-body">
        <div class="item-changes">
          ${view.changes.length > 0 && changeList(view.changes, reader)}
          ${view.conflicts.length > 0 && conflictList(view.conflicts, reader)}
          ${
            view.changes.length + view.conflicts.length === 0 &&
            html`<p class="nothing">${result === 'rejected' ? words.cannotBeWritten : words.noChanges}</p>`
          }
        </div>
        <div class="item-source">
          ${sourceNotes(view.source.loose, reader, mark)}
          ${
            importer.correcting === key
              ? correction(item, importer, reader)
              : sourceLines(view.source.lines, words.sourceOf(nameOf(item, reader)), reader, mark)
          }
          ${!item.line && item.findings.length === 0 && html`<p class="nothing">${words.isGone}</p>`}
        </div>
      </div>
      ${(view.isLong || isWhole) && lengthSwitch(item, isWhole, reader)} ${correctButton(item, importer, reader)}
    </article>
  </li>`;
}

/** @param {Item} item @param {Importer} importer @param {Reader} reader */
function head(item, { report, chosen }, reader) {
  const { key, result } = item;
  const isDry = report?.dryRun ?? true;
  const isChosen = chosen.has(key);
  const path = isDry && result === 'created' ? null : pathOf(item);
  return html`<header class="item-head">
    ${isDry && isWritable(item) && chooser(item, isChosen, reader)}
    <div class="about">
      <p class="facts">
        <span class="result">${reader.words.outcomes[result]}</span>
        ${isWritable(item) && fate(item, isDry, isChosen, reader.words)}
        <span class="numbers">${seriesNumbers(numbersOf(item), reader)}</span>
        ${item.line && html`<span class="place">${place(item, reader.words)}</span>`}
        ${path && seeLink(path, nameOf(item, reader), reader.words)}
      </p>
      <h3 class="title" id="heading-${key}">${phrase(item.title, reader) ?? nameOf(item, reader)}</h3>
    </div>
  </header>`;
}

/** @param {Item} item @param {boolean} isDry @param {boolean} isChosen @param {Reader['words']} words */
function fate({ held }, isDry, isChosen, words) {
  if (isDry) return held && html`<span class="held">${words.held}</span>`;
  return html`<span class="done">${isChosen ? words.wasWritten : words.wasLeft}</span>`;
}

/** @param {string} path @param {string} name @param {Reader['words']} words */
const seeLink = (path, name, words) =>
  html`<a class="see" href="${path}">${words.seeSession}<span class="visually-hidden"> ${name}</span></a>`;

/** @param {Item} item */
const numbersOf = ({ numbers = {} }) => Object.entries(numbers).map(([series, number]) => ({ series, number }));

/** Name as plain text. @param {Item} item @param {Reader} reader */
function nameOf(item, { words, series, lang }) {
  const numbers = numbersOf(item).map(({ series: slug, number }) =>
    words.numberIn(Object.values(series.get(slug)?.shortName ?? {})[0] ?? slug, number),
  );
  return numbers.join(words.joiner) || item.heading || item.title?.[lang] || words.unnumbered;
}

/** @param {Item} item @param {Reader['words']} words */
const place = ({ line = 1, lastLine = line }, words) =>
  line === lastLine ? words.line(line) : words.lines(line, lastLine);

/** @param {Item} item @param {boolean} isChosen @param {Reader} reader */
const chooser = (item, isChosen, reader) =>
  html`<label class="chooser">
    <input type="checkbox" name="accept" value="${item.key}" data-verb="choose" ${isChosen && html`checked`} />
    <span class="visually-hidden">${reader.words.chooseItem(nameOf(item, reader))}</span>
  </label>`;

/** @param {Item} item @param {boolean} isWhole @param {Reader} reader */
const lengthSwitch = (item, isWhole, reader) =>
  html`<p class="length">
    <button type="button" class="plain" data-verb="whole" value="${item.key}" aria-expanded="${String(isWhole)}">
      ${isWhole ? reader.words.shortItem : reader.words.wholeItem}<span class="visually-hidden">
        ${nameOf(item, reader)}</span
      >
    </button>
  </p>`;

/** @param {ChangeView[]} changes @param {Reader} reader */
const changeList = (changes, reader) =>
  html`<dl class="change-list">
    ${changes.map((each) => html`<div class="change">${described(each.name, each, reader)}</div>`)}
  </dl>`;

/** @param {ConflictView[]} conflicts @param {Reader} reader */
const conflictList = (conflicts, reader) =>
  html`<section class="conflict-list">
    <h4>${reader.words.conflictsHeading}</h4>
    ${conflicts.map(
      ({ name, lang, versions }) =>
        html`<div class="conflict">
          <h5>${name}</h5>
          <dl class="versions">
            ${versions.map(
              ({ side, pieces }) =>
                html`<div class="version" data-side="${side}">
                  ${described(reader.words.sides[side], { lang, pieces }, reader)}
                </div>`,
            )}
          </dl>
        </div>`,
    )}
  </section>`;

/** @param {string} name @param {{lang?: string, pieces: import('../editing/text-difference.js').Piece[]}} text @param {Reader} reader */
function described(name, { lang, pieces }, reader) {
  const { words } = reader;
  const said = pieces.length > 0 ? textPieces(pieces, reader) : html`<span class="is-open">${words.empty}</span>`;
  return html`<dt>${name}</dt>
    <dd class="pieces" ${lang && html`lang="${lang}"`}>${said}</dd>`;
}
