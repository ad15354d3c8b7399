/**
 * The texts and choices of a talk and its session that organizers edit. Form, request bodies, messages, conflicts,
 * history, details, announcements and the search of a copy follow these lists.
 */

/** @import { OrganizerWords as Words } from './editing/organizer.js' */
/** @typedef {{[K in keyof Words]: Words[K] extends string ? K : never}[keyof Words]} Label Key of an interface text */

/**
 * A text by language.
 * @template {string} N
 * @typedef {object} TextField
 * @property {N} name member of the API
 * @property {Label} label
 * @property {Label} [advice]
 * @property {'text' | 'note' | 'area'} [type] of the input
 * @property {boolean} [isRare] in the folded part of the form
 * @property {RegExp} [printed] its labels in announcements beside those of the interface
 */

/**
 * A code of the API.
 * @template {string} N
 * @typedef {object} ChoiceField
 * @property {N} name member of the API
 * @property {Label} label
 * @property {'formats' | 'statuses' | 'kinds'} choices key of the interface texts by code
 * @property {boolean} [isRare] in the folded part of the form
 */

/** @template {string} N @param {TextField<N>[]} fields */
const texts = (fields) => fields;
/** @template {string} N @param {ChoiceField<N>[]} fields */
const choices = (fields) => fields;

export const TALK_TEXTS = texts([
  { name: 'title', label: 'title', advice: 'titleAdvice' },
  { name: 'abstract', label: 'abstract', advice: 'abstractAdvice', type: 'area' },
  { name: 'part', label: 'part' },
  { name: 'remarks', label: 'remarks', type: 'note' },
]);

export const SESSION_CHOICES = choices([
  { name: 'format', label: 'format', choices: 'formats' },
  { name: 'status', label: 'status', choices: 'statuses' },
  { name: 'kind', label: 'kind', choices: 'kinds', isRare: true },
]);

export const SESSION_TEXTS = texts([
  { name: 'venue', label: 'venue', printed: /^(?:場\s*所|会\s*場|開催場所|place)$/i },
  { name: 'title', label: 'sessionTitle', isRare: true },
  { name: 'streamingVenue', label: 'streamingVenue', isRare: true, printed: /^(?:オンライン)?配信(?:会場|場所)$/ },
  { name: 'remarks', label: 'sessionRemarks', type: 'note', isRare: true },
]);

/** @typedef {typeof TALK_TEXTS[number]['name']} TalkText */
/** @typedef {typeof SESSION_TEXTS[number]['name']} SessionText */
/** @typedef {typeof SESSION_CHOICES[number]['name']} SessionChoice */
/** @typedef {Exclude<SessionText, 'title' | 'remarks'>} SessionFact */

/** Texts displayed with their label next to date and time. Title and remarks are displayed separately. */
export const SESSION_FACTS = SESSION_TEXTS.filter(
  /** @returns {field is TextField<SessionFact>} */ (field) => field.name !== 'title' && field.name !== 'remarks',
);

/**
 * An object with a value for each field.
 * @template {string} N
 * @template V
 * @param {{name: N}[]} fields
 * @param {(name: N) => V} value
 * @returns {Record<N, V>}
 */
export const byName = (fields, value) =>
  /** @type {Record<N, V>} */ (Object.fromEntries(fields.map(({ name }) => [name, value(name)])));
