/**
 * Parses announcement texts with labels: 日時：… 発表者：… 発表題目：… 概要：… [1] …, in the format of the old page and of
 * announcement.js in both languages.
 */
import { SESSION_FACTS, byName } from '../editable-fields.js';
import { LANGUAGES } from '../i18n.js';
import { timeOf } from './announced-time.js';
import { materialIn } from './announcement-links.js';
import { isLabelled, referenceLines } from './reference-lines.js';

/** @import { SessionFact } from '../editable-fields.js' */
/** @typedef {AnnouncedTalk & Partial<Record<SessionFact, string>>} Announcement */

/**
 * @typedef {object} AnnouncedTalk Values found in the text; others are absent
 * @property {string} [heading]
 * @property {string} [day] `2026-12-10`
 * @property {string} [from]
 * @property {string} [to]
 * @property {{name: string, affiliation: string}[]} speakers
 * @property {string} [title]
 * @property {string} [abstract]
 * @property {'online' | 'hybrid' | 'onsite'} [format]
 * @property {string} [language]
 * @property {Reference[]} references
 * @property {import('./announcement-links.js').LinkedMaterial[]} materials
 * @property {string[]} left lines that were not recognized
 */

/** @typedef {SessionFact | 'when' | 'speaker' | 'title' | 'abstract' | 'references' | 'other'} Part */

/** @type {[Part, RegExp][]} */
const PARTS = [
  ['when', /^(?:日\s*時|開催日時|date(?: and time)?|when)$/i],
  ['speaker', /^(?:発\s*表\s*者|講\s*演\s*者|講師|パネリスト|speakers?|panelists?)$/i],
  ['title', /^(?:(?:発表|講演)?(?:題目|タイトル|題名)|演題|title)$/i],
  ['abstract', /^(?:(?:発表|講演)?(?:概要|要旨)|アブストラクト|abstract)$/i],
  ['references', /^(?:参考文献|文献|references?|refs?\.?)$/i],
  ['other', /^(?:共催|備考|(?:情報|話題)提供者?|座長|co-hosts?|remarks?|contributors?|chair)$/i],
];
const HEADING =
  /^(?:#+\s*)?(?:【[^】]+】|\[(?:cancelled|postponed)\]\s*)?(?:第\s*[\d０-９]+\s*回|(?:19|20)\d{2}年$|[^:：]+ #\d+)/i;
/** @type {Record<string, Announcement['format']>} */
const FORMATS = {
  ...{ ハイブリッド: 'hybrid', オンライン: 'online', 対面: 'onsite', 現地: 'onsite' },
  ...{ hybrid: 'hybrid', online: 'online', 'on site': 'onsite', onsite: 'onsite' },
};
const SPOKEN = /[（(]?\s*(?:ご?講演は(英語|日本語)|talk in (English|Japanese))(?:です)?\s*[)）]?/i;
const UNKNOWN = /^(?:TBA|未定)$/i;
const LINK = /^(?:(?:講演)?(?:スライド|ノート)|登録フォーム|slides?(?:\s|$)).{0,12}$/i;
/** Minimum length of an unlabelled line after the title that starts an abstract. */
const LONG = 40;

/**
 * @param {string} text
 * @param {string} today `2026-11-25`; a date without a year is assumed to be in the future
 * @returns {Announcement}
 */
export function readAnnouncement(text, today) {
  /** @type {Announcement} */
  const found = { speakers: [], references: [], materials: [], left: [] };
  /** @type {Record<Part, string[]>} */
  const parts = {
    ...{ when: [], speaker: [], title: [], abstract: [], references: [], other: [] },
    ...byName(SESSION_FACTS, () => []),
  };
  /** @type {Part | null} */
  let part = null;
  for (const source of linesOf(text)) {
    if (isMaterial(source, found)) continue;
    const line = withoutLinks(source);
    const bare = line.replace(SPOKEN, '').trim();
    if (bare !== line.trim()) found.language = languageOf(line);
    const begun = beginning(bare);
    part = begun?.part ?? follows(bare, part);
    if (!bare && part === 'abstract') parts.abstract.push('');
    if (HEADING.test(bare)) found.heading ??= bare.replace(/^#+\s*/, '');
    // The name of a link without its address.
    else if (LINK.test(bare)) found.left.push(bare);
    else if (bare) placeOf(part, Boolean(begun), parts, found).push(begun?.rest ?? bare);
  }
  settle(parts, found, text);
  // Title and speaker of further talks of the session are not used.
  found.left.push(...parts.title.splice(1), ...parts.other);
  return { ...found, ...timeOf(parts.when.join(' '), today), ...rest(parts) };
}

/** Takes a link to a material; one that depends on the page is left to the organizer. @param {string} line @param {Announcement} found */
function isMaterial(line, found) {
  const material = materialIn(line);
  if (material === 'relative') found.left.push(line.trim());
  else if (material) found.materials.push(material);
  return material !== null;
}

/**
 * Removes placeholders for unknown values and online venues.
 * @param {Record<Part, string[]>} parts @param {Announcement} found @param {string} text
 */
function settle(parts, found, text) {
  const online = formatNamed(parts.venue[0]);
  found.format = formatOf(text) ?? online;
  if (online) parts.venue = [];
  if (UNKNOWN.test(parts.title[0] ?? '')) parts.title.shift();
}

/** @param {Part | null} part @param {boolean} begins @param {Record<Part, string[]>} parts @param {Announcement} found */
const placeOf = (part, begins, parts, found) => (part && (begins || MANY.has(part)) ? parts[part] : found.left);

/** Parts of several lines. @type {Set<Part>} */
const MANY = new Set(['abstract', 'references', 'speaker']);

/** Part to which an unlabelled line belongs. @param {string} line @param {Part | null} part @returns {Part | null} */
function follows(line, part) {
  if (isLabelled(line)) return 'references';
  if (part === 'references' && !line) return null;
  if (part === 'title' && line.length > LONG) return 'abstract';
  if (part === 'speaker') return !line || /氏|[（(].+[)）]/.test(line) ? part : null;
  return part;
}

/** @param {Record<Part, string[]>} parts */
function rest({ speaker, title, abstract, references, ...facts }) {
  const text = (/** @type {string[]} */ lines) => lines.join('\n').trim();
  return {
    speakers: speaker.flatMap(people),
    ...(text(title) && { title: text(title) }),
    ...(text(abstract) && { abstract: text(abstract).replace(/\n{3,}/g, '\n\n') }),
    ...Object.fromEntries(SESSION_FACTS.flatMap(({ name }) => (text(facts[name]) ? [[name, text(facts[name])]] : []))),
    references: referenceLines(references.join('\n')),
  };
}

/** The page source has `<br>` at line ends. @param {string} text */
const linesOf = (text) => text.replaceAll(/<br\s*\/?>/gi, '').split(/\r?\n/);

/** @param {string} line in Markdown */
const withoutLinks = (line) => line.replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1').replace(/[\s\u3000]+$/, '');

/** @param {string} line @returns {{part: Part, rest: string} | null} */
function beginning(line) {
  const [, label, rest] =
    /^([^:：()（）[\]]{1,16}?)[\s\u3000]*(?:[(（][^)）]*[)）])?[\s\u3000]*[:：](.*)$/su.exec(line) ?? [];
  const name = (label ?? line).trim();
  const part = PARTS.find(([, pattern]) => pattern.test(name))?.[0] ?? factLabelled(name.toLowerCase());
  if (!part || (label === undefined && part !== 'references')) return null;
  return { part, rest: (rest ?? '').trim() };
}

/** @param {string} text in lower case @returns {SessionFact | undefined} */
const factLabelled = (text) =>
  SESSION_FACTS.find(
    ({ label, printed }) =>
      printed?.test(text) ||
      Object.values(LANGUAGES).some((words) => words[/** @type {'venue'} */ (label)].toLowerCase() === text),
  )?.name;

/** @param {string} line with the language */
const languageOf = (line) => (/英語|english/i.test(line) ? 'en' : 'ja');

/** `場所（ハイブリッド）：…` @param {string} text */
const formatOf = (text) => formatNamed(/(?:場\s*所|place|venue)\s*[(（]([^)）]+)[)）]/i.exec(text)?.[1]);

/** @param {string} [name] @returns {Announcement['format']} */
const formatNamed = (name = '') => FORMATS[name.trim().toLowerCase()];

/**
 * `池 祐一 氏(九州大学)`; several people are separated by 、 or ;
 * @param {string} line
 */
function people(line) {
  /** @type {{name: string, affiliation: string}[]} */
  const found = [];
  const one =
    /([^(（、,;；]+?)(?:[\s\u3000]*氏)?[\s\u3000]*(?:[(（]((?:[^()（）]|[(（][^()（）]*[)）])*)[)）])?\s*(?:[、,;；]|$)/gu;
  for (const [, name, affiliation = ''] of line.matchAll(one)) {
    const bare = name.replace(/[\s\u3000]+/gu, ' ').trim();
    if (bare && bare !== '希望者' && !UNKNOWN.test(bare)) found.push({ name: bare, affiliation: affiliation.trim() });
  }
  return found;
}
