/** Excerpt of the source of a session, with findings per line. */

/** @import { Evidence, Finding } from './import-report.js' */
/** @typedef {{line?: number, finding?: Finding, evidence?: Evidence}} Note either finding or evidence */
/** @typedef {{number: number, text: string, isElsewhere: boolean, afterGap: boolean, notes: Note[]}} SourceLine */

/** Maximum number of lines displayed without abbreviation. */
const SHORT = 14;
/** Lines displayed at the start of a longer session and around each finding. */
const START = 4;
const AROUND = 1;
/** Upper bound of displayed lines: a malformed page may be a single session. */
const MOST = 400;

/** @param {string} text @returns {string[]} lines as counted by the API */
export const linesOf = (text) => text.split(/\r\n|\n|\r/);

/**
 * The text with the lines of an item replaced.
 * @param {string[]} lines
 * @param {{line?: number, lastLine?: number}} place
 * @param {string} corrected
 */
export const withLines = (lines, { line = 1, lastLine = line }, corrected) =>
  lines.toSpliced(line - 1, lastLine - line + 1, corrected).join('\n');

/**
 * @param {{findings: Finding[], evidence?: Evidence[], result?: string}} told
 * @param {boolean} whole include certain evidence, acknowledged findings and remarks of unchanged sessions
 * @returns {Note[]} most severe first
 */
export function notesOf({ findings, evidence = [], result }, whole = false) {
  const grave = ['error', 'warning', 'note'];
  const isNoise = (/** @type {Finding} */ { code, acknowledged }) =>
    acknowledged || (code === 'remark' && result === 'unchanged');
  const told = whole ? findings : findings.filter((finding) => !isNoise(finding));
  const byGravity = [...told].sort((a, b) => grave.indexOf(a.severity) - grave.indexOf(b.severity));
  const doubtful = evidence.filter(({ confidence }) => whole || confidence !== 'certain');
  return [
    ...byGravity.map((finding) => ({ line: finding.line, finding })),
    ...doubtful.map((each) => ({ line: each.line, evidence: each })),
  ];
}

/**
 * @param {string[]} lines of the whole source
 * @param {{line?: number, lastLine?: number}} place
 * @param {Note[]} notes
 * @param {boolean} [whole]
 * @returns {{lines: SourceLine[], loose: Note[], left: number}} loose: without a line; left: number of lines
 *   of the session that are omitted
 */
export function excerpt(lines, { line, lastLine = line }, notes, whole = false) {
  const first = line ?? 1;
  const last = line ? Math.min(trimmed(lines, first, lastLine ?? first), first + MOST - 1) : 0;
  const isThere = (/** @type {number} */ number) => number >= 1 && number <= lines.length;
  const noted = new Set(notes.flatMap((note) => (note.line && isThere(note.line) ? [note.line] : [])));
  const isShort = last - first < SHORT;
  const isNear = (/** @type {number} */ number) =>
    [...Array(2 * AROUND + 1).keys()].some((step) => noted.has(number - AROUND + step));
  const own = numbers(first, last).filter(
    (number) => isThere(number) && (whole || isShort || number < first + START || isNear(number)),
  );
  const shown = [...new Set([...own, ...noted])].sort((a, b) => a - b);
  return {
    lines: shown.map((number, at) => ({
      number,
      text: lines[number - 1],
      isElsewhere: number < first || number > last,
      afterGap: at > 0 && shown[at - 1] !== number - 1,
      notes: notes.filter((note) => note.line === number),
    })),
    loose: notes.filter((note) => !note.line || !noted.has(note.line)),
    left: Math.max(0, last - first + 1 - own.length),
  };
}

/** Removes empty lines at the end. @param {string[]} lines @param {number} first @param {number} last */
function trimmed(lines, first, last) {
  let end = Math.min(last, lines.length);
  while (end > first && lines[end - 1].trim() === '') end -= 1;
  return end;
}

/** @param {number} first @param {number} last */
const numbers = (first, last) => Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
