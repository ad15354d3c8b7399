/** English texts of ways to find talks, in addition to en.js. All languages have the same keys. */

/** @param {number} n */
const talks = (n) => `${n} talk${n === 1 ? '' : 's'}`;

/** @type {typeof import('./finding-ja.js').default} */
export default {
  related: 'Related talks',
  citedIn: (n) => `Cited in ${talks(n)}`,
  showTalks: (n) => `Show ${talks(n)}`,
  compact: 'Compact',
  citing: (work) => `Cites ${work}`,
  reference: 'Paper',
  topics: 'Topics',
  papers: 'Papers',
  papersDescription: 'Works cited in talks, the most cited first.',
  papersOfTalks: 'Works cited in talks',
  byName: 'A–Z',
  byTalks: 'Most talks',
  headings: 'Headings',
  otherNames: 'Other',
  keptCopy: (day) => `Kept copy (${day})`,
  firstPage: 'Picture of the first page',
  pageNumber: (page) => `page ${page}`,
};
