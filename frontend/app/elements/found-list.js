/** Talks in the order in which the API found them, each on its own: by relevance, years would only be in the way. */
import { html } from '../html.js';
import { sessionEntry } from './session-entry.js';

/**
 * @param {import('../model.js').Talk[]} talks
 * @param {import('../model.js').Reader} reader
 */
export const foundList = (talks, reader) =>
  html`<div class="found-list" data-key="found-list">
    ${talks.map((talk) => sessionEntry({ session: talk.session, talks: [talk] }, reader, { alone: true }))}
  </div>`;
