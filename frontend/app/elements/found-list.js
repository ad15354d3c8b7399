/** Search results in order of relevance, without grouping by year. */
import { html } from '../html.js';
import { sessionEntry } from './session-entry.js';

/** @param {Talk[]} talks @param {Reader} reader */
export const foundList = (talks, reader) =>
  html`<section class="found-list" data-key="found-list" aria-labelledby="found-list">
    <h2 class="visually-hidden" id="found-list">${reader.words.results}</h2>
    ${talks.map((talk) => sessionEntry({ session: talk.session, talks: [talk] }, reader, { alone: true }))}
  </section>`;
