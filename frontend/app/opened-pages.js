/** Further pages of a list opened by the reader. */

/**
 * @template T
 * @param {{items: T[], next?: string}} list
 * @param {(next: string) => Promise<{items: T[], next?: string}>} load
 * @param {number} more number of pages to append
 * @returns {Promise<{items: T[], next?: string}>}
 */
export async function openedPages(list, load, more) {
  let { items, next } = list;
  for (let page = 0; page < more && next; page += 1) {
    const following = await load(next);
    items = [...items, ...following.items];
    next = following.next;
  }
  return { items, next };
}
