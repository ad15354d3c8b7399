/** The bottom of every page: where the data come from, and how else to read them. */
import { html } from '../html.js';

/**
 * @param {import('../model.js').Reader} reader
 * @param {string} apiBase
 */
export const siteFooter = ({ words }, apiBase) =>
  html`<p class="credits">${words.footerCredits}</p>
    <ul>
      <li><a href="/about">${words.about}</a></li>
      <li><a href="${docsOf(apiBase)}">${words.apiHeading}</a></li>
      <li><a href="${apiBase}/programme">${words.wholeProgramme}</a></li>
      <li><a href="/organize">${words.forOrganizers}</a></li>
    </ul>`;

/** The API's documentation lies where its versions do. @param {string} apiBase */
export const docsOf = (apiBase) => apiBase.replace(/\/v\d+\/?$/, '');
