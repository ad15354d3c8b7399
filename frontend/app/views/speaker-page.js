/** Page of a speaker: talks by date, with the affiliation at each. */
import { moreButton } from '../elements/more-button.js';
import { alsoNamed, phrase, romanizedName } from '../elements/phrase.js';
import { sessionProgramme } from '../elements/session-programme.js';
import { takeAlong } from '../elements/take-along.js';
import { html } from '../html.js';
import { openedPages } from '../opened-pages.js';
import { sittings } from '../sessions.js';
import { plain } from '../text.js';

/** @param {Visit} visit @returns {Promise<Page>} */
export async function speakerPage({ params, api, ...visit }) {
  const [reader, speaker, first] = await Promise.all([
    visit.reader,
    api.speaker(params.id),
    api.talksOfSpeaker(params.id),
  ]);
  const { words, lang } = reader;
  const name = plain(speaker.name, lang);
  const load = (/** @type {string} */ next) => api.moreTalksOfSpeaker(params.id, next);
  return page(await openedPages(first, load, visit.more));

  /** @param {{items: Talk[], next?: string}} list @returns {Page} */
  function page({ items: talks, next }) {
    const more = async () => page(await openedPages({ items: talks, next }, load, 1));
    return {
      title: name,
      canonical: `/speakers/${speaker.id}`,
      verbs: { more },
      main: html`<div class="speaker-page">
        <header class="opening">
          <h1>${phrase(speaker.name, reader)}</h1>
          ${alsoNamed(speaker.name, reader)} ${romanizedName(speaker.romanized, reader)}
          ${speaker.affiliation && html`<p class="affiliation">${phrase(speaker.affiliation, reader)}</p>`}
          <p class="count">${words.talkCount(speaker.talkCount)}</p>
        </header>
        ${takeAlong({ feed: `/speakers/${speaker.id}`, list: `/speakers/${speaker.id}/talks` }, reader)}
        ${sessionProgramme(sittings(talks), reader)} ${next && moreButton(words)}
      </div>`,
    };
  }
}
