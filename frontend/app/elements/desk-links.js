/** Links between the organizers' pages. */
import { html } from '../html.js';

/** Pages; those marked are for admins. @type {[path: string, isForAdmins?: boolean][]} */
const PAGES = [
  ['/organize'],
  ['/organize/plan'],
  ['/organize/numbers'],
  ['/organize/import'],
  ['/organize/reports'],
  ['/organize/series'],
  ['/organize/people'],
  ['/organize/tokens'],
  ['/organize/webhooks', true],
  ['/organize/deleted'],
  ['/organize/materials'],
];

/** @param {string} here path of the current page @param {boolean} isAdmin @param {Organizer} reader */
export const deskLinks = (here, isAdmin, { words }) =>
  html`<nav class="desk-links" data-key="desk-links" aria-label="${words.deskLinks}">
    <ul>
      ${PAGES.filter(([, isForAdmins]) => isAdmin || !isForAdmins).map(
        ([path]) =>
          html`<li>
            <a href="${path}" ${path === here && html`aria-current="page"`}
              >${words.deskPages[/** @type {'/organize'} */ (path)]}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
