/**
 * Result or preview of an import, as reported by the API (ImportReport in openapi.yaml), and the selection of items to
 * import.
 */

/** @typedef {'created' | 'changed' | 'unchanged' | 'suspicious' | 'rejected'} Result */
/** @typedef {{severity: 'error' | 'warning' | 'note', code: string, line?: number, message: TextMap, acknowledged?: boolean}} Finding */
/** @typedef {{field: string, value: string, basis: string, confidence: 'certain' | 'high' | 'low', line?: number}} Evidence */
/** @typedef {{resource: 'session' | 'talk' | 'speaker', position?: number, field: string}} Place */
/** @typedef {Place & {before?: unknown, after?: unknown}} FieldChange absent: created or removed */
/** @typedef {Place & {last?: unknown, source?: unknown, archive?: unknown}} Conflict */

/**
 * @typedef {object} Item
 * @property {string} key identifies it in `accept`
 * @property {Result} result
 * @property {boolean} held written only if `accept` names it
 * @property {number} [line] first line in the source; absent if removed from it
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
 * @property {Record<Result | 'held' | 'conflicts', number>} counts
 * @property {Item[]} items
 * @property {Finding[]} findings
 */

/** Sorted by the attention they need. */
export const RESULTS = /** @type {const} */ (['created', 'changed', 'suspicious', 'rejected', 'unchanged']);

/** Unchanged items are initially hidden. @returns {Set<Result>} */
export const resultsAtFirst = () => new Set(RESULTS.filter((result) => result !== 'unchanged'));

/** True if importing the item would write something. @param {Item} item */
export const isWritable = ({ result, changes }) =>
  result === 'created' || ((result === 'changed' || result === 'suspicious') && changes.length > 0);

/** True if findings of the item can be acknowledged, which requires a stored item. @param {Item} item @param {Set<string>} chosen */
export const canAcknowledge = (item, chosen) =>
  Boolean(item.line) && item.result !== 'rejected' && (!isWritable(item) || chosen.has(item.key));

/** True if the item requires a decision of an organizer. @param {Item} item */
export const isWaiting = (item) =>
  item.held ||
  item.conflicts.length > 0 ||
  item.findings.some(({ severity, acknowledged }) => severity !== 'note' && !acknowledged);

/** @param {Report} report */
export const writable = ({ items }) => items.filter(isWritable).map(({ key }) => key);

/** Default selection: all writable items that are not held. @param {Report} report @returns {Set<string>} keys */
export const chosenAtFirst = ({ items }) =>
  new Set(items.filter((item) => isWritable(item) && !item.held).map(({ key }) => key));

/** Key of the item of a finding. @param {string} finding as `KEY.CODE` */
const itemOf = (finding) => finding.slice(0, finding.lastIndexOf('.'));

/** Findings of these items. @param {string[]} findings @param {string[]} [keys] all if absent */
export const ofItems = (findings, keys) => findings.filter((each) => !keys || keys.includes(itemOf(each)));

/**
 * Value of the `accept` parameter for a selection.
 * @param {Report} report
 * @param {Set<string>} chosen
 * @param {string[]} [acknowledged] acknowledged findings as `KEY.CODE`; their items are stored even if nothing is written
 * @returns {string[] | undefined} keys in the order of the report; undefined for the default selection
 */
export function acceptOf(report, chosen, acknowledged = []) {
  const usual = chosenAtFirst(report);
  const isUsual = usual.size === chosen.size && [...usual].every((key) => chosen.has(key));
  if (isUsual && chosen.size > 0) return undefined;
  const seen = new Set(acknowledged.map(itemOf));
  const isSeen = (/** @type {Item} */ item) => !isWritable(item) && seen.has(item.key);
  return report.items.filter((item) => chosen.has(item.key) || isSeen(item)).map(({ key }) => key);
}

/**
 * Path of the page of an existing session.
 * @param {Item} item
 * @returns {string | null} path
 */
export function pathOf({ sessionId, numbers = {} }) {
  const [[series, number] = []] = Object.entries(numbers);
  return sessionId && series ? `/${series}/${number}` : null;
}

/** Servers and proxies refuse URLs longer than about four thousand characters, so a long selection is split. */
const LONGEST = 3000;

/**
 * @param {string[] | undefined} keys
 * @returns {(string[] | undefined)[]} each short enough for a URL; a single undefined for the default selection
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
 * Merges reports of a split import: items of each part from its own report, others from the last one.
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
