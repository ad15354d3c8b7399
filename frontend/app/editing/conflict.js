/** Edit conflicts: differences between two versions of a talk, and the merged form. */
import { SESSION_CHOICES, SESSION_TEXTS, TALK_TEXTS } from '../editable-fields.js';
import { timesOf } from './talk-body.js';
import { isBlankRow } from './form-rows.js';
import { valueAt, withValue } from './form-value.js';

/** @import { TalkForm } from './talk-form.js' */
/** @typedef {'mine' | 'theirs'} Side */
/** @typedef {{pointer: string, mine: string[], theirs: string[], likely: Side, isBoth: boolean}} Difference Lines of both versions; isBoth: both sides changed it */

/** The time is one value in four fields. */
const TIME = '/session/time';
const TIME_FIELDS = ['/session/day', '/session/from', '/session/to', '/session/timeZone'];

/** @param {TextMap} map */
const words = (map) => Object.entries(map).flatMap(([, text]) => (text ? [text] : []));

/** Value of a field as lines. @param {TalkForm} form @param {string} pointer @returns {string[]} */
function linesAt(form, pointer) {
  const { session } = form;
  const rows = /** @type {Record<string, () => string[]>} */ ({
    '/speakers': () =>
      form.speakers
        .filter((row) => !isBlankRow(row))
        .map(({ name, affiliation }) => [...words(name), ...words(affiliation).map((text) => `(${text})`)].join(' ')),
    '/materials': () =>
      form.materials.filter((row) => !isBlankRow(row)).map(({ label, url }) => [...words(label), url].join(' ')),
    '/coHosts': () =>
      form.coHosts.filter((row) => !isBlankRow(row)).map(({ name, url }) => [...words(name), url].join(' ').trim()),
    '/references': () =>
      form.references
        .filter((row) => !isBlankRow(row))
        .map(({ label, text, arxiv, doi, url }) =>
          [label && `[${label}]`, text, ...[arxiv, doi, url].filter((each) => each && !text.includes(each))]
            .filter(Boolean)
            .join(' '),
        ),
    '/session/numbers': () =>
      session.numbers.filter(({ number }) => number).map(({ series, number }) => `${series} ${number}`),
    [TIME]: () =>
      timesOf(session).start
        ? [`${session.day} ${[session.from, session.to].filter(Boolean).join('–')} ${session.timeZone}`]
        : [],
  })[pointer];
  if (rows) return rows();
  const value = valueAt(form, pointer);
  return value ? [String(value)] : [];
}

/** @param {TalkForm[]} forms @returns {string[]} */
function places(forms) {
  const inLanguages = (/** @type {string} */ pointer) => [
    ...new Set(forms.flatMap((form) => Object.keys(valueAt(form, pointer)).map((lang) => `${pointer}/${lang}`))),
  ];
  return [
    ...TALK_TEXTS.flatMap(({ name }) => inLanguages(`/${name}`)),
    '/speakers',
    '/materials',
    '/references',
    '/coHosts',
    TIME,
    '/session/numbers',
    ...SESSION_TEXTS.flatMap(({ name }) => inLanguages(`/session/${name}`)),
    '/language',
    ...SESSION_CHOICES.map(({ name }) => `/session/${name}`),
  ];
}

/**
 * Fields that differ. If one side did not change a field, the other side is preselected.
 * @param {TalkForm} base common original
 * @param {TalkForm} mine
 * @param {TalkForm} theirs
 * @returns {Difference[]}
 */
export const differences = (base, mine, theirs) =>
  places([mine, theirs]).flatMap((pointer) => {
    const [old, here, there] = [base, mine, theirs].map((form) => linesAt(form, pointer));
    const same = (/** @type {string[]} */ one, /** @type {string[]} */ other) => one.join('\n') === other.join('\n');
    if (same(here, there)) return [];
    const likely = same(old, here) ? 'theirs' : 'mine';
    return [{ pointer, mine: here, theirs: there, likely, isBoth: likely === 'mine' && !same(old, there) }];
  });

/**
 * @param {TalkForm} mine
 * @param {TalkForm} theirs
 * @param {Record<string, Side>} chosen by pointer
 * @returns {TalkForm}
 */
export const merged = (mine, theirs, chosen) =>
  Object.entries(chosen)
    .filter(([, side]) => side === 'theirs')
    .flatMap(([pointer]) => (pointer === TIME ? TIME_FIELDS : [pointer]))
    .reduce((form, pointer) => withValue(form, pointer, valueAt(theirs, pointer) ?? ''), mine);
