/** Search matches in fields that a list does not show, to explain why a talk was found. */
import { excerptOf } from './marks.js';
import { pick } from './text.js';

/** @typedef {{field: string, lang?: string, text: string, ranges: TextRange[], cutBefore: boolean, place?: Place}} Match */
/** @typedef {{material: Material, page: number, href: string}} Place A page of a PDF */

/** Upper bound of displayed matches per talk, one of which is a page of a material. */
const MOST = 2;
/** Fields displayed in lists, in one language. */
const SHOWN = new Set(['title', 'part', 'speakers.name', 'speakers.affiliation', 'session.title']);

/**
 * @param {Talk} talk
 * @param {string} lang of the reader
 * @returns {Match[]}
 */
export function hiddenMatches(talk, lang) {
  const all = (talk.highlights ?? []).flatMap((highlight) => hidden(talk, highlight, lang) ?? []);
  const page = all.find(({ place }) => place);
  const texts = all.filter(({ place }) => !place).slice(0, page ? MOST - 1 : MOST);
  return page ? [...texts, page] : texts;
}

/** @param {Talk} talk @param {FoundText} highlight @param {string} lang @returns {Match | null} */
function hidden(talk, highlight, lang) {
  const { field, language, ranges } = highlight;
  const excerpt = excerptOf(highlight);
  if (excerpt) return { field, lang: language, ...excerpt, place: placeOf(talk, highlight) };
  const map = textOf(talk, highlight);
  const isShown = SHOWN.has(field) && pick(map, lang)?.lang === language;
  const text = language ? map?.[language] : undefined;
  return text && !isShown ? { field, lang: language, text, ranges, cutBefore: false } : null;
}

/** @param {Talk} talk @param {FoundText} highlight @returns {Place | undefined} */
function placeOf({ materials }, { item = 0, page }) {
  const material = materials[item];
  return page && material
    ? { material, page, href: `${(material.keptCopy?.url ?? material.url).split('#')[0]}#page=${page}` }
    : undefined;
}

/** @param {Talk} talk @param {FoundText} highlight @returns {TextMap | undefined} */
function textOf(talk, { field, item = 0 }) {
  const [name, member] = field.split('.');
  const value = /** @type {Record<string, any>} */ (talk)[name];
  if (!member) return value;
  return (Array.isArray(value) ? value[item] : value)?.[member];
}
