/** Names of form fields for JSON Pointers of the API. */
import { SESSION_CHOICES, SESSION_TEXTS, TALK_TEXTS } from '../editable-fields.js';
import { languageName } from '../i18n.js';

/**
 * @param {string} pointer such as `/materials/0/url`
 * @param {Organizer} reader
 */
export function placeName(pointer, reader) {
  const { words } = reader;
  const [, session, name, at, member] = /^\/(session\/)?([^/]+)(?:\/(\d+))?(?:\/(.+))?$/.exec(pointer) ?? [];
  /** @type {Record<string, string>} */
  const names = {
    ...labels([...SESSION_CHOICES, ...SESSION_TEXTS], words),
    ...(!session && labels(TALK_TEXTS, words)),
    language: words.spokenLanguage,
    speakers: words.speaker,
    materials: words.material,
    references: words.referenceText,
    ...{ time: words.when, start: words.when, end: words.to, day: words.day, from: words.from, to: words.to },
    numbers: words.numbers,
    coHosts: words.coHosts,
    ...{ name: words.name, position: words.order },
    series: words.series,
  };
  const lists = { speakers: words.speakers, materials: words.material, references: words.references };
  if (at === undefined && name in lists) return lists[/** @type {'speakers'} */ (name)];
  const here = (names[name] ?? name ?? pointer) + (at === undefined ? inLanguage(member, reader) : '');
  if (at === undefined || session) return here;
  const row = words.rowOf(here, Number(at) + 1);
  return member ? words.labelled(row, memberName(name, member, reader)) : row;
}

/** @param {{name: string, label: import('../editable-fields.js').Label}[]} fields @param {Organizer['words']} words */
const labels = (fields, words) => Object.fromEntries(fields.map(({ name, label }) => [name, words[label]]));

/** @param {string} list @param {string} member @param {Organizer} reader */
function memberName(list, member, reader) {
  const { words } = reader;
  const [name, lang] = member.split('/');
  /** @type {Record<string, string>} */
  const names = {
    ...{ name: words.name, affiliation: words.affiliation, role: words.role },
    ...{ url: list === 'materials' ? words.address : 'URL', kind: words.kind },
    label: list === 'materials' ? words.label : words.referenceLabel,
    ...{ text: words.referenceText, arxiv: 'arXiv', doi: 'DOI' },
  };
  return (names[name] ?? name) + inLanguage(lang, reader);
}

/** @param {string | undefined} code @param {Organizer} reader */
const inLanguage = (code, { words, lang }) =>
  code && /^[a-z]{2,3}(?:-|$)/i.test(code) ? words.parenthesised(languageName(code, lang)) : '';
