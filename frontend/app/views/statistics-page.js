/** Statistics page: talks per year by series and language, speakers, affiliations and topics. */
import { TEXTURES } from '../elements/chart-texture.js';
import { filterChips } from '../elements/filter-chips.js';
import { phrase } from '../elements/phrase.js';
import { plotTable } from '../elements/plot-table.js';
import { rankChart } from '../elements/rank-chart.js';
import { yearChart } from '../elements/year-chart.js';
import { read, write } from '../filters.js';
import { html } from '../html.js';
import { languageName } from '../i18n.js';
import en from '../i18n/statistics-en.js';
import ja from '../i18n/statistics-ja.js';
import * as statistics from '../statistics.js';
import { languageByLetters, plain } from '../text.js';

/** @import { Rank } from '../elements/rank-chart.js' */
/** @import { Reading } from '../elements/year-chart.js' */
/** @import { Stack } from '../statistics.js' */
/** @typedef {typeof ja} Words */

const WORDS = { ja, en };
/** Maximum number of bars; the table shows the rest. */
const SHOWN = 12;
const { JOINT, UNKNOWN } = statistics;

/** @param {Visit} visit @returns {Promise<Page>} */
export async function statisticsPage({ api, query, ...visit }) {
  const filters = { ...read(query), sort: [] };
  const [reader, counted] = await Promise.all([visit.reader, api.statistics(write(filters))]);
  const words = WORDS[reader.lang];
  const years = counted.talks.map(({ year }) => year);
  const lead = years.length > 0 ? words.lead(counted.total, Math.min(...years), Math.max(...years)) : words.empty;
  return {
    title: reader.words.statistics,
    main: html`<div class="statistics-page">
      <header class="opening">
        <h1>${reader.words.statistics}</h1>
        <p class="lead">${lead}</p>
        <p><a href="/papers">${reader.words.papersOfTalks}</a></p>
        ${filterChips(filters, () => undefined, reader, '/statistics')}
      </header>
      ${
        years.length > 0 && [
          bySeries(counted, filters, reader, words),
          byLanguage(counted, filters, reader, words),
          ...ranks(counted, filters, reader, words),
        ]
      }
    </div>`,
  };
}

/** @param {Statistics} counted @param {import('../filters.js').Filters} filters @param {Reader} reader @param {Words} words */
function bySeries({ talks }, filters, reader, words) {
  const stack = statistics.stack(talks, statistics.seriesKey);
  const own = stack.groups.map(({ key }) => key).filter((key) => key !== JOINT && key !== UNKNOWN);
  const sharers = statistics.sharers(talks);
  const series = (/** @type {string} */ key) => reader.series.get(key)?.shortName;
  const other = (/** @type {string} */ key) => (key === JOINT ? reader.words.joint : key || words.notKnown);
  // The sharing series are named only if they are always the same.
  const shared =
    sharers.length === 2 &&
    html` <span class="sharers"
      >${joined(
        sharers.map((key) => phrase(series(key), reader) ?? key),
        reader,
      )}</span
    >`;
  return years(words.bySeries, stack, filters, reader, words, {
    nameOf: (key) => phrase(series(key), reader) ?? html`${other(key)}${key === JOINT && shared}`,
    plainNameOf: (key) => plain(series(key), reader.lang) || other(key),
    lookOf: (key) =>
      key === JOINT
        ? { id: 'series-joint', texture: 'shared', series: sharers }
        : { id: `series-${key}`, texture: textureOf(own, key), series: [key] },
    linkOf: (key, year) => statistics.seriesLink(filters, key, year),
  });
}

/** @param {Statistics} counted @param {import('../filters.js').Filters} filters @param {Reader} reader @param {Words} words */
function byLanguage({ talks }, filters, reader, words) {
  const stack = statistics.stack(talks, statistics.languageKey);
  const own = stack.groups.map(({ key }) => key).filter((key) => key !== UNKNOWN);
  const nameOf = (/** @type {string} */ key) => (key ? languageName(key, reader.lang) : words.notKnown);
  return years(words.byLanguage, stack, filters, reader, words, {
    nameOf,
    plainNameOf: nameOf,
    lookOf: (key) => ({ id: `language-${key}`, texture: textureOf(own, key), series: [] }),
    linkOf: (key, year) => statistics.languageLink(filters, key, year),
  });
}

/** @param {unknown[]} names @param {Reader} reader */
const joined = (names, { words }) => names.map((name, index) => [index > 0 && words.joiner, name]);

/** @param {string[]} own groups of the same kind @param {string} key */
const textureOf = (own, key) => (key === UNKNOWN ? 'open' : TEXTURES[own.indexOf(key) % TEXTURES.length]);

/**
 * @param {string} heading
 * @param {Stack} stack
 * @param {import('../filters.js').Filters} filters
 * @param {Reader} reader
 * @param {Words} words
 * @param {Omit<Reading, 'label' | 'tell'>} reading
 */
const years = (heading, stack, filters, reader, words, reading) =>
  html`<section class="plot is-wide">
    <h2>${heading}</h2>
    ${yearChart(stack, { ...reading, label: heading, tell: words.tell })}
    ${plotTable({
      summary: words.asTable,
      caption: heading,
      columns: [reader.words.year, ...stack.groups.map(({ key }) => reading.nameOf(key)), words.total],
      rows: stack.years.map((year) => ({
        name: { text: year },
        values: [
          ...stack.groups.map(({ key, counts }) => counted(counts.get(year), reading.linkOf(key, year))),
          counted(stack.totals.get(year), statistics.yearLink(filters, year)),
        ],
      })),
    })}
  </section>`;

/** A count of zero has no link. @param {number} [count] @param {string | null} [link] */
const counted = (count = 0, link = null) => ({ text: count, link: count > 0 ? link : null });

/** @param {Statistics} counted @param {import('../filters.js').Filters} filters @param {Reader} reader @param {Words} words */
function ranks({ speakers, affiliations, topics }, filters, reader, words) {
  const named = (/** @type {string} */ text) => phrase({ [languageByLetters(text) ?? 'en']: text }, reader);
  const people = speakers.map(({ id, name, count }) => ({
    key: id,
    name: phrase(name, reader),
    count,
    link: statistics.speakerLink(filters, id),
  }));
  const places = affiliations.map(({ name, count }) => ({
    key: name,
    name: named(name),
    count,
    link: statistics.affiliationLink(filters, name),
  }));
  const subjects = topics.map(({ q, count }) => ({
    key: q,
    name: named(statistics.topicName(q)),
    count,
    link: statistics.topicLink(filters, q),
  }));
  return [
    rank(words.bySpeaker, null, reader.words.speaker, people, reader, words),
    rank(words.byAffiliation, words.byAffiliationNote, reader.words.affiliation, places, reader, words),
    rank(words.byTopic, words.byTopicNote, words.byTopic, subjects, reader, words),
  ];
}

/**
 * @param {string} heading
 * @param {string | null} note
 * @param {string} column
 * @param {Rank[]} list
 * @param {Reader} reader
 * @param {Words} words
 */
const rank = (heading, note, column, list, reader, words) =>
  list.length > 0 &&
  html`<section class="plot">
    <h2>${heading}</h2>
    ${note && html`<p class="note">${note}</p>`} ${rankChart(list.slice(0, SHOWN), reader)}
    ${plotTable({
      summary: words.asTable,
      caption: heading,
      columns: [column, words.talkTotal],
      rows: list.map(({ name, count, link }) => ({ name: { text: name, link }, values: [{ text: count }] })),
    })}
  </section>`;
