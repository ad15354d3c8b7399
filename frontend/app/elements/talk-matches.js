/** The lines under a talk in a list that show where it was found, when that is not in the entry itself. */
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

/** A sentence that ends says so itself. @param {string} text */
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
