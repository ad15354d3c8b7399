/** A record in a list: its name and distinguishing facts. */
import { dateOnly } from '../dates.js';
import { html } from '../html.js';
import { plain } from '../text.js';
import { phrase } from './phrase.js';
import { seriesNumbers } from './series-number.js';

/** @import { Values } from '../editing/record-form.js' */
/** @import { KindName } from '../editing/record-kinds.js' */
/** @typedef {{name: unknown, facts: unknown[], state?: string}} Entry state: text that needs attention */

/** @type {Record<KindName, (record: any, reader: Organizer) => Entry>} */
const ENTRIES = {
  series: ({ name, slug, timeZone, organizers }, reader) => ({
    name: phrase(name, reader),
    facts: [slug, timeZone, reader.words.organizerCount(organizers.length)],
  }),
  people: ({ name, affiliation, talkCount }, reader) => ({
    name: phrase(name, reader),
    facts: [...otherNames(name, reader), phrase(affiliation, reader), reader.words.talkCount(talkCount)],
  }),
  tokens: (token, reader) => ({
    name: token.holder,
    facts: [
      `${token.prefix}…`,
      scopesInWords(token.scopes, reader),
      reader.words.createdOn(day(token.created, reader)),
      token.expires && reader.words.validUntil(day(token.expires, reader)),
      token.lastUsed ? reader.words.lastUsedOn(day(token.lastUsed, reader)) : reader.words.neverUsed,
    ],
    state: tokenState(token, reader),
  }),
  participation: ({ numbers }, reader) => ({
    name: reader.words.recordKinds.participation,
    facts: [seriesNumbers(numbers, reader)],
  }),
  meeting: (_, { words }) => ({ name: words.recordKinds.meeting, facts: [] }),
  webhooks: ({ url, description, series, state, pending, failure }, reader) => ({
    name: url,
    facts: [
      description,
      series.length > 0 ? seriesNames(series, reader) : reader.words.everySeries,
      pending > 0 && reader.words.pendingCount(pending),
      failure && reader.words.failedWith(failure.status ?? failure.error),
    ],
    state: state === 'active' ? undefined : reader.words.webhookStates[/** @type {'dead'} */ (state)],
  }),
};

/** @param {KindName} kind @param {Values} record @param {Organizer} reader */
export const entryOf = (kind, record, reader) => ENTRIES[kind](record, reader);

/** Facts on one line. @param {Entry} entry */
export const factLine = ({ facts, state }) =>
  html`<p class="facts">
    ${state && html`<span class="state">${state}</span>`}
    ${facts.filter(Boolean).map((fact) => html`<span>${fact}</span> `)}
  </p>`;

/** @param {TextMap} name @param {Organizer} reader */
const otherNames = (name, { lang }) => Object.values(name).filter((each) => each !== plain(name, lang));

/** @param {string[]} slugs @param {Organizer} reader */
const seriesNames = (slugs, { series, lang, words }) =>
  slugs.map((slug) => plain(series.get(slug)?.shortName, lang) || slug).join(words.listJoiner);

/** @param {string[]} scopes @param {Organizer} reader */
function scopesInWords(scopes, reader) {
  const { words } = reader;
  if (scopes.includes('admin')) return words.mayEverything;
  const slugs = scopes.flatMap((scope) => (scope.startsWith('write:') ? [scope.slice(6)] : []));
  return slugs.length > 0 ? words.mayWrite(seriesNames(slugs, reader)) : words.mayRead;
}

/** @param {string} iso @param {Organizer} reader */
const day = (iso, { zone, lang }) => dateOnly({ start: iso, timeZone: zone }, lang);

/** @param {{revoked?: string, expires?: string}} token @param {Organizer} reader */
function tokenState({ revoked, expires }, { words, now }) {
  if (revoked) return words.isRevoked;
  return expires && Date.parse(expires) < now.getTime() ? words.isExpired : undefined;
}
