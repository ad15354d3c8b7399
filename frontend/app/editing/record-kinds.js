/**
 * What organizers keep besides sessions and talks. Lists, forms and requests follow these fields; a further kind or
 * field is one entry here and its label in `i18n/managing-*.js`.
 */

/** @typedef {import('./organizer.js').OrganizerWords} Words */
/** @typedef {keyof Words['recordFields']} FieldLabel */

/**
 * @typedef {object} RecordField
 * @property {string} name member of the API
 * @property {FieldLabel} label
 * @property {'text' | 'url' | 'number' | 'date' | 'zone' | 'texts' | 'slugs' | 'scopes' | 'group' | 'rows'} type texts: by
 *   language; slugs: of series; group: an object; rows: a list of objects
 * @property {'note' | 'area'} [input]
 * @property {keyof Words['recordAdvice']} [advice]
 * @property {boolean} [isFixed] cannot be changed later
 * @property {RecordField[]} [fields] of a group or row
 */

/** @typedef {'series' | 'people' | 'tokens' | 'webhooks'} KindName */
/** @typedef {'create' | 'change' | 'delete' | 'revoke' | 'merge' | 'test' | 'resume'} Power */

/**
 * @typedef {object} RecordKind
 * @property {string} path of the API
 * @property {'id' | 'slug'} key member that identifies a record
 * @property {Power[]} powers what can be done with a record
 * @property {Power[]} forAdmins those that need an admin token
 * @property {boolean} isForAdmins whether only admins may read the list
 * @property {RecordField[]} fields
 * @property {string} [secret] member that only the answer to its creation has
 */

/** @param {'text' | 'title' | 'name'} name @param {FieldLabel} label @returns {RecordField} */
const texts = (name, label) => ({ name, label, type: 'texts' });
/** @type {RecordField} */
const URL_FIELD = { name: 'url', label: 'url', type: 'url' };

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
      {
        name: 'registration',
        label: 'registration',
        type: 'group',
        fields: [
          { ...texts('text', 'guidance'), input: 'note' },
          { name: 'url', label: 'signUpUrl', type: 'url' },
          { name: 'cancelUrl', label: 'signOffUrl', type: 'url' },
        ],
      },
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
    secret: 'secret',
    fields: [
      { name: 'url', label: 'receiver', type: 'url', advice: 'receiver' },
      { name: 'description', label: 'purpose', type: 'text' },
      { name: 'series', label: 'series', type: 'slugs', advice: 'webhookSeries' },
    ],
  },
};

/** @type {KindName[]} */
export const KIND_NAMES = ['series', 'people', 'tokens', 'webhooks'];
