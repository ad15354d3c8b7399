/** What the statistics say in English, beside en.js. Every language has the same keys. */

/** @type {typeof import('./statistics-ja.js').default} */
export default {
  description: 'How many talks there were, by year, series, language, speaker, affiliation and topic.',
  lead: (total, from, to) =>
    `${total} ${total === 1 ? 'talk' : 'talks'} ${from === to ? `in ${from}` : `from ${from} to ${to}`}. Every bar and name opens the list of its talks.`,
  empty: 'There is no talk to count yet.',
  bySeries: 'Years and series',
  byLanguage: 'Years and languages',
  bySpeaker: 'Speakers',
  byAffiliation: 'Affiliations',
  byAffiliationNote: 'Where people were when they spoke.',
  byTopic: 'Topics',
  byTopicNote: 'How many talks a search for these words finds.',
  notKnown: 'Not known',
  total: 'Total',
  talkTotal: 'Talks',
  asTable: 'Show as a table',
  tell: (year, name, n) => `${year}, ${name}: ${n} ${n === 1 ? 'talk' : 'talks'}`,
};
