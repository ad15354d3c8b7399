/** The few lines of a source that a session was read from, each with what there is to say about it. */

/** @typedef {import('./import-report.js').Evidence} Evidence */
/** @typedef {import('./import-report.js').Finding} Finding */
/** @typedef {{line?: number, finding?: Finding, evidence?: Evidence}} Note one of both */
/** @typedef {{number: number, text: string, isElsewhere: boolean, afterGap: boolean, notes: Note[]}} SourceLine */

/** A session of so many lines is shown whole. */
const SHORT = 14;
/** Of a longer one, these at its start and around each note. */
const START = 4;
const AROUND = 1;
/** Even who wants to see the whole gets no more than these: a broken page may be one endless session. */
const MOST = 400;

/** @param {string} text @returns {string[]} as the API counts them */
export const linesOf = (text) => text.split(/\r\n|\n|\r/);

/**
 * @param {{findings: Finding[], evidence?: Evidence[]}} told
 * @param {boolean} whole also what is certain
 * @returns {Note[]} the gravest first
 */
export function notesOf({ findings, evidence = [] }, whole = false) {
  const grave = ['error', 'warning', 'note'];
  const byGravity = [...findings].sort((a, b) => grave.indexOf(a.severity) - grave.indexOf(b.severity));
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
 * @returns {{lines: SourceLine[], loose: Note[], left: number}} loose: about no line of the source; left: how many lines
 *   of the session are not shown
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

/** Empty lines at the end belong to nobody. @param {string[]} lines @param {number} first @param {number} last */
function trimmed(lines, first, last) {
  let end = Math.min(last, lines.length);
  while (end > first && lines[end - 1].trim() === '') end -= 1;
  return end;
}

/** @param {number} first @param {number} last */
const numbers = (first, last) => Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
