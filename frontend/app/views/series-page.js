/** Page of a series: how to take part, description, organizers, and sessions. */
import { joinSeries } from '../elements/join-way.js';
import { moreButton } from '../elements/more-button.js';
import { alsoNamed, phrase } from '../elements/phrase.js';
import { inLanguage, proseText } from '../elements/prose-text.js';
import { comingSessions } from '../elements/coming-sessions.js';
import { pastSessions } from '../elements/session-programme.js';
import { takeAlong } from '../elements/take-along.js';
import { Problem } from '../api.js';
import { html } from '../html.js';
import { openedPages } from '../opened-pages.js';
import { programme, sittings } from '../sessions.js';
import { plain } from '../text.js';

/** @param {Visit} visit @returns {Promise<Page>} */
export async function seriesPage({ params, api, ...visit }) {
  const reader = await visit.reader;
  const series = reader.series.get(params.slug);
  if (!series) throw new Problem({ status: 404 });
  return page(await openedPages(await api.talks(`?series=${series.slug}&limit=100`), api.moreTalks, visit.more));

  /** @param {{items: Talk[], next?: string}} list @returns {Page} */
  function page({ items: talks, next }) {
    const { words, lang } = reader;
    const { slug, name, description, homePage } = /** @type {Series} */ (series);
    const more = async () => page(await openedPages({ items: talks, next }, api.moreTalks, 1));
    const { upcoming, years } = programme(sittings(talks), reader.now);
    return {
      title: plain(name, lang),
      verbs: { more },
      main: html`<div class="series-page" data-series="${slug}">
        <header class="opening">
          <h1>${phrase(name, reader)}</h1>
          ${alsoNamed(name, reader)}
          ${description && html`<div class="description">${proseText(description, reader)} ${inLanguage(description, reader)}</div>`}
          ${homePage && html`<p class="home-page"><a href="${homePage}">${words.homePage}</a></p>`}
        </header>
        ${comingSessions(upcoming, reader, { feed: `/series/${slug}`, query: `?series=${slug}` })}
        ${joinSeries(/** @type {Series} */ (series), reader)}
        <div class="particulars">${particulars(/** @type {Series} */ (series), reader)}</div>
        <section class="sessions-of-series" aria-labelledby="sessions">
          <h2 id="sessions">${words.sessions}</h2>
          ${takeAlong({ feed: `/series/${slug}`, list: '/talks', query: `?series=${slug}` }, reader)}
          ${pastSessions(years, reader)} ${next && moreButton(words)}
        </section>
      </div>`,
    };
  }
}

/** @param {Series} series @param {Reader} reader */
function particulars({ organizers, funding, workshops }, reader) {
  const { words } = reader;
  return html`
    ${
      organizers.length > 0 &&
      html`<section>
        <h2>${words.organizers}</h2>
        <ul class="organizers">
          ${organizers.map(
            ({ name, affiliation }) =>
              html`<li>
                <span class="name">${phrase(name, reader)}</span>
                <span class="affiliation">${phrase(affiliation, reader)}</span>
              </li>`,
          )}
        </ul>
      </section>`
    }
    ${
      funding &&
      html`<section>
        <h2>${words.funding}${inLanguage(funding.text, reader)}</h2>
        ${proseText(funding.text, reader)} ${funding.url && html`<p><a href="${funding.url}">${funding.url}</a></p>`}
      </section>`
    }
    ${
      workshops.length > 0 &&
      html`<section>
        <h2>${words.workshops}</h2>
        <ul class="workshops">
          ${workshops.map(
            ({ title, url }) =>
              html`<li>${url ? html`<a href="${url}">${phrase(title, reader)}</a>` : phrase(title, reader)}</li>`,
          )}
        </ul>
      </section>`
    }
  `;
}
