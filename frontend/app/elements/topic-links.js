/** The most frequent terms of talks as searches. Its line is kept free until they are loaded. */
import { html } from '../html.js';
import { topicLink, topicName } from '../statistics.js';

const SHOWN = 10;

/** @param {import('../model.js').TopicCount[]} topics @param {import('../i18n.js').Words} words */
export const topicLinks = (topics, words) =>
  html`<nav class="topic-links" data-key="topics" aria-label="${words.topics}">
    <ul>
      ${topics
        .slice(0, SHOWN)
        .map(({ q }) => html`<li data-key="topic-${q}"><a href="${topicLink({}, q)}">${topicName(q)}</a></li>`)}
    </ul>
  </nav>`;
