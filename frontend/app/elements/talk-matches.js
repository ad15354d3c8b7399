/** Search matches in texts that the list entry does not show. */
import { SESSION_FACTS, TALK_TEXTS } from '../editable-fields.js';
import { html } from '../html.js';
import { hiddenMatches } from '../matches.js';
import { markedText } from './marked-text.js';

/** @param {Talk} talk @param {Reader} reader */
export function talkMatches(talk, reader) {
  const matches = hiddenMatches(talk, reader.lang);
  if (matches.length === 0) return null;
  return html`<dl class="talk-matches">
    ${matches.map(
      ({ field, lang, text, ranges, cutBefore, place }) =>
        html`<div>
          <dt>${place ? placeLink(place, reader.words) : nameOf(field, reader.words)}</dt>
          <dd lang="${lang ?? 'en'}">${cutBefore && '…'}${markedText(text, ranges)}${isCut(text) && '…'}</dd>
        </div>`,
    )}
  </dl>`;
}

/** An excerpt that ends with a complete sentence is not marked as cut. @param {string} text */
const isCut = (text) => text.length > 100 && !/[。．.!?！？)\]）]\s*$/.test(text);

/** @param {import('../matches.js').Place} place @param {Reader['words']} words */
const placeLink = ({ material, page, href }, words) =>
  html`<a href="${href}">${words.materials[material.kind]} ${words.pageNumber(page)}</a>`;

/** @param {string} field @param {Reader['words']} words */
function nameOf(field, words) {
  /** @type {Record<string, string>} */
  const names = { part: words.title, 'speakers.name': words.speaker, 'speakers.affiliation': words.affiliation };
  const text = [...TALK_TEXTS, ...SESSION_FACTS].find(({ name }) => name === field.replace('session.', ''));
  return names[field] ?? words[/** @type {'title'} */ (text?.label ?? 'references')];
}
