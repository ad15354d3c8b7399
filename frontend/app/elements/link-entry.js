/** A checked link: result of the last check, and the talks that use it. */
import { dateOnly } from '../dates.js';
import { html } from '../html.js';
import { phrase } from './phrase.js';
import { factLine } from './record-entry.js';

/** @typedef {'ok' | 'broken' | 'failing' | 'unclear' | 'unchecked'} LinkState */

/**
 * @typedef {object} CheckedLink
 * @property {string} id
 * @property {string} url
 * @property {LinkState} state
 * @property {string} [reason]
 * @property {number} [status] HTTP status
 * @property {string} [target] URL after redirects
 * @property {string} [checked]
 * @property {string} [since] first failure
 * @property {{excluded: boolean, fetched?: string, reason?: string, status?: number}} [keptCopy]
 * @property {{id: string, title?: TextMap, start: string}[]} talks
 */

/** @param {CheckedLink} link @param {Organizer} reader */
export const linkEntry = (link, reader) => {
  const { words, lang, zone } = reader;
  const { id: linkId, url, state, target, checked, since, talks, keptCopy } = link;
  const day = (/** @type {string} */ time) => dateOnly({ start: time, timeZone: zone }, lang);
  const facts = [
    why(link, words),
    since && words.linkSince(day(since)),
    checked && words.linkChecked(day(checked)),
    keptCopy && copyFact(keptCopy, words, day),
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
    ${
      keptCopy &&
      html`<button
        type="button"
        class="button is-quiet"
        data-verb="${keptCopy.excluded ? 'permit-copy' : 'delete-copy'}"
        value="${linkId}"
      >
        ${keptCopy.excluded ? words.permitCopy : words.deleteCopy}
      </button>`
    }
  </li>`;
};

/** @param {NonNullable<CheckedLink['keptCopy']>} copy @param {Organizer['words']} words @param {(time: string) => string} day */
const copyFact = (copy, words, day) => {
  if (copy.excluded) return words.copyExcluded;
  if (copy.fetched) return words.copyFetched(day(copy.fetched));
  return words.noCopy(why(copy, words) ?? words.copyWaits);
};

/** @param {{reason?: string, status?: number}} link @param {Organizer['words']} words */
const why = ({ reason, status }, words) =>
  reason === 'status' ? `HTTP ${status}` : words.linkReasons[/** @type {'tls'} */ (reason)];
