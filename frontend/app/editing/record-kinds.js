/**
 * Kinds of records besides sessions and talks. Lists, forms and requests are derived from these fields; a new kind or
 * field needs one entry here and its label in `i18n/managing-*.js`.
 */

/** @import { OrganizerWords as Words } from './organizer.js' */
/** @typedef {keyof Words['recordFields']} FieldLabel */

/**
 * @typedef {object} RecordField
 * @property {string} name member of the API
 * @property {FieldLabel} label
 * @property {'text' | 'url' | 'number' | 'date' | 'day' | 'time' | 'zone' | 'flag' | 'choice' | 'texts' | 'slugs' | 'scopes' | 'group' | 'rows'} type
 *   date: end of a day; day: a day as such; texts: by language; slugs: of series; group: an object; rows: a list of
 * objects
 * @property {'note' | 'area'} [input]
 * @property {keyof Words['recordAdvice']} [advice]
 * @property {boolean} [isFixed] cannot be changed later
 * @property {keyof Words['recordChoices']} [choices] codes of a choice
 * @property {RecordField[]} [fields] of a group or row
 */

/** @typedef {'series' | 'people' | 'tokens' | 'webhooks'} ListedKind */
/** @typedef {ListedKind | 'participation' | 'meeting'} KindName */
/** @typedef {'create' | 'change' | 'delete' | 'revoke' | 'merge' | 'test' | 'resume'} Power */

/**
 * @typedef {object} RecordKind
 * @property {string} path of the API
 * @property {'id' | 'slug'} key member that identifies a record
 * @property {Power[]} powers actions on a record
 * @property {Power[]} forAdmins actions that need an admin token
 * @property {boolean} isForAdmins true if only admins may read the list
 * @property {RecordField[]} fields
 * @property {string[]} [languages] of texts, besides those of the interface
 * @property {string} [part] of the resource; replaced as a whole, and possibly absent
 * @property {string} [secret] member of the response to its creation only
 * @property {boolean} [isPrivate] not stored in the browser
 */

/** Of names: as printed, its reading, and in Latin letters. */
export const NAME_LANGUAGES = ['ja', 'ja-Hira', 'en'];

/** @param {'text' | 'title' | 'name'} name @param {FieldLabel} label @returns {RecordField} */
const texts = (name, label) => ({ name, label, type: 'texts' });
/** @type {RecordField} */
const URL_FIELD = { name: 'url', label: 'url', type: 'url' };

/** A day before the session and a time. @param {'opens' | 'deadline' | 'send' | 'speakerReminder'} name @returns {RecordField} */
const dayRule = (name) => ({
  name,
  label: name,
  type: 'group',
  fields: [
    { name: 'daysBefore', label: 'daysBefore', type: 'number' },
    { name: 'time', label: 'time', type: 'time' },
  ],
});

/** How people take part in the sessions of a series, or in one session. @type {RecordField} */
export const PARTICIPATION = {
  name: 'participation',
  label: 'participation',
  type: 'group',
  fields: [
    { name: 'mode', label: 'mode', type: 'choice', choices: 'mode' },
    { name: 'signUpUrl', label: 'signUpUrl', type: 'url' },
    { name: 'signOffUrl', label: 'signOffUrl', type: 'url' },
    { name: 'advice', label: 'guidance', type: 'texts', input: 'note' },
    { name: 'capacity', label: 'capacity', type: 'number', advice: 'capacity' },
    { name: 'institutional', label: 'institutional', type: 'flag' },
    dayRule('opens'),
    dayRule('deadline'),
    dayRule('send'),
    { name: 'keptDays', label: 'keptDays', type: 'number', advice: 'keptDays' },
  ],
};

/** @type {Record<KindName, RecordKind>} */
export const RECORD_KINDS = {
  series: {
    path: '/series',
    key: 'slug',
    powers: ['create', 'change', 'delete'],
    forAdmins: ['create', 'delete'],
    isForAdmins: false,
    fields: [
      { name: 'slug', label: 'slug', type: 'text', advice: 'slug', isFixed: true },
      texts('name', 'seriesName'),
      { name: 'shortName', label: 'shortName', type: 'texts', advice: 'shortName' },
      { name: 'description', label: 'description', type: 'texts', input: 'area' },
      { name: 'timeZone', label: 'timeZone', type: 'zone' },
      { name: 'homePage', label: 'homePage', type: 'url' },
      { name: 'hue', label: 'hue', type: 'number', advice: 'hue' },
      {
        name: 'defaults',
        label: 'defaults',
        type: 'group',
        fields: [
          { name: 'minutes', label: 'minutes', type: 'number' },
          { name: 'venue', label: 'venue', type: 'texts' },
        ],
      },
      PARTICIPATION,
      { name: 'speakerEdits', label: 'speakerEdits', type: 'choice', choices: 'speakerEdits', advice: 'speakerEdits' },
      dayRule('speakerReminder'),
      { name: 'keepsCopies', label: 'keepsCopies', type: 'flag', advice: 'keepsCopies' },
      {
        name: 'organizers',
        label: 'organizers',
        type: 'rows',
        fields: [texts('name', 'personName'), { name: 'affiliation', label: 'affiliation', type: 'texts' }],
      },
      {
        name: 'funding',
        label: 'funding',
        type: 'group',
        fields: [{ ...texts('text', 'fundingText'), input: 'note' }, URL_FIELD],
      },
      { name: 'workshops', label: 'workshops', type: 'rows', fields: [texts('title', 'workshopTitle'), URL_FIELD] },
    ],
  },
  people: {
    path: '/speakers',
    key: 'id',
    powers: ['change', 'merge', 'delete'],
    forAdmins: [],
    isForAdmins: false,
    languages: NAME_LANGUAGES,
    fields: [texts('name', 'personName')],
  },
  tokens: {
    path: '/tokens',
    key: 'id',
    powers: ['create', 'revoke'],
    forAdmins: ['create', 'revoke'],
    isForAdmins: true,
    secret: 'token',
    fields: [
      { name: 'holder', label: 'holder', type: 'text' },
      { name: 'scopes', label: 'scopes', type: 'scopes', advice: 'scopes' },
      { name: 'expires', label: 'expires', type: 'date', advice: 'expires' },
    ],
  },
  webhooks: {
    path: '/webhooks',
    key: 'id',
    powers: ['create', 'test', 'resume', 'delete'],
    forAdmins: ['create', 'test', 'resume', 'delete'],
    isForAdmins: true,
    // URLs of receivers often contain a key.
    isPrivate: true,
    secret: 'secret',
    fields: [
      { name: 'url', label: 'receiver', type: 'url', advice: 'receiver' },
      { name: 'description', label: 'purpose', type: 'text' },
      { name: 'series', label: 'series', type: 'slugs', advice: 'webhookSeries' },
    ],
  },
  participation: {
    path: '/sessions',
    key: 'id',
    powers: ['change'],
    forAdmins: [],
    isForAdmins: false,
    fields: [PARTICIPATION],
  },
  meeting: {
    path: '/sessions',
    part: '/meeting',
    isPrivate: true,
    key: 'id',
    powers: ['change', 'delete'],
    forAdmins: [],
    isForAdmins: false,
    fields: [
      { name: 'address', label: 'meetingAddress', type: 'url', advice: 'meetingAddress' },
      { name: 'passcode', label: 'passcode', type: 'text' },
      { name: 'note', label: 'meetingNote', type: 'text', input: 'note' },
    ],
  },
};

/** @type {ListedKind[]} */
export const KIND_NAMES = ['series', 'people', 'tokens', 'webhooks'];
