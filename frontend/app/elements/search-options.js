/** Suggested speakers and talks as options, each a direct link. */
import { yearOf } from '../dates.js';
import { html } from '../html.js';
import { foundIn } from '../marks.js';
import { talkPath } from '../sessions.js';
import { phrase } from './phrase.js';

/** @param {Suggestions | null} suggestions @param {Reader} reader */
export function searchOptions(suggestions, reader) {
  const { words } = reader;
  const { speakers = [], talks = [] } = suggestions ?? {};
  return html`<div class="options" id="search-options" role="listbox" aria-label="${words.suggestions}">
    ${
      speakers.length > 0 &&
      group(
        words.speakers,
        'speakers',
        speakers.map((each) => speakerOption(each, reader)),
      )
    }
    ${
      talks.length > 0 &&
      group(
        words.talks,
        'talks',
        talks.map((each) => talkOption(each, reader)),
      )
    }
  </div>`;
}

/** @param {string} name @param {string} key @param {unknown} options */
const group = (name, key, options) =>
  html`<div class="option-group" role="group" aria-labelledby="search-${key}" data-key="${key}">
    <p class="group-name" id="search-${key}">${name}</p>
    ${options}
  </div>`;

/** @param {Speaker} speaker @param {Reader} reader */
const speakerOption = ({ id, name, affiliation, talkCount, highlights }, reader) =>
  html`<div role="option" id="search-speaker-${id}" aria-selected="false" data-verb="open" data-value="/speakers/${id}">
    <span class="name">${phrase(name, reader, foundIn(highlights, 'name'))}</span>
    <span class="affiliation">${phrase(affiliation, reader)}</span>
    <span class="count">${reader.words.countOnly(talkCount)}</span>
  </div>`;

/** @param {Talk} talk @param {Reader} reader */
const talkOption = (talk, reader) =>
  html`<div
    role="option"
    id="search-talk-${talk.id}"
    aria-selected="false"
    data-verb="open"
    data-value="${talkPath(talk)}"
  >
    <span class="title"
      >${phrase(talk.title, reader, foundIn(talk.highlights, 'title')) ?? reader.words.titleToCome}</span
    >
    <span class="by"
      >${talk.speakers.map(
        ({ name }, item) =>
          html`<span class="person">${phrase(name, reader, foundIn(talk.highlights, 'speakers.name', item))}</span> `,
      )}<span class="count">${yearOf(talk.session.start)}</span></span
    >
  </div>`;
