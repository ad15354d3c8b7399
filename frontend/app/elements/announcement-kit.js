/** Announcement texts in both languages for copying: mail, text block, short form. */
import { announcement } from '../editing/announcement.js';
import { organizer } from '../editing/organizer.js';
import { LONGEST, weight } from '../editing/short-form.js';
import { html } from '../html.js';
import { languageName } from '../i18n.js';
import { copyButton } from './copy-button.js';

/**
 * @param {Session} session
 * @param {Talk[]} talks
 * @param {string} url URL of the session's page
 * @param {Reader} reader
 * @param {boolean} open whether it is initially open
 */
export function announcementKit(session, talks, url, reader, open) {
  const { words, series } = organizer(reader);
  /** @type {import('../editing/announcement.js').Lang[]} */
  const languages = reader.lang === 'ja' ? ['ja', 'en'] : ['en', 'ja'];
  return html`<details class="announcement-kit" id="announcement-kit" data-key="announcement-kit" ${open && html`open`}>
    <summary>${words.announcementKit}</summary>
    <p class="advice">${words.announcementKitAdvice}</p>
    <div class="languages">
      ${languages.map((lang) => {
        const { subject, body, block, short } = announcement(session, talks, { lang, series, url });
        const text = (/** @type {string} */ name, /** @type {string} */ content, /** @type {string} */ note = '') =>
          readyText({ name, content, note, lang }, words);
        return html`<section aria-labelledby="announcement-${lang}">
          <h2 id="announcement-${lang}">${languageName(lang, reader.lang)}</h2>
          ${text(words.mailSubject, subject)} ${text(words.mailBody, body)} ${text(words.plainBlock, block)}
          ${text(words.shortForm, short, words.weightOf(weight(short), LONGEST))}
        </section>`;
      })}
    </div>
  </details>`;
}

/** @param {{name: string, content: string, note: string, lang: string}} text @param {Organizer['words']} words */
const readyText = ({ name, content, note, lang }, words) =>
  html`<div class="ready-text">
    <p class="head">${copyButton(words.copyOf(name), content, words)} <span class="note">${note}</span></p>
    <pre lang="${lang}" tabindex="0" role="group" aria-label="${name}">${content}</pre>
  </div>`;
