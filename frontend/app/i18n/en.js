/** What the interface says in English. Every language has the same keys. */

/** @param {number} n @param {string} one */
const count = (n, one) => `${n} ${one}${n === 1 ? '' : 's'}`;

/** @type {typeof import('./ja.js').default} */
export default {
  // Everywhere
  siteName: 'Seminar Archive',
  siteDescription:
    'A record of academic seminar talks: titles, abstracts, formulas, references and slides, by year, series, language and speaker.',
  skip: 'Skip to content',
  mainNavigation: 'Main pages',
  talks: 'Talks',
  speakers: 'Speakers',
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
  footerCredits: 'Talk records are CC0 1.0; the software is Apache-2.0.',

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
  inferred: 'inferred',
  joint: 'Joint session',

  // Talk page
  when: 'Time',
  yourTime: 'In your time zone',
  language: 'Language',
  format: 'Format',
  venue: 'Venue',
  streamingVenue: 'Streaming venue',
  coHosts: 'Co-hosted with',
  series: 'Series',
  abstract: 'Abstract',
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
  copyLink: 'Copy link',
  copied: 'Copied',
  copyFailed: 'Could not copy',
  previous: 'Previous',
  next: 'Next',
  neighbours: 'Previous and next session',

  // Filters
  filters: 'Filters',
  showFilters: 'Filter',
  year: 'Year',
  fiscalYear: 'Fiscal year',
  kind: 'Kind',
  material: 'Materials',
  status: 'Status',
  speaker: 'Speaker',
  period: 'Period',
  from: 'from',
  to: 'to',
  fromDate: 'From date',
  toDate: 'To date',
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
  nothingFound: 'No talk matches',
  nothingFoundAdvice: 'Removing one of the filters may help.',
  showAll: 'Show all talks',

  // Speakers
  speakersDescription: 'Everybody who has spoken, with their affiliation and number of talks.',
  filterByName: 'Find a name or affiliation',
  noSuchName: 'Nobody matches',
  talksOf: (name) => `Talks by ${name}.`,

  // Series
  seriesDescription: (name) => `About ${name}, and its sessions.`,
  registration: 'How to attend',
  signUp: 'Sign-up form',
  signOff: 'Sign-off form',
  organizers: 'Organizers',
  funding: 'Funding',
  workshops: 'Past workshops',
  homePage: 'Home page',
  sessions: 'Sessions',

  // Problems
  notFound: 'Nothing here',
  notFoundAdvice: 'There is nothing at this address. It may have moved, or the number may be wrong.',
  failed: 'This cannot be shown',
  offline: 'The server could not be reached. Please check your connection and try again.',
  invalidAddress: 'The address asks for something that does not exist',

  // About
  aboutLead:
    'An open archive and API for academic seminar series, so that everybody can find, read and cite what was presented.',
  aboutDescription: 'About this archive: where its data come from, their licence, and the API.',
  dataHeading: 'Data',
  dataText:
    'The record of the online seminar “Deep learning and Physics” (DLAP) comes from the web page that its organizers have kept, whose content is published under CC0 1.0 (public domain). Titles, abstracts and references stand in the language in which they were printed; nothing is translated or guessed. Where the language of a talk was inferred, it says so.',
  dataSource: 'Source: Deep learning and Physics (DLAP)',
  dataLicence: 'CC0 1.0',
  wholeProgramme: 'The whole archive (YAML)',
  apiHeading: 'API',
  apiText:
    'Everything on this site can be read through an open JSON API, without a key or registration. Its filters have the same names as those in the address of the talk list.',
  apiDocs: 'API documentation (Swagger UI)',
  apiExample: 'Example: the joint sessions of 2023',
  timesHeading: 'Times and years',
  timesText:
    'Times are given in the time zone where the session takes place, and also in yours where it differs. A year is the calendar year of the session; a fiscal year runs from April to March.',
  softwareHeading: 'Software',
  softwareText:
    'The software of this site is published under the Apache License 2.0. Formulas are set with KaTeX (MIT).',
};
