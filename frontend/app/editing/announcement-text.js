/** Reads the block of text with which the old page announced a session: 日時：… 発表者：… 発表題目：… 概要：… [1] … */
import { isLabelled, referenceLines } from './reference-lines.js';

/** @typedef {import('../model.js').Reference} Reference */

/**
 * @typedef {object} Announcement What the text says; what it does not say is absent
 * @property {string} [heading]
 * @property {string} [day] `2026-12-10`
 * @property {string} [from]
 * @property {string} [to]
 * @property {{name: string, affiliation: string}[]} speakers
 * @property {string} [title]
 * @property {string} [abstract]
 * @property {string} [venue]
 * @property {string} [streamingVenue]
 * @property {'online' | 'hybrid' | 'onsite'} [format]
 * @property {string} [language]
 * @property {Reference[]} references
 * @property {string[]} left lines that were not understood
 */

/** @typedef {'when' | 'speaker' | 'venue' | 'streaming' | 'title' | 'abstract' | 'references'} Part */

/** @type {[Part, RegExp][]} */
const PARTS = [
  ['when', /^(?:日\s*時|開催日時|date(?: and time)?|when)$/i],
  ['speaker', /^(?:発\s*表\s*者|講\s*演\s*者|講師|speakers?)$/i],
  ['streaming', /^(?:オンライン)?配信(?:会場|場所)$/],
  ['venue', /^(?:場\s*所|会\s*場|開催場所|venue|place)$/i],
  ['title', /^(?:(?:発表|講演)?(?:題目|タイトル|題名)|演題|title)$/i],
  ['abstract', /^(?:(?:発表|講演)?(?:概要|要旨)|アブストラクト|abstract)$/i],
  ['references', /^(?:参考文献|文献|references?|refs?\.?)$/i],
];
const HEADING = /^(?:#+\s*)?(?:第\s*[\d０-９]+\s*回|(?:19|20)\d{2}年$)/;
const FORMATS = /** @type {const} */ ({ ハイブリッド: 'hybrid', オンライン: 'online', 対面: 'onsite', 現地: 'onsite' });
const ENGLISH = /[（(]?\s*(?:ご講演は英語|講演は英語|talk in English)(?:です)?\s*[)）]?/i;
const LINK = /^(?:(?:講演)?(?:スライド|ノート)|登録フォーム|slides?(?:\s|$)).{0,12}$/i;
/** A line as long as this after the title begins an abstract, label or not. */
const LONG = 40;

/**
 * @param {string} text
 * @param {string} today `2026-11-25`; a date without a year is the next one
 * @returns {Announcement}
 */
export function readAnnouncement(text, today) {
  /** @type {Announcement} */
  const found = { speakers: [], references: [], left: [] };
  /** @type {Record<Part, string[]>} */
  const parts = { when: [], speaker: [], venue: [], streaming: [], title: [], abstract: [], references: [] };
  /** @type {Part | null} */
  let part = null;
  for (const line of linesOf(text)) {
    const bare = line.replace(ENGLISH, '').trim();
    if (bare !== line.trim()) found.language = 'en';
    const begun = beginning(bare);
    part = begun?.part ?? follows(bare, part);
    if (!bare && part === 'abstract') parts.abstract.push('');
    if (HEADING.test(bare)) found.heading ??= bare.replace(/^#+\s*/, '');
    else if (bare && !LINK.test(bare)) placeOf(part, Boolean(begun), parts, found).push(begun?.rest ?? bare);
  }
  found.format = formatOf(text);
  // A second talk of the same session is not this talk.
  found.left.push(...parts.title.splice(1));
  return { ...found, ...timeOf(parts.when.join(' '), today), ...rest(parts) };
}

/** @param {Part | null} part @param {boolean} begins @param {Record<Part, string[]>} parts @param {Announcement} found */
const placeOf = (part, begins, parts, found) => (part && (begins || MANY.has(part)) ? parts[part] : found.left);

/** Parts that go on over several lines. @type {Set<Part>} */
const MANY = new Set(['abstract', 'references', 'speaker']);

/** To what a line without a label belongs. @param {string} line @param {Part | null} part @returns {Part | null} */
function follows(line, part) {
  if (isLabelled(line)) return 'references';
  if (part === 'references' && !line) return null;
  if (part === 'title' && line.length > LONG) return 'abstract';
  if (part === 'speaker') return !line || /氏|[（(].+[)）]/.test(line) ? part : null;
  return part;
}

/** @param {Record<Part, string[]>} parts */
function rest({ speaker, venue, streaming, title, abstract, references }) {
  const text = (/** @type {string[]} */ lines) => lines.join('\n').trim();
  return {
    speakers: speaker.flatMap(people),
    ...(text(title) && { title: text(title) }),
    ...(text(abstract) && { abstract: text(abstract).replace(/\n{3,}/g, '\n\n') }),
    ...(text(venue) && { venue: text(venue) }),
    ...(text(streaming) && { streamingVenue: text(streaming) }),
    references: referenceLines(references.join('\n')),
  };
}

/** The source of the page has `<br>` at its line ends and links as in Markdown. @param {string} text */
const linesOf = (text) =>
  text
    .replaceAll(/<br\s*\/?>/gi, '')
    .split(/\r?\n/)
    .map((line) => line.replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1').replace(/[\s\u3000]+$/, ''));

/** @param {string} line @returns {{part: Part, rest: string} | null} */
function beginning(line) {
  const [, label, rest] =
    /^([^:：()（）[\]]{1,16}?)[\s\u3000]*(?:[(（][^)）]*[)）])?[\s\u3000]*[:：](.*)$/su.exec(line) ?? [];
  const name = (label ?? line).trim();
  const part = PARTS.find(([, pattern]) => pattern.test(name))?.[0];
  if (!part || (label === undefined && part !== 'references')) return null;
  return { part, rest: (rest ?? '').trim() };
}

/** `場所（ハイブリッド）：…` @param {string} text */
const formatOf = (text) =>
  FORMATS[/** @type {keyof typeof FORMATS} */ (/場\s*所\s*[(（](\S+?)[)）]/.exec(text)?.[1] ?? '')];

/**
 * `池 祐一 氏(九州大学)`; several people stand apart by 、 or ;
 * @param {string} line
 */
function people(line) {
  /** @type {{name: string, affiliation: string}[]} */
  const found = [];
  const one =
    /([^(（、,;；]+?)(?:[\s\u3000]*氏)?[\s\u3000]*(?:[(（]((?:[^()（）]|[(（][^()（）]*[)）])*)[)）])?\s*(?:[、,;；]|$)/gu;
  for (const [, name, affiliation = ''] of line.matchAll(one)) {
    const bare = name.replace(/[\s\u3000]+/gu, ' ').trim();
    if (bare && bare !== '希望者' && !/^(?:TBA|未定)$/i.test(bare))
      found.push({ name: bare, affiliation: affiliation.trim() });
  }
  return found;
}

/** @param {string} text @param {string} today @returns {{day?: string, from?: string, to?: string}} */
function timeOf(text, today) {
  const plain = text.normalize('NFKC');
  const date = /(?:(\d{4})\s*[年/.-]\s*)?(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?/.exec(plain);
  const times = [...plain.slice((date?.index ?? 0) + (date?.[0].length ?? 0)).matchAll(/(\d{1,2})[:時](\d{2})?/g)].map(
    ([, hour, minute = '00']) => `${hour.padStart(2, '0')}:${minute}`,
  );
  const two = (/** @type {string} */ n) => n.padStart(2, '0');
  const inYear = (/** @type {string} */ year) => `${year}-${two(date?.[2] ?? '')}-${two(date?.[3] ?? '')}`;
  const thisYear = today.slice(0, 4);
  const next = inYear(thisYear) < today ? String(Number(thisYear) + 1) : thisYear;
  return {
    ...(date && { day: inYear(date[1] ?? next) }),
    ...(times[0] && { from: times[0] }),
    ...(times[1] && { to: times[1] }),
  };
}
