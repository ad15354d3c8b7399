/** Labels of a talk in a list: language and available materials. */
import { html } from '../html.js';
import { languageName } from '../i18n.js';
import { pick } from '../text.js';

/** @param {Talk} talk @param {Reader} reader */
export function talkMarks({ language, materials }, reader) {
  const { words, lang } = reader;
  return html`<ul class="talk-marks">
    ${language && html`<li class="language" data-language="${language.code}">${languageName(language.code, lang)}</li>`}
    ${materials.map(({ kind, label, url }) => {
      const printed = pick(label, lang);
      return html`<li>
        <a class="material" data-kind="${kind}" href="${url}" title="${printed?.text}">${words.materials[kind]}</a>
      </li>`;
    })}
  </ul>`;
}
