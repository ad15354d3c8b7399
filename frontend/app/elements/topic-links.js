/** The most frequent terms of talks as searches. Its line is kept free until they are loaded. */
import { html } from '../html.js';
import { topicLink, topicName } from '../statistics.js';
import { languageByLetters } from '../text.js';

const SHOWN = 10;

/** Those in the reader's letters come first. @param {TopicCount[]} topics @param {Reader} reader */
export const topicLinks = (topics, { words, lang }) =>
  html`<nav class="topic-links" data-key="topics" aria-label="${words.topics}">
    <ul>
      ${topics
        .toSorted((a, b) => Number(isForeign(a, lang)) - Number(isForeign(b, lang)))
        .slice(0, SHOWN)
        .map(
          ({ q }) =>
            html`<li data-key="topic-${q}">
              <a lang="${languageByLetters(q) ?? 'en'}" href="${topicLink({}, q)}">${topicName(q)}</a>
            </li>`,
        )}
    </ul>
  </nav>`;

/** @param {{q: string}} topic @param {string} lang */
const isForeign = ({ q }, lang) => lang === 'en' && languageByLetters(q) === 'ja';
