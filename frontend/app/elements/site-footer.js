/** Page footer: source of the data and other formats. */
import { html } from '../html.js';

/** @param {Reader} reader @param {string} address of the page, printed with it */
export const siteFooter = ({ words, archive: { api, isCopy } }, address) =>
  html`<p class="page-address">${address}</p>
    <p class="credits">${words.footerCredits}</p>
    <ul>
      <li><a href="/schedule">${words.schedule}</a></li>
      <li><a href="/about">${words.about}</a></li>
      ${!isCopy && html`<li><a href="${docsOf(api)}">${words.apiHeading}</a></li>`}
      <li><a href="/papers">${words.papers}</a></li>
      <li><a href="${api}/programme">${words.wholeProgramme}</a></li>
      ${!isCopy && html`<li><a href="/organize">${words.forOrganizers}</a></li>`}
    </ul>`;

/** The API documentation is at the API path without its version. @param {string} apiBase */
export const docsOf = (apiBase) => apiBase.replace(/\/v\d+\/?$/, '');
