/** Frame of the organizers' pages: heading, links between them, and what can be done. */
import { deskLinks } from '../elements/desk-links.js';
import { html } from '../html.js';

/** @typedef {string | void | false} Focus Id of the element to focus; false: the page stays as it is, for example while composing */

/**
 * @param {object} page
 * @param {string} page.title
 * @param {string} [page.heading] if it differs from the title
 * @param {string} [page.path] of a page that the links lead to; without one, there are no links
 * @param {{href: string, name: unknown}} [page.home] the page to which it belongs
 * @param {unknown} [page.lead]
 * @param {unknown} page.content
 * @param {Record<string, (detail: any) => Focus | Promise<Focus>>} [page.verbs] the page is shown again after each
 * @param {() => Page} [page.again]
 * @param {boolean} [page.unsaved]
 * @param {{reader: Organizer, isAdmin: boolean}} given
 * @returns {Page}
 */
export const deskPage = (page, { reader, isAdmin }) => ({
  title: page.title,
  canonical: page.path || undefined,
  missing: true,
  unsaved: page.unsaved,
  verbs: page.again && shownAgain(page.verbs ?? {}, page.again),
  main: html`<div class="organizer-desk">
    <header class="opening">
      ${page.home && html`<p class="way-back"><a href="${page.home.href}">${page.home.name}</a></p>`}
      <h1 id="heading">${page.heading ?? page.title}</h1>
      ${page.lead && html`<p class="lead">${page.lead}</p>`}
    </header>
    ${page.path !== undefined && deskLinks(page.path, isAdmin, reader)} ${page.content}
  </div>`,
});

/** @param {Record<string, (detail: any) => Focus | Promise<Focus>>} verbs @param {() => Page} page @returns {Page['verbs']} */
const shownAgain = (verbs, page) =>
  Object.fromEntries(
    Object.entries(verbs).map(([verb, act]) => [
      verb,
      async (detail) => {
        const focus = await act(detail);
        return focus === false ? undefined : { ...page(), focus: focus || undefined };
      },
    ]),
  );
