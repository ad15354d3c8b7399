/** Numbered lines of a source with their findings. */
import { inWords } from '../editing/spoken-value.js';
import { html } from '../html.js';
import { languageByLetters, pick } from '../text.js';

/** @import { Importing as Reader } from '../editing/import-words.js' */
/** @import { Note, SourceLine } from '../editing/source-excerpt.js' */
/** @typedef {(finding: import('../editing/import-report.js').Finding) => unknown} Mark What is offered beside a finding */

/** @param {SourceLine[]} lines @param {string} label @param {Reader} reader @param {Mark} [mark] */
export const sourceLines = (lines, label, reader, mark) =>
  lines.length > 0 &&
  html`<ol class="source-lines" aria-label="${label}">
    ${lines.map((line) => sourceLine(line, reader, mark))}
  </ol>`;

/** @param {SourceLine} line @param {Reader} reader @param {Mark} [mark] */
const sourceLine = ({ number, text, isElsewhere, afterGap, notes }, reader, mark) =>
  html`<li class="source-line" ${afterGap && html`data-gap`} ${isElsewhere && html`data-elsewhere`}>
    <span class="number"
      ><span class="visually-hidden">${reader.words.line(number)} </span><span aria-hidden="true">${number}</span></span
    >
    <code class="text" ${languageByLetters(text) && html`lang="${languageByLetters(text)}"`}>${text}</code>
    ${sourceNotes(notes, reader, mark)}
  </li>`;

/** @param {Note[]} notes @param {Reader} reader @param {Mark} [mark] */
export const sourceNotes = (notes, reader, mark) =>
  notes.length > 0 &&
  html`<ul class="source-notes">
    ${notes.map((note) => sourceNote(note, reader, mark))}
  </ul>`;

/** @param {Note} note @param {Reader} reader @param {Mark} [mark] */
function sourceNote({ finding, evidence }, reader, mark) {
  const { words, lang } = reader;
  if (finding) {
    const said = pick(finding.message, lang);
    return html`<li class="source-note" data-severity="${finding.severity}">
      <strong class="severity">${words.severities[finding.severity]}</strong>
      <span lang="${said?.lang ?? lang}">${said?.text ?? finding.code}</span>
      ${finding.acknowledged ? html`<span class="because">${words.acknowledged}</span>` : mark?.(finding)}
    </li>`;
  }
  return evidence && sourceEvidence(evidence, reader);
}

/** @param {import('../editing/import-report.js').Evidence} evidence @param {Reader} reader */
function sourceEvidence({ field, value, basis, confidence }, reader) {
  const { words } = reader;
  const said = inWords(field, value, reader);
  const bases = basis.split(/,\s*/).map((each) => words.bases[each] ?? each);
  return html`<li class="source-note" data-severity="evidence">
    <strong class="severity">${words.evidence}</strong>
    <span>${words.labelled(words.facts[field] ?? field, said)}</span>
    <span class="because">${words.because(bases.join(words.listJoiner), words.confidences[confidence])}</span>
  </li>`;
}
