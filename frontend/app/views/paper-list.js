/** Cited works, the most cited first, with the talks that cite them. */
import { citedIn } from '../elements/cited-in.js';
import { linkedPieces } from '../elements/linked-pieces.js';
import { moreButton } from '../elements/more-button.js';
import { phrase } from '../elements/phrase.js';
import { languageOf } from '../elements/reference-list.js';
import { yearOf } from '../dates.js';
import { html } from '../html.js';
import { referencePieces } from '../reference-links.js';

/** @param {Visit} visit @returns {Promise<Page>} */
export async function paperList({ api, ...visit }) {
  const [reader, first] = await Promise.all([visit.reader, api.papers('?limit=50')]);
  const { words } = reader;
  return page(first.items, first.next);

  /** @param {Paper[]} shown @param {string} [next] @returns {Page} */
  function page(shown, next) {
    const more = async () => {
      const following = await api.morePapers(/** @type {string} */ (next));
      return page([...shown, ...following.items], following.next);
    };
    return {
      title: words.papers,
      announce: words.shownOf(shown.length, first.total),
      verbs: { more },
      main: html`<div class="paper-list">
        <h1>${words.papers} <span class="count">${words.countOnly(first.total)}</span></h1>
        <p class="lead">${words.papersDescription}</p>
        <ul>
          ${shown.map((paper) => entry(paper, reader))}
        </ul>
        ${next && moreButton(words, words.shownOf(shown.length, first.total))}
      </div>`,
    };
  }
}

/** @param {Paper} paper @param {Reader} reader */
const entry = (paper, reader) =>
  html`<li data-key="${paper.reference}">
    <p lang="${languageOf(paper.text)}">${linkedPieces(referencePieces(paper))}</p>
    <ul class="citing">
      ${paper.talks.map(
        ({ id, title, start }) =>
          html`<li>
            <a href="/talks/${id}">${phrase(title, reader) ?? reader.words.titleToCome}</a>
            <span class="year">${yearOf(start)}</span>
          </li>`,
      )}
    </ul>
    ${citedIn(paper, reader)}
  </li>`;
