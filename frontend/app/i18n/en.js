/** English interface texts. All languages have the same keys. */

import finding from './finding-en.js';
import joining from './joining-en.js';

/** @param {number} n @param {string} one */
const count = (n, one) => `${n} ${one}${n === 1 ? '' : 's'}`;

/** @type {typeof import('./ja.js').default} */
export default {
  ...joining,
  ...finding,
  // Everywhere
  siteName: 'Seminar Archive',
  skip: 'Skip to content',
  mainNavigation: 'Main menu',
  talks: 'Talks',
  speakers: 'Speakers',
  statistics: 'Statistics',
  about: 'About',
  organize: 'Organize',
  forOrganizers: 'For organizers',
  otherLanguage: '日本語',
  switchLanguage: '日本語に切り替える',
  toDark: 'Use dark colours',
  toLight: 'Use light colours',
  retry: 'Try again',
  more: 'Show more',
  joiner: ' + ',
  listJoiner: ', ',
  parenthesised: (text) => ` (${text})`,
  labelled: (name, text) => `${name}: ${text}`,
  footerCredits: 'For sources and licence of the talk records, see “About”. The software is Apache-2.0.',

  // Counting
  talkCount: (n) => count(n, 'talk'),
  shownOf: (shown, total) => `Showing ${shown} of ${count(total, 'talk')}`,
  countOnly: (n) => `${n}`,
  speakerCount: (n) => count(n, 'person').replace('persons', 'people'),

  // Talks and sessions
  numberIn: (series, n) => `${series} #${n}`,
  numberParts: (n) => ({ before: '', after: ` #${n}` }),
  titleToCome: 'Title to be announced',
  speakerToCome: 'Speaker to be announced',
  upcoming: 'Upcoming',
  kinds: { talk: 'Talk', lecture: 'Lecture', lightning: 'Lightning talks', panel: 'Panel' },
  formats: { online: 'Online', hybrid: 'Hybrid', onsite: 'On site' },
  statuses: { scheduled: 'Tentative', confirmed: 'Confirmed', cancelled: 'Cancelled', postponed: 'Postponed' },
  roles: { speaker: 'Speakers', panelist: 'Panelists', contributor: 'Contributors', chair: 'Chair' },
  materials: {
    slides: 'Slides',
    notes: 'Notes',
    notebook: 'Notebook',
    handout: 'Handout',
    video: 'Video',
    web: 'Web page',
    none: 'No material',
  },
  playAt: (host) => `Play with the player of ${host}`,
  openAt: (host) => `Open at ${host}`,
  title: 'Title',
  affiliation: 'Affiliation',
  inferred: 'inferred',
  joint: 'Joint session',

  // Talk page
  when: 'Time',
  yourTime: 'Your time',
  language: 'Language',
  format: 'Format',
  venue: 'Venue',
  streamingVenue: 'Streaming venue',
  coHosts: 'Co-hosted with',
  series: 'Series',
  abstract: 'Abstract',
  inLanguage: (name) => ` (in ${name})`,
  references: 'References',
  remarks: 'Remarks',
  addToCalendar: 'Add to calendar',
  googleCalendar: 'Google Calendar',
  outlook: 'Outlook',
  icsFile: 'iCalendar (.ics)',
  tools: 'Save and share',
  cite: 'Cite and share',
  copyCitation: 'Copy citation',
  copyBibtex: 'Copy BibTeX',
  takeAlong: 'Calendar and RSS',
  subscribe: 'Subscribe',
  calendar: 'Calendar',
  download: 'Download',
  copyLink: 'Copy link',
  copied: 'Copied',
  copyFailed: 'Could not copy',
  previous: 'Previous',
  next: 'Next',
  neighbours: 'Previous and next session',

  // Search
  search: 'Search',
  searchTalks: 'Search talks: titles, speakers, affiliations, abstracts, references',
  searchHint: 'Titles, speakers, affiliations, abstracts…',
  searchTitle: (q) => `Search for “${q}”`,
  searchFailed: 'Search failed',
  results: 'Results',
  emptySearch: 'Clear the search',
  suggestions: 'Suggestions',
  order: 'Order',
  orders: { relevance: 'Most relevant', '-start': 'Newest first' },
  nothingFoundFor: (q) => `No talks found for “${q}”`,
  otherWords: 'Try other or shorter words.',
  spelling: (q, n) => ({ before: 'Did you mean ', link: q, after: `? (${count(n, 'talk')})` }),
  words: (q, n) => ({
    before: 'No talk contains all these words. With fewer words: ',
    link: q,
    after: ` (${count(n, 'talk')})`,
  }),
  withoutFilters: (names, n) => ({
    before: 'There ' + (n === 1 ? 'is ' : 'are ') + count(n, 'talk') + ' ',
    link: `without the filter “${names}”`,
    after: '.',
  }),

  // Filters
  filters: 'Filters',
  year: 'Year',
  fiscalYear: 'Fiscal year',
  kind: 'Kind',
  material: 'Materials',
  status: 'Status',
  speaker: 'Speaker',
  period: 'Period',
  from: 'from',
  to: 'to',
  fromDate: 'Start date',
  toDate: 'End date',
  yearName: (year) => year,
  fiscalYearName: (year) => `FY ${year}`,
  sinceDay: (day) => `from ${day}`,
  untilDay: (day) => `until ${day}`,
  jointOnly: 'Joint only',
  notJoint: 'Single series only',
  activeFilters: 'Active filters',
  removeFilter: 'Remove filter: ',
  clearFilters: 'Clear all',
  moreSpeakers: 'All speakers',
  nothingFound: 'No talks found',
  nothingFoundAdvice: 'Try removing a filter.',
  showAll: 'Show all talks',

  // Speakers
  filterByName: 'Search names and affiliations',
  noSuchName: 'No speakers found',

  // Series
  organizers: 'Organizers',
  funding: 'Funding',
  workshops: 'Past workshops',
  homePage: 'Home page',
  sessions: 'Sessions',

  // Problems
  notFound: 'Page not found',
  notFoundAdvice: 'There is no page at this URL. It may have moved, or the number may be wrong.',
  failed: 'Cannot show this page',
  offline: 'Cannot reach the server. Check your connection and try again.',
  invalidAddress: 'The URL contains invalid filters',

  // About
  aboutLead: 'An open archive and API for academic seminar series, where everybody can find, read and cite the talks.',
  dataHeading: 'Data',
  dataText:
    'The records come from the web pages of the organizers of each series. Titles, abstracts and references are kept in the language in which they were published; nothing is translated or guessed. Where the language of a talk was inferred, it is marked “inferred”.',
  dataSource: (series) => `Source: ${series}`,
  dataLicence: (name) => `Licence of the talk records: ${name}`,
  wholeProgramme: 'The whole archive (YAML)',
  embedding: 'Embed a list of talks in another site',
  apiHeading: 'API',
  apiText:
    'Everything on this site is available from an open JSON API, without a key or registration. Its filters have the same names as the parameters in the URL of the talk list.',
  copyText:
    'This site is a copy made of static files. The lists and records of the API are available at their URLs with .json, .ics, .atom, .csv, .bib and so on. Searching and filtering happen in your browser.',
  apiDocs: 'API documentation (Swagger UI)',
  apiExample: 'Example: the five latest talks',
  timesHeading: 'Times and years',
  timesText:
    'Times are given in the time zone of the session, and also in yours if it differs. A year is the calendar year of the session; a fiscal year runs from April to March.',
  keysHeading: 'Keyboard',
  keysText: 'Press “/” to go to the search box. You can switch this off, for example if it interferes with dictation.',
  useShortcut: 'Go to the search box with “/”',
  softwareHeading: 'Software',
  softwareText:
    'The software of this site is published under the Apache License 2.0. Formulas are rendered with KaTeX (MIT).',
};
