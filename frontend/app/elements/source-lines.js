/** Numbered lines of a source with their findings. */
import { inWords } from '../editing/spoken-value.js';
import { html } from '../html.js';
import { languageByLetters, pick } from '../text.js';

/** @typedef {import('../editing/import-words.js').Importing} Reader */
/** @typedef {import('../editing/source-excerpt.js').Note} Note */
/** @typedef {import('../editing/source-excerpt.js').SourceLine} SourceLine */

/**
 * @param {SourceLine[]} lines
 * @param {string} label
 * @param {Reader} reader
 */
export const sourceLines = (lines, label, reader) =>
  lines.length > 0 &&
  html`<ol class="source-lines" aria-label="${label}">
    ${lines.map((line) => sourceLine(line, reader))}
  </ol>`;

/** @param {SourceLine} line @param {Reader} reader */
const sourceLine = ({ number, text, isElsewhere, afterGap, notes }, reader) =>
  html`<li class="source-line" ${afterGap && html`data-gap`} ${isElsewhere && html`data-elsewhere`}>
    <span class="number"
      ><span class="visually-hidden">${reader.words.line(number)} </span><span aria-hidden="true">${number}</span></span
    >
    <code class="text" ${languageByLetters(text) && html`lang="${languageByLetters(text)}"`}>${text}</code>
    ${sourceNotes(notes, reader)}
  </li>`;

/** @param {Note[]} notes @param {Reader} reader */
export const sourceNotes = (notes, reader) =>
  notes.length > 0 &&
  html`<ul class="source-notes">
    ${notes.map((note) => sourceNote(note, reader))}
  </ul>`;

/** @param {Note} note @param {Reader} reader */
function sourceNote({ finding, evidence }, reader) {
  const { words, lang } = reader;
  if (finding) {
    const said = pick(finding.message, lang);
    return html`<li class="source-note" data-severity="${finding.severity}">
      <strong class="severity">${words.severities[finding.severity]}</strong>
      <span lang="${said?.lang ?? lang}">${said?.text ?? finding.code}</span>
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
