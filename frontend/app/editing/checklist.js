/** Missing values of a talk: before it, those for readers; after it, the slides. */

/** @typedef {import('../model.js').Talk} Talk */
/** @typedef {'title' | 'speaker' | 'abstract' | 'slides'} Missing */

/** @param {Talk} talk @param {Date} now @returns {Missing[]} */
export function missingOf({ title, speakers, abstract, materials, session }, now) {
  if (session.status === 'cancelled' || session.status === 'postponed') return [];
  const isOver = Date.parse(session.end ?? session.start) < now.getTime();
  /** @type {[Missing, boolean][]} */
  const checks = [
    ['title', !title],
    ['speaker', speakers.length === 0],
    ['abstract', !abstract && !isOver],
    ['slides', isOver && materials.length === 0],
  ];
  return checks.flatMap(([name, missing]) => (missing ? [name] : []));
}
