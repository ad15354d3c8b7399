/** Heading of the editor: the talk, its session, and links to its other pages. */
import { html } from '../html.js';
import { plain } from '../text.js';
import { phrase } from './phrase.js';

/** @import { Editor } from '../editing/editor.js' */

/** @param {Editor} editor @param {boolean} isOwn @param {Organizer} reader */
export function editorOpening({ id, form, draft }, isOwn, reader) {
  const { words } = reader;
  const numbers = numbersOf(draft.base.session, reader);
  const { id: session } = draft.base.session;
  const newHeading = session ? words.newTalkIn(numbers) : words.newTalk;
  return html`<header class="opening" data-key="opening">
    <p class="way-back"><a href="/organize">${words.deskTitle}</a></p>
    <h1 id="heading">${id ? (phrase(form.title, reader) ?? words.titleToCome) : newHeading}</h1>
    ${
      id &&
      html`<p class="about">
        <span class="numbers">${numbers}</span> <a href="/talks/${id}">${words.seePage}</a>
        ${
          isOwn &&
          html`<a href="/talks/${id}#announcement-kit">${words.announcementKit}</a>
            <a href="/organize/new?session=${session}">${words.addTalk}</a>
            <a href="/organize/sessions/${session}">${words.sessionDesk}</a>
            <a href="/organize/invitations/${id}">${words.invitations}</a>`
        }
      </p>`
    }
  </header>`;
}

/** @param {import('../editing/talk-form.js').SessionForm} session @param {Organizer} reader */
const numbersOf = ({ numbers }, { words, lang, series }) =>
  numbers
    .filter(({ number }) => number)
    .map(({ series: slug, number }) => words.numberIn(plain(series.get(slug)?.shortName, lang) || slug, Number(number)))
    .join(words.joiner);

/** Confirmation of the last action. @param {string} notice @param {Organizer['words']} words */
export function noticeLine(notice, words) {
  if (!notice) return null;
  const { [/** @type {'postponed'} */ (notice)]: done = words[/** @type {'saved'} */ (notice)] } = words.done;
  return html`<p class="notice" id="notice" tabindex="-1" data-key="notice">
    ${done} ${notice === 'restored' && html`<button type="button" data-verb="discard">${words.discard}</button>`}
  </p>`;
}
