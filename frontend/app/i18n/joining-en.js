/** English texts about taking part, in addition to en.js. All languages have the same keys. */

/** @type {typeof import('./joining-ja.js').default} */
export default {
  registration: 'How to attend',
  signUp: 'Register',
  signOff: 'Unsubscribe',
  joinUntil: (when) => `Register by ${when}`,
  joinFrom: (when) => `Registration opens ${when}`,
  joinClosed: 'Registration has closed.',
  addressComes: (when) => `The meeting address will be sent by e-mail, ${when}.`,
  places: (most) => `${most} places, first come, first served`,
  adviceToParticipants: 'Advice to participants',
  onDay: (days, time) => `${time} ${days === 0 ? 'on the day' : days === 1 ? 'the day before' : `${days} days before`}`,
  noneToCome: {
    before: 'No session is planned yet. ',
    link: 'Subscribe to the calendar',
    after: ' to see new ones there.',
  },
  schedule: 'Schedule by month',
};
