/** Schedule: the sessions of one month, as a calendar on wide screens and as a list on phones. */
import { phrase } from '../elements/phrase.js';
import { scheduledDay } from '../elements/scheduled-day.js';
import { monthName, weekdayOf } from '../dates.js';
import { read } from '../filters.js';
import { html } from '../html.js';
import { daysBefore, daysOf, monthAfter } from '../months.js';
import en from '../i18n/schedule-en.js';
import ja from '../i18n/schedule-ja.js';
import { openedPages } from '../opened-pages.js';
import { sittings } from '../sessions.js';

const WORDS = { ja, en };
/** Years that a calendar displays. */
const MONTH = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/;

/** @param {Visit} visit @returns {Promise<Page>} */
export async function schedulePage({ query, api, ...visit }) {
  const reader = await visit.reader;
  const { lang } = reader;
  const own = WORDS[lang];
  const today = dayOf(reader.now);
  const asked = new URLSearchParams(query).get('month') ?? '';
  const month = MONTH.test(asked) ? asked : today.slice(0, 7);
  const [slug] = read(query).series ?? [];
  const of = slug ? `&series=${encodeURIComponent(slug)}` : '';
  const days = daysOf(month);
  const first = await api.talks(`?from=${days[0]}&to=${days.at(-1)}&sort=start&limit=100${of}`);
  const { items } = await openedPages(first, api.moreTalks, Infinity);
  const planned = sittings(items);
  const name = monthName(month, lang);
  const linkTo = (/** @type {string} */ other) => `/schedule?month=${other}${of}`;
  const link = (/** @type {string} */ other, rel = '', label = monthName(other, lang)) =>
    html`<a rel="${rel}nofollow" href="${linkTo(other)}">${label}</a> `;
  const nearest = async (/** @type {string} */ order) =>
    (await api.talks(`?${order}&limit=1${of}`)).items[0]?.session.start.slice(0, 7);
  const [before, after] = [
    `to=${daysOf(monthAfter(month, -1)).at(-1)}&sort=-start`,
    `from=${monthAfter(month, 1)}-01&sort=start`,
  ];
  const around = planned.length === 0 ? await Promise.all([before, after].map(nearest)) : [];
  return {
    title: own.title(name),
    canonical: '/schedule',
    announce: `${name} ${own.count(planned.length)}`,
    main: html`<div class="schedule-page">
      <header class="opening">
        <h1>${own.title(name)}</h1>
        ${slug && html`<p class="of-series">${phrase(reader.series.get(slug)?.name, reader) ?? slug} <a href="${linkTo(month).replace(of, '')}">${own.allSeries}</a></p>`}
        <nav class="months" aria-label="${own.otherMonths}">
          ${link(monthAfter(month, -1), 'prev ')} <a href="${linkTo(today.slice(0, 7))}">${own.thisMonth}</a>
          ${link(monthAfter(month, 1), 'next ')}
        </nav>
      </header>
      ${
        planned.length === 0 &&
        html`<p class="none">${own.empty}</p>
          <p class="months">
            ${around.map((other, at) => other && link(other, '', own[at === 0 ? 'earlier' : 'later'](monthName(other, lang))))}
          </p>`
      }
      <ul class="weekdays" aria-hidden="true">
        ${Array.from({ length: 7 }, (_, at) => html`<li>${weekdayOf(`2024-09-0${at + (lang === 'ja' ? 1 : 2)}`, lang)}</li>`)}
      </ul>
      <ol class="days">
        ${Array.from({ length: daysBefore(days[0], lang) }, () => html`<li class="filler" aria-hidden="true"></li>`)}
        ${days.map((day) => scheduledDay(day, planned, today, { ...reader, holidays: own.holidays }))}
      </ol>
    </div>`,
  };
}

/** The reader's calendar day. @param {Date} now */
const dayOf = (now) => new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
