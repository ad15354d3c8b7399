/** Complete presentation of a talk: title, speakers, materials, abstract, remarks, references. */
import { TALK_TEXTS } from '../editable-fields.js';
import { html } from '../html.js';
import { citedIn, isSame } from './cited-in.js';
import { materialLinks } from './material-links.js';
import { phrase } from './phrase.js';
import { inLanguage, proseText } from './prose-text.js';
import { referenceList } from './reference-list.js';
import { talkPeople } from './talk-byline.js';
import { withFormulas } from './tex-formula.js';

/** @param {Talk} talk */
export const talkAnchor = ({ position }) => `talk-${position}`;

/** @param {Talk} talk */
export const titleId = ({ position }) => `title-${position}`;

/**
 * The title and, below it, its versions in other languages.
 * @param {Talk} talk
 * @param {Reader} reader
 * @param {'h1' | 'h2'} level
 */
export function talkTitle(talk, reader, level) {
  const { title, part } = talk;
  const { words, lang } = reader;
  const text = html`${part && html`<span class="part">${phrase(part, reader)}</span> `}${
    phrase(title, reader) ?? html`<span class="to-come">${words.titleToCome}</span>`
  }`;
  const others = Object.entries(title ?? {}).filter(([tag]) => title && tag !== lang && lang in title);
  const id = titleId(talk);
  return html`${
    level === 'h1'
      ? html`<h1 class="talk-title" id="${id}">${text}</h1>`
      : html`<h2 class="talk-title" id="${id}">${text}</h2>`
  }
  ${others.map(([tag, other]) => html`<p class="talk-title-also" lang="${tag}">${withFormulas(other)}</p>`)}`;
}

/**
 * @param {Talk} talk
 * @param {Reader} reader
 * @param {'h2' | 'h3'} level level of the inner headings
 * @param {Paper[]} [papers] cited works with their numbers of talks
 * @param {Set<string>} [playing] URLs of videos that were started
 */
export function talkBody(talk, reader, level, papers = [], playing = new Set()) {
  const { words } = reader;
  const heading = (/** @type {string} */ name, /** @type {TextMap} */ text = {}) => {
    const content = html`${name}${inLanguage(text, reader)}`;
    return level === 'h2'
      ? html`<h2 class="talk-heading">${content}</h2>`
      : html`<h3 class="talk-heading">${content}</h3>`;
  };
  const citations = (/** @type {Reference} */ reference) => {
    const paper = papers.find((each) => isSame(each, reference));
    return paper && citedIn(paper, reader);
  };
  return html`
    ${talk.materials.length > 0 && materialLinks(talk.materials, reader, playing)}
    ${TALK_TEXTS.filter(({ name }) => name !== 'title' && name !== 'part').map(({ name, label }) => {
      const text = talk[name];
      const section =
        text && html`${heading(words[/** @type {'abstract'} */ (label)], text)} ${proseText(text, reader)}`;
      return section && html`<section class="${name}">${section}</section>`;
    })}
    ${
      (talk.references ?? []).length > 0 &&
      html`<section class="references">
        ${heading(words.references)} ${referenceList(talk.references ?? [], citations)}
      </section>`
    }
  `;
}

/**
 * One of several talks of a session.
 * @param {Talk} talk
 * @param {Reader} reader
 * @param {{marked: boolean, share: unknown, papers?: Paper[], playing?: Set<string>}} options
 */
export const talkArticle = (talk, reader, { marked, share, papers, playing }) =>
  html`<article
    class="talk-article"
    id="${talkAnchor(talk)}"
    data-key="talk-${talk.id}"
    aria-labelledby="${titleId(talk)}"
    ${marked && html`data-marked`}
  >
    ${talkTitle(talk, reader, 'h2')} ${talkPeople(talk.speakers, reader)}
    ${talkBody(talk, reader, 'h3', papers, playing)} ${share}
  </article>`;
