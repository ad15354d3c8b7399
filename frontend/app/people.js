/** Finds speakers by name, ignoring spaces, width and case. */

/**
 * Normalized for comparison: without spaces, width and case.
 * @param {string} text
 */
export const comparable = (text) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/**
 * Loads all pages, since matching requires the complete list.
 * @param {Pick<import('./api.js').Api, 'speakers' | 'moreSpeakers'>} api
 * @param {string} [q] search words; all speakers if absent
 * @param {string} [sort] by name if absent, or by relevance with words
 * @returns {Promise<Speaker[]>}
 */
export async function everybody(api, q = '', sort = '') {
  const found = [];
  let page = await api.speakers(`?limit=100${q && `&q=${encodeURIComponent(q)}`}${sort && `&sort=${sort}`}`);
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
 * @returns {Speaker[]} prefix matches first, then by number of talks
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
