/** Error page: unknown URL, invalid filter, unreachable server. */
import { html } from '../html.js';

/** @param {Reader} reader @returns {Page} */
export const notFoundPage = ({ words }) => ({
  title: words.notFound,
  missing: true,
  announce: words.notFound,
  main: html`<div class="problem-page">
    <h1>${words.notFound}</h1>
    <p>${words.notFoundAdvice}</p>
    <p class="ways-out"><a class="button" href="/">${words.showAll}</a></p>
  </div>`,
});

/** @param {unknown} error @param {Reader} reader @returns {Page} */
export function problemPage(error, reader) {
  const { words } = reader;
  const { status = 0, title, errors = [] } = /** @type {Partial<import('../api.js').Problem>} */ (error);
  if (status === 404) return notFoundPage(reader);
  const isAddress = status === 400;
  const heading = isAddress ? words.invalidAddress : (title ?? words.failed);
  const detail = /** @type {Partial<import('../api.js').Problem>} */ (error).detail;
  return {
    title: heading,
    missing: true,
    announce: heading,
    main: html`<div class="problem-page" role="alert">
      <h1>${heading}</h1>
      ${
        isAddress
          ? html`<ul>
              ${errors.map((each) => html`<li>${each.detail}</li>`)}
            </ul>`
          : html`<p>${detail ?? words.offline}</p>`
      }
      <p class="ways-out">
        ${!isAddress && html`<button type="button" class="button" data-verb="retry">${words.retry}</button>`}
        <a class="${isAddress ? 'button' : 'button is-quiet'}" href="/">${words.showAll}</a>
      </p>
    </div>`,
  };
}
