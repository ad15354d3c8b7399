/** Search matches in texts that the list entry does not show. */
import { html } from '../html.js';
import { hiddenMatches } from '../matches.js';
import { markedText } from './marked-text.js';

/** @typedef {import('../model.js').Reader} Reader */

/** @param {import('../model.js').Talk} talk @param {Reader} reader */
export function talkMatches(talk, reader) {
  const matches = hiddenMatches(talk, reader.lang);
  if (matches.length === 0) return null;
  return html`<dl class="talk-matches">
    ${matches.map(
      ({ field, lang, text, ranges, cutBefore }) =>
        html`<div>
          <dt>${nameOf(field, reader.words)}</dt>
          <dd lang="${lang ?? 'en'}">${cutBefore && '…'}${markedText(text, ranges)}${isCut(text) && '…'}</dd>
        </div>`,
    )}
  </dl>`;
}

/** An excerpt that ends with a complete sentence is not marked as cut. @param {string} text */
const isCut = (text) => text.length > 100 && !/[。．.!?！？)\]）]\s*$/.test(text);

/** @param {string} field @param {Reader['words']} words */
function nameOf(field, words) {
  /** @type {Record<string, string>} */
  const names = {
    title: words.title,
    part: words.title,
    'session.title': words.title,
    'speakers.name': words.speaker,
    'speakers.affiliation': words.affiliation,
    'session.venue': words.venue,
    'session.streamingVenue': words.streamingVenue,
    abstract: words.abstract,
    remarks: words.remarks,
  };
  return names[field] ?? words.references;
}
