/** English texts of the statistics, in addition to en.js. All languages have the same keys. */

/** @type {typeof import('./statistics-ja.js').default} */
export default {
  lead: (total, from, to) =>
    `${total} ${total === 1 ? 'talk' : 'talks'} ${from === to ? `in ${from}` : `from ${from} to ${to}`}. Select an entry of a chart or table to list its talks.`,
  empty: 'There are no talks yet.',
  bySeries: 'Years and series',
  byLanguage: 'Years and languages',
  bySpeaker: 'Speakers',
  byAffiliation: 'Affiliations',
  byAffiliationNote: 'Affiliations at the time of the talk.',
  byTopic: 'Keywords',
  byTopicNote: 'Number of talks that a search for the keyword finds.',
  notKnown: 'Unknown',
  total: 'Total',
  talkTotal: 'Talks',
  asTable: 'Show as a table',
  tell: (year, name, n) => `${year}, ${name}: ${n} ${n === 1 ? 'talk' : 'talks'}`,
};
