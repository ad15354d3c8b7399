/** A talk that somebody deleted: it is not lost, and one button brings it back. */
import { restore } from '../editing/actions.js';
import { html } from '../html.js';
import { plain } from '../text.js';

/**
 * @param {{talk: import('../model.js').Talk, revision: number}} deleted
 * @param {object} given
 * @param {import('../editing/organizer-api.js').OrganizerApi} given.api
 * @param {import('../editing/organizer.js').Organizer} given.reader
 * @param {() => void} given.restored
 * @returns {import('../model.js').Page}
 */
export const deletedPage = ({ talk, revision }, { api, reader: { words, lang }, restored }) => ({
  title: words.deletedHeading,
  missing: true,
  verbs: {
    restore: async () => {
      await restore(api, talk.id, talk.session.id, revision);
      restored();
    },
  },
  main: html`<div class="talk-editor">
    <header class="opening">
      <p class="way-back"><a href="/organize">${words.deskTitle}</a></p>
      <h1 id="heading">${words.deletedHeading}</h1>
      <p>${plain(talk.title, lang) || words.titleToCome}</p>
    </header>
    <p><button type="button" class="button" data-verb="restore">${words.restore}</button></p>
  </div>`,
});
