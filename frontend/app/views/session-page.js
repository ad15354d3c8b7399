/** Page of a session with its talks, found by series and number or by the id of a talk. */
import { joinSession } from '../elements/join-way.js';
import { seriesNumberLinks } from '../elements/series-number.js';
import { sessionFacts } from '../elements/session-facts.js';
import { sessionNeighbours } from '../elements/session-neighbours.js';
import { sessionStatus } from '../elements/session-status.js';
import { sessionCalendar, shareButtons } from '../elements/session-tools.js';
import { phrase } from '../elements/phrase.js';
import { inLanguage, proseText } from '../elements/prose-text.js';
import { talkAnchor, talkArticle, talkBody, talkTitle, titleId } from '../elements/talk-article.js';
import { talkPeople } from '../elements/talk-byline.js';
import { numbersText } from '../citation.js';
import { asPlainText } from '../formulas.js';
import { html } from '../html.js';
import { addressOf } from '../home.js';
import { neighboursOf } from '../neighbours.js';
import { talkLines } from '../elements/talk-lines.js';
import { isToCome, pathOf, talkPath } from '../sessions.js';
import { plain } from '../text.js';
import { token } from '../token.js';

/** @import { Neighbours } from '../neighbours.js' */

const RELATED_SHOWN = 5;

/** @param {Visit} visit @returns {Promise<Page>} */
export async function sessionPage({ params, api, ...visit }) {
  const wanted = params.id ? await api.talk(params.id) : null;
  const [session, { items }] = wanted
    ? await Promise.all([api.session(wanted.session.id), api.talksOfSession(wanted.session.id)])
    : await byNumber();
  const reader = await visit.reader;
  const talks = reader.lang === 'en' ? await withLatinNames(items, api) : items;
  const position = Number(params.position ?? wanted?.position ?? 0);
  const marked = talks.length > 1 && position > 0 ? talks.find((talk) => talk.position === position) : undefined;
  const missing = Boolean(params.position) && !talks.some((talk) => talk.position === position);
  const wantsKit = location.hash === '#announcement-kit';
  const texts = wantsKit ? await kit() : null;
  const named = marked ?? (isSingle(session, talks) ? talks[0] : undefined);
  const around = Promise.all([neighboursOf(session, api), relatedTo(named, api), papersOf(talks, api)]);
  /** URLs of videos that were started, with a space and the second of a chapter. @type {Set<string>} */
  const playing = new Set();
  let render = () => page(texts);
  const later = Promise.all([around, texts ?? kit()]).then(([found, made]) => {
    render = () => page(made, ...found);
    return render();
  });
  return { ...render(), later };

  /** Announcement texts are loaded for organizers only. */
  async function kit() {
    if (token() === null) return null;
    const { announcementKit } = await import('./organizing.js');
    return announcementKit(session, talks, urlOf(session, talks), reader, wantsKit);
  }

  /** @returns {Promise<[Session, {items: Talk[]}]>} */
  async function byNumber() {
    const found = await api.sessionByNumber(params.slug, params.number);
    return [found, await api.talksOfSession(found.id)];
  }

  /**
   * @param {Markup | null} made
   * @param {Neighbours} [neighbours]
   * @param {Talk[]} [related]
   * @param {Paper[]} [papers]
   * @returns {Page}
   */
  function page(made, neighbours, related = [], papers = []) {
    const numbers = numbersText(session, reader);
    const { lang, words } = reader;
    const untitled = named ? words.titleToCome : words.kinds[session.kind];
    const talksOf = html`<div class="content">${content(session, talks, marked, { papers, playing }, reader)}</div>`;
    return {
      title: [asPlainText(plain((named ?? session).title, lang)) || untitled, numbers].filter(Boolean).join(' · '),
      canonical: pathOf(session),
      missing,
      verbs: {
        play: ({ value }) => {
          const [url] = value.split(' ');
          for (const each of playing) if (each.split(' ')[0] === url) playing.delete(each);
          playing.add(value);
          return { ...render(), scrollTo: undefined, focus: `video-${url}` };
        },
      },
      scrollTo: made && wantsKit ? 'announcement-kit' : marked && talkAnchor(marked),
      main: html`<article
        class="session-page"
        data-series="${session.numbers[0]?.series}"
        data-status="${session.status}"
        aria-labelledby="${isSingle(session, talks) ? titleId(talks[0]) : 'title'}"
      >
        ${opening(session, talks, reader)} ${joinSession(session, reader)}
        <div class="facts">${sessionFacts(session, talks, reader)}</div>
        ${talksOf} ${toolsOf(session, talks, reader)} ${made} ${relatedTalks(related, reader)}
        ${neighbours && sessionNeighbours(neighbours, reader)}
      </article>`,
    };
  }
}

/** A session with a single talk and no title of its own. @param {Session} session @param {Talk[]} talks */
const isSingle = (session, talks) => talks.length === 1 && !session.title;

/** @param {Session} session @param {Talk[]} talks @param {Reader} reader */
const opening = (session, talks, reader) =>
  html`<header class="opening">
    <p class="numbers">${seriesNumberLinks(session.numbers, reader)} ${sessionStatus(session, reader)}</p>
    ${
      isSingle(session, talks)
        ? [talkTitle(talks[0], reader, 'h1'), talkPeople(talks[0].speakers, reader)]
        : html`<h1 class="talk-title" id="title">
            ${phrase(session.title, reader) ?? reader.words.kinds[session.kind]}
          </h1>`
    }
  </header>`;

/** Japanese names in Latin letters are members of speakers only. @param {Talk[]} talks @param {import('../api.js').Api} api @returns {Promise<Talk[]>} */
const withLatinNames = (talks, api) =>
  Promise.all(
    talks.map(async (talk) => {
      const speakers = talk.speakers.map(async (each) =>
        each.name.en ? each : { ...each, romanized: (await api.speaker(each.id).catch(() => null))?.romanized },
      );
      return { ...talk, speakers: await Promise.all(speakers) };
    }),
  );

/** Optional parts of the page. @param {Talk | undefined} talk @param {import('../api.js').Api} api */
const relatedTo = (talk, api) =>
  talk
    ? api.related(talk.id).then(
        ({ items }) => items.slice(0, RELATED_SHOWN),
        () => [],
      )
    : [];

/** Same. @param {Talk[]} talks @param {import('../api.js').Api} api @returns {Promise<Paper[]>} */
const papersOf = async (talks, api) => {
  const citing = talks.filter(({ references }) => references?.length).map(({ id }) => id);
  if (citing.length === 0) return [];
  return api.papers(`?talk=${citing.join(',')}&limit=100`).then(
    ({ items }) => items,
    () => [],
  );
};

/** @param {Talk[]} related @param {Reader} reader */
const relatedTalks = (related, reader) =>
  related.length > 0 &&
  html`<section class="related" data-key="related" aria-labelledby="related">
    <h2 id="related">${reader.words.related}</h2>
    ${talkLines(related, reader)}
  </section>`;

/** Remarks on a coming session come first, such as a call for talks. @param {Session} session @param {Talk[]} talks @param {Talk | undefined} marked @param {{papers: Paper[], playing: Set<string>}} shown @param {Reader} reader */
function content(session, talks, marked, shown, reader) {
  const remarks =
    session.remarks &&
    html`<section class="session-remarks">
      ${proseText(session.remarks, reader)} ${inLanguage(session.remarks, reader)}
    </section>`;
  const texts = isSingle(session, talks)
    ? talkBody(talks[0], reader, 'h2', shown.papers, shown.playing)
    : talks.map((talk) => talkArticle(talk, reader, { marked: talk === marked, share: share(talk, reader), ...shown }));
  return isToCome(session, reader.now) ? [remarks, texts] : [texts, remarks];
}

/** @param {Session} session */
const isOn = ({ status }) => status !== 'cancelled' && status !== 'postponed';

/** Citation; for a coming session, calendar links. @param {Session} session @param {Talk[]} talks @param {Reader} reader */
const toolsOf = (session, talks, reader) =>
  html`<aside class="tools" aria-label="${reader.words.tools}">
    ${isToCome(session, reader.now) && isOn(session) && sessionCalendar(session, talks, urlOf(session, talks), reader)}
    ${
      isSingle(session, talks) &&
      html`<section>
        <h2>${reader.words.cite}</h2>
        ${share(talks[0], reader)}
      </section>`
    }
  </aside>`;

/** @param {Talk} talk @param {Reader} reader */
const share = (talk, reader) => shareButtons(talk, addressOf(talkPath(talk)), reader);

/** @param {Session} session @param {Talk[]} talks */
const urlOf = (session, talks) => addressOf(pathOf(session) ?? `/talks/${talks[0]?.id}`);
