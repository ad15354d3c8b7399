/** English texts of the schedule, in addition to en.js. All languages have the same keys. */

/** @type {typeof import('./schedule-ja.js').default} */
export default {
  title: (month) => `Schedule for ${month}`,
  otherMonths: 'Other months',
  thisMonth: 'This month',
  empty: 'There are no sessions in this month.',
  earlier: (month) => `Earlier sessions: ${month}`,
  later: (month) => `Later sessions: ${month}`,
  allSeries: 'Show all series',
  count: (n) => (n === 1 ? '1 session' : `${n} sessions`),
  holidays: {
    newYear: 'New Year’s Day',
    comingOfAge: 'Coming of Age Day',
    foundation: 'National Foundation Day',
    emperor: 'Emperor’s Birthday',
    spring: 'Vernal Equinox Day',
    showa: 'Shōwa Day',
    constitution: 'Constitution Memorial Day',
    greenery: 'Greenery Day',
    children: 'Children’s Day',
    marine: 'Marine Day',
    mountain: 'Mountain Day',
    aged: 'Respect for the Aged Day',
    autumn: 'Autumnal Equinox Day',
    sports: 'Sports Day',
    culture: 'Culture Day',
    labour: 'Labour Thanksgiving Day',
    substitute: 'Substitute holiday',
    between: 'Citizens’ holiday',
  },
};
