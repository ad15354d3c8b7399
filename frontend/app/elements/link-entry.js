/** A checked link: result of the last check, and the talks that use it. */
import { dateOnly } from '../dates.js';
import { html } from '../html.js';
import { phrase } from './phrase.js';
import { factLine } from './record-entry.js';

/** @typedef {'ok' | 'broken' | 'failing' | 'unclear' | 'unchecked'} LinkState */

/**
 * @typedef {object} CheckedLink
 * @property {string} url
 * @property {LinkState} state
 * @property {string} [reason]
 * @property {number} [status] HTTP status
 * @property {string} [target] URL after redirects
 * @property {string} [checked]
 * @property {string} [since] first failure
 * @property {{id: string, title?: TextMap, start: string}[]} talks
 */

/** @param {CheckedLink} link @param {Organizer} reader */
export const linkEntry = (link, reader) => {
  const { words, lang, zone } = reader;
  const { url, state, target, checked, since, talks } = link;
  const day = (/** @type {string} */ time) => dateOnly({ start: time, timeZone: zone }, lang);
  const facts = [
    why(link, words),
    since && words.linkSince(day(since)),
    checked && words.linkChecked(day(checked)),
    target && html`→ <a href="${target}">${target}</a>`,
  ];
  return html`<li class="record-entry" data-key="link-${url}">
    <div>
      <h2><a href="${url}">${url}</a></h2>
      ${factLine({ name: url, facts, state: state === 'ok' ? undefined : words.linkStates[state] })}
      ${talks.map(
        ({ id, title }) =>
          html`<p>
            <a href="/organize/talks/${id}#materials">${phrase(title, reader) ?? words.titleToCome}</a>
          </p>`,
      )}
    </div>
  </li>`;
};

/** @param {CheckedLink} link @param {Organizer['words']} words */
const why = ({ reason, status }, words) =>
  reason === 'status' ? `HTTP ${status}` : words.linkReasons[/** @type {'tls'} */ (reason)];
