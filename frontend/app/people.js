/** Finds people by name among all who have spoken, whatever spaces, width and case somebody types. */

/** @typedef {import('./model.js').Speaker} Speaker */

/**
 * For comparing: without spaces, width and case.
 * @param {string} text
 */
export const comparable = (text) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/**
 * Who looks for a name must know all of them, so all pages are read.
 * @param {Pick<import('./api.js').Api, 'speakers' | 'moreSpeakers'>} api
 * @param {string} [q] only those whom these words name
 * @returns {Promise<Speaker[]>}
 */
export async function everybody(api, q = '') {
  const found = [];
  let page = await api.speakers(`?limit=100${q && `&q=${encodeURIComponent(q)}`}`);
  found.push(...page.items);
  while (page.next) {
    page = await api.moreSpeakers(page.next);
    found.push(...page.items);
  }
  return found;
}

/**
 * @param {Speaker[]} people
 * @param {string} text part of a name, in any language in which it is known
 * @param {number} [most]
 * @returns {Speaker[]} those whose name begins so first, and among them those who spoke most often
 */
export function matching(people, text, most = 8) {
  const wanted = comparable(text);
  if (!wanted) return [];
  const place = (/** @type {Speaker} */ { name }) => {
    const places = Object.values(name).map((each) => comparable(each).indexOf(wanted));
    return places.includes(0) ? 0 : places.some((each) => each > 0) ? 1 : 2;
  };
  return people
    .map((person) => ({ person, place: place(person) }))
    .filter((each) => each.place < 2)
    .sort((a, b) => a.place - b.place || b.person.talkCount - a.person.talkCount)
    .slice(0, most)
    .map(({ person }) => person);
}
