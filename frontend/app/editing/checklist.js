/** Steps of preparing and documenting a talk, from a date to a recording. */

/** @typedef {'date' | 'speaker' | 'title' | 'abstract' | 'announced' | 'signUps' | 'address' | 'held' | 'slides' | 'recording'} StepName */
/** @typedef {{name: StepName, isDone: boolean, count?: number}} Step */
/** @typedef {{session: string, kind: string, state: string, recipients: number}} SessionMail */

/** Time after a session in which all of its steps are shown, in milliseconds: six weeks. */
const RECENT = 42 * 86_400_000;

/** @param {Talk} talk */
const endOf = ({ session }) => Date.parse(session.end ?? session.start);

/** @param {Talk} talk @param {Date} now */
export const isToCome = (talk, now) => endOf(talk) > now.getTime();

/**
 * Before the session: information for readers. After it: its materials.
 * @param {Talk} talk
 * @param {Date} now
 * @returns {Step[]}
 */
export function stepsOf(talk, now) {
  const { title, speakers, abstract, materials, session } = talk;
  if (session.status === 'cancelled') return [];
  if (session.status === 'postponed') return [{ name: 'date', isDone: false }];
  const isVideo = (/** @type {{kind: string}} */ { kind }) => kind === 'video';
  /** @type {[StepName, boolean][]} */
  const known = [
    ['speaker', speakers.length > 0],
    ['title', Boolean(title)],
  ];
  /** @type {[StepName, boolean][]} */
  const steps = isToCome(talk, now)
    ? [['date', true], ...known, ['abstract', Boolean(abstract)], ['announced', session.status === 'confirmed']]
    : [
        ['held', true],
        ...known,
        ['slides', materials.some((each) => !isVideo(each))],
        ['recording', materials.some(isVideo)],
      ];
  return steps.map(([name, isDone]) => ({ name, isDone }));
}

/** Incomplete steps, without the recording, which is optional. @param {Talk} talk @param {Date} now */
export const missingOf = (talk, now) =>
  stepsOf(talk, now).filter(({ name, isDone }) => !isDone && name !== 'recording' && name !== 'date');

/**
 * All steps of coming and recent talks; incomplete steps of others.
 * @param {Talk} talk
 * @param {Date} now
 * @param {SessionMail[]} [mails] of all sessions
 * @returns {Step[]}
 */
export function shownSteps(talk, now, mails = []) {
  if (now.getTime() - endOf(talk) >= RECENT) return missingOf(talk, now);
  const steps = stepsOf(talk, now);
  const meeting = mails.find(({ session, kind }) => session === talk.session.id && kind === 'meeting');
  if (!meeting || meeting.state === 'dropped' || !isToCome(talk, now)) return steps;
  return [
    ...steps,
    { name: 'signUps', isDone: true, count: meeting.recipients },
    { name: 'address', isDone: meeting.state === 'sent' },
  ];
}
