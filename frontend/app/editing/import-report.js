/** What an import did, or would do, as the API reports it (ImportReport in openapi.yaml), and what of it to show and send. */

/** @typedef {import('../model.js').TextMap} TextMap */
/** @typedef {'created' | 'changed' | 'unchanged' | 'suspicious' | 'rejected'} Result */
/** @typedef {{severity: 'error' | 'warning' | 'note', code: string, line?: number, message: TextMap}} Finding */
/** @typedef {{field: string, value: string, basis: string, confidence: 'certain' | 'high' | 'low', line?: number}} Evidence */
/** @typedef {{resource: 'session' | 'talk' | 'speaker', position?: number, field: string}} Place */
/** @typedef {Place & {before?: unknown, after?: unknown}} FieldChange absent: it is new, or it goes */
/** @typedef {Place & {last?: unknown, source?: unknown, archive?: unknown}} Conflict */

/**
 * @typedef {object} Item
 * @property {string} key names it in `accept`
 * @property {Result} result
 * @property {boolean} held written only if `accept` names it
 * @property {number} [line] of the source where it begins; absent if it vanished from it
 * @property {number} [lastLine]
 * @property {string} [heading] as printed
 * @property {string} [sessionId]
 * @property {Record<string, number>} [numbers] by series
 * @property {TextMap} [title]
 * @property {FieldChange[]} changes
 * @property {Conflict[]} conflicts
 * @property {Evidence[]} evidence
 * @property {Finding[]} findings
 */

/**
 * @typedef {object} Report
 * @property {boolean} dryRun
 * @property {string} format media type
 * @property {string} source
 * @property {string} [asOf]
 * @property {number} revision
 * @property {Record<Result, number>} counts
 * @property {Item[]} items
 * @property {Finding[]} findings
 */

/** In the order in which they need somebody's eyes. */
export const RESULTS = /** @type {const} */ (['created', 'changed', 'suspicious', 'rejected', 'unchanged']);

/** Of what is as it was, one rather knows the number only. @returns {Set<Result>} */
export const resultsAtFirst = () => new Set(RESULTS.filter((result) => result !== 'unchanged'));

/** Whether importing it would write something. @param {Item} item */
export const isWritable = ({ result, changes }) =>
  result === 'created' || ((result === 'changed' || result === 'suspicious') && changes.length > 0);

/** @param {Report} report */
export const writable = ({ items }) => items.filter(isWritable).map(({ key }) => key);

/** What is written if nobody says anything: not what is held. @param {Report} report @returns {Set<string>} keys */
export const chosenAtFirst = ({ items }) =>
  new Set(items.filter((item) => isWritable(item) && !item.held).map(({ key }) => key));

/**
 * What has to be said of a choice.
 * @param {Report} report
 * @param {Set<string>} chosen
 * @returns {string[] | undefined} keys, in the order of the report; nothing where it is what is written anyway
 */
export function acceptOf(report, chosen) {
  const usual = chosenAtFirst(report);
  const isUsual = usual.size === chosen.size && [...usual].every((key) => chosen.has(key));
  return isUsual ? undefined : writable(report).filter((key) => chosen.has(key));
}

/**
 * Where to read a session that is in the archive.
 * @param {Item} item
 * @returns {string | null} path
 */
export function pathOf({ sessionId, numbers = {} }) {
  const [[series, number] = []] = Object.entries(numbers);
  return sessionId && series ? `/${series}/${number}` : null;
}

/** Servers and proxies refuse longer addresses than about four thousand characters, so a long choice goes in parts. */
const LONGEST = 3000;

/**
 * @param {string[] | undefined} keys
 * @returns {(string[] | undefined)[]} each short enough for an address; once nothing where nothing has to be said
 */
export function inParts(keys) {
  if (!keys) return [undefined];
  /** @type {string[][]} */
  const parts = [];
  let length = LONGEST;
  for (const key of keys) {
    const size = encodeURIComponent(`${key},`).length;
    length += size;
    if (length > LONGEST) {
      parts.push([]);
      length = size;
    }
    parts[parts.length - 1].push(key);
  }
  return parts;
}

/**
 * One report of what was written in parts: of each item what its own part says, for the others it is as it was by then.
 * @param {Report[]} reports
 * @param {(string[] | undefined)[]} parts
 * @returns {Report}
 */
export function together(reports, parts) {
  const last = reports[reports.length - 1];
  if (reports.length === 1) return last;
  const own = new Map(
    reports.flatMap(({ items }, at) => ofPart(items, parts[at] ?? []).map((item) => [item.key, item])),
  );
  const items = last.items.map((item) => own.get(item.key) ?? item);
  const counts = { ...last.counts };
  for (const result of RESULTS) counts[result] = items.filter((item) => item.result === result).length;
  return { ...last, items, counts };
}

/** @param {Item[]} items @param {string[]} keys */
const ofPart = (items, keys) => items.filter(({ key }) => keys.includes(key));
