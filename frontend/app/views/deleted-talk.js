/** Page of a deleted talk with a button to restore it. */
import { restoreTalks } from '../editing/deletions.js';
import { phrase } from '../elements/phrase.js';
import { html } from '../html.js';

/**
 * @param {Talk} talk
 * @param {object} given
 * @param {import('../editing/organizer-api.js').OrganizerApi} given.api
 * @param {Organizer} given.reader
 * @param {() => void} given.restored
 * @returns {Page}
 */
export const deletedPage = (talk, { api, reader, restored }) => ({
  title: reader.words.deletedHeading,
  missing: true,
  verbs: {
    restore: async () => {
      await restoreTalks(api, [talk]);
      restored();
    },
  },
  main: html`<div class="talk-editor">
    <header class="opening">
      <p class="way-back">
        <a href="/organize">${reader.words.deskTitle}</a> <a href="/organize/deleted">${reader.words.deletedLink}</a>
      </p>
      <h1 id="heading">${reader.words.deletedHeading}</h1>
      <p>${phrase(talk.title, reader) ?? reader.words.titleToCome}</p>
    </header>
    <p><button type="button" class="button" data-verb="restore">${reader.words.restore}</button></p>
  </div>`,
});
