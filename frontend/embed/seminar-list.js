/**
 * <seminar-list series="dlap" upcoming limit="5">: a list of talks for other web sites. Requires only this file; its
 * child content is displayed until the talks are loaded and if loading fails. See embed/demo.html.
 */
const WORDS = {
  ja: {
    labels: { upcoming: '今後の予定', past: '過去の講演', all: '講演', join: '参加登録' },
    noneToCome: '予定されている講演はありません。',
    none: '該当する講演はありません。',
    numberIn: (/** @type {string} */ series, /** @type {number} */ n) => `第${n}回${series}`,
    statuses: { scheduled: '仮予定', cancelled: '中止', postponed: '延期' },
    kinds: { talk: '講演', lecture: '講義', lightning: 'ライトニングトーク', panel: 'パネル討論' },
    titleToCome: '題目未定',
    speakerToCome: '講演者未定',
    marks: { joiner: '＋', comma: '、', open: '（', close: '）' },
  },
  en: {
    labels: { upcoming: 'Upcoming seminars', past: 'Past seminars', all: 'Seminars', join: 'Register' },
    noneToCome: 'No upcoming seminars.',
    none: 'No matching seminars.',
    numberIn: (/** @type {string} */ series, /** @type {number} */ n) => `${series} #${n}`,
    statuses: { scheduled: 'Tentative', cancelled: 'Cancelled', postponed: 'Postponed' },
    kinds: { talk: 'Talk', lecture: 'Lecture', lightning: 'Lightning talks', panel: 'Panel' },
    titleToCome: 'Title to be announced',
    speakerToCome: 'Speaker to be announced',
    marks: { joiner: ' + ', comma: ', ', open: ' (', close: ')' },
  },
};

/** Attributes that are passed to the API, with their parameter names. */
const FILTERS = {
  ...{ series: 'series', year: 'year', 'fiscal-year': 'fiscalYear', language: 'language', speaker: 'speaker' },
  ...{ kind: 'kind', material: 'material', format: 'format', joint: 'joint', q: 'q' },
};
const FIELDS = 'id,title,part,position,speakers,session';
const DAY = 86_400_000; // milliseconds
const GREEK =
  'alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ '
    .concat('sigma σ tau τ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Lambda Λ Sigma Σ Phi Φ Psi Ψ Omega Ω ')
    .concat('times × cdot · to → infty ∞ pm ± sim ∼ approx ≈ leq ≤ geq ≥ hbar ħ ell ℓ')
    .split(' ');
const SYMBOLS = new Map(GREEK.flatMap((name, at) => (at % 2 === 0 ? [[name, GREEK[at + 1]]] : [])));

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; container-type: inline-size; line-height: 1.6; overflow-wrap: anywhere; }
  :host([hidden]) { display: none; }
  ul, ol, p, h3 { margin: 0; padding: 0; list-style: none; font: inherit; }
  .session { display: grid; gap: 0.15em 1.5em; padding-block: var(--seminar-list-gap, 1em);
    border-block-start: 1px solid var(--seminar-list-line, color-mix(in srgb, currentColor 20%, transparent)); }
  .soft { color: var(--seminar-list-soft, color-mix(in srgb, currentColor 72%, transparent)); font-size: 0.9em; }
  .day, .hours { display: inline-block; font-variant-numeric: tabular-nums; }
  .title { font-weight: var(--seminar-list-title-weight, 600); text-wrap: pretty; word-break: auto-phrase; }
  .talks { display: grid; gap: 0.5em; margin-block-start: 0.35em; }
  .talks .title { font-weight: inherit; }
  .status { padding-inline: 0.45em; border: 1px solid; border-radius: 0.2em; color: var(--seminar-list-alarm, inherit);
    font-size: 0.85em; }
  .off .title a { text-decoration-line: line-through; }
  a { color: var(--seminar-list-link, inherit); text-decoration-thickness: 1px; text-underline-offset: 0.2em;
    text-decoration-color: color-mix(in srgb, currentColor 35%, transparent); }
  a:hover { color: var(--seminar-list-accent, inherit); text-decoration-color: currentColor; }
  a:focus-visible { outline: 2px solid var(--seminar-list-accent, currentColor); outline-offset: 2px; }
  sup, sub { line-height: 0; }
  @container (inline-size >= 34rem) {
    .session { grid-template-columns: var(--seminar-list-when, 10em) minmax(0, 1fr); }
    .day, .hours { display: block; }
  }
`);

/** @typedef {Record<string, string>} TextMap Text by language tag */
/** @typedef {{api: string, page: URL, lang: 'ja' | 'en', words: typeof WORDS.ja, series: Map<string, any>}} Look */
/** @typedef {{session: any, talks: any[]}} Sitting A session with its talks in the list */

/** Series are loaded once for all lists of a page. @type {Map<string, Promise<any>>} */
const series = new Map();

/** @param {string} url @param {AbortSignal} [signal] */
async function ask(url, signal) {
  const answer = await fetch(url, { signal, headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${url}: HTTP ${answer.status}`);
  return answer.json();
}

/** @param {string} api @returns {Promise<Map<string, any>>} by slug */
async function seriesOf(api) {
  const asked =
    series.get(api) ?? ask(`${api}/series?limit=100&fields=slug,shortName,participation.mode,participation.signUpUrl`);
  series.set(api, asked);
  asked.catch(() => series.delete(api));
  return new Map((await asked).items.map((/** @type {any} */ one) => [one.slug, one]));
}

/** The list's language if available, otherwise the first one. @param {TextMap} map @param {string} lang */
const tagOf = (map, lang) => [lang, ...Object.keys(map)].find((tag) => map[tag]) ?? '';

/** @param {TextMap | undefined} map @param {Look} look */
function text(map = {}, { lang }) {
  const tag = tagOf(map, lang);
  return tag ? element('span', { lang: tag === lang ? undefined : tag }, ...formulas(map[tag])) : null;
}

/** Letters, symbols, and one level of superscripts and subscripts. */
const SIMPLE = /^(?:[^\\{}^_]|[\^_](?:\{[^\\{}^_]*\}|[^\\{}^_\s]))*$/;

/** Renders simple formulas; others keep their LaTeX source, which physicists can read. @param {string} source */
const formulas = (source) =>
  source.split(/(\$\$?[^\s$](?:[^$]*[^\s$])?\$\$?)/).map((piece, at) => {
    if (at % 2 === 0) return piece.replaceAll('\\$', '$');
    const tex = piece.replaceAll('$', '');
    const plain = tex.replace(/\\([A-Za-z]+)\s*/g, (command, name) => SYMBOLS.get(name) ?? command);
    if (!SIMPLE.test(plain)) return element('code', { part: 'tex' }, tex);
    const parts = plain.split(/([\^_](?:\{[^{}]*\}|.))/u).map((part, i) => {
      if (i % 2 === 0) return part;
      return element(part.startsWith('^') ? 'sup' : 'sub', {}, part.replace(/^.\{?|\}$/g, ''));
    });
    return element('span', { part: 'tex' }, ...parts);
  });

/**
 * @param {string} tag
 * @param {Record<string, string | undefined>} attributes
 * @param {...(Node | string | null | undefined | false)} content
 */
function element(tag, attributes, ...content) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...content.filter((each) => each !== null && each !== undefined && each !== false));
  return made;
}

/** Class for our style and part name for the style of the page. @param {string} name @param {string} [more] */
const named = (name, more = '') => ({ class: `${name} ${more}`.trim(), part: name });

/** @param {any} talk @param {Look} look */
function talkContent({ id, title, part, speakers }, look) {
  const { words, page } = look;
  const { open, close, comma } = words.marks;
  const people = speakers.flatMap((/** @type {any} */ { name, affiliation }, /** @type {number} */ at) => [
    at > 0 && comma,
    element('span', named('speaker'), text(name, look)),
    affiliation && element('span', named('affiliation', 'soft'), open, text(affiliation, look), close),
  ]);
  const link = element('a', { href: new URL(`talks/${id}`, page).href }, text(title, look) ?? words.titleToCome);
  return [
    element('p', named('title'), part && text(part, look), part && ' ', link),
    element('p', named('speakers'), ...(people.length > 0 ? people : [words.speakerToCome])),
  ];
}

/** Local time at the venue. @param {any} session @param {Look} look */
function timeOf({ start, end, timeZone }, { lang }) {
  const tell = (/** @type {string} */ at, /** @type {Intl.DateTimeFormatOptions} */ options) =>
    new Intl.DateTimeFormat(lang === 'ja' ? 'ja' : 'en-GB', { timeZone, ...options }).formatToParts(new Date(at));
  const clock = (/** @type {string} */ at) =>
    joined(tell(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));
  const month = lang === 'ja' ? 'long' : 'short';
  const day = joined(tell(start, { year: 'numeric', month, day: 'numeric', weekday: 'short' }));
  const short = tell(start, { timeZoneName: 'short' }).find(({ type }) => type === 'timeZoneName')?.value;
  const zone = timeZone === 'Asia/Tokyo' ? 'JST' : short;
  const hours = `${clock(start)}${end ? `–${clock(end)}` : ''} ${zone}`;
  const content = [element('span', named('day'), day), ' ', element('span', named('hours'), hours)];
  return element('time', { datetime: start, ...named('when', 'soft') }, ...content);
}

/** @param {Intl.DateTimeFormatPart[]} parts */
const joined = (parts) => parts.map(({ value }) => value).join('');

/** Printed numbers and status. @param {any} session @param {Look} look */
function numbersOf({ numbers, status, start, end }, { words, series: known, lang }) {
  const called = numbers.map((/** @type {{series: string, number: number}} */ { series: slug, number }) => {
    const name = known.get(slug)?.shortName ?? {};
    return words.numberIn(name[tagOf(name, lang)] ?? slug, number);
  });
  const isOpen = isOff(status) || Date.parse(end ?? start) > Date.now();
  const said = isOpen && words.statuses[/** @type {'postponed'} */ (status)];
  const mark = said && element('span', named('status'), said);
  return element('p', named('numbers', 'soft'), called.join(words.marks.joiner), mark && ' ', mark);
}

/** Link to the sign-up of a coming session. @param {any} session @param {Look} look */
function joinOf({ status, start, numbers, participation }, { words, series: known, page }) {
  const ofSeries = numbers.map((/** @type {any} */ each) => known.get(each.series)?.participation);
  const way = participation ?? ofSeries.find(Boolean);
  if (!way || way.mode === 'none' || isOff(status) || Date.parse(start) < Date.now()) return null;
  const [number] = numbers;
  const href = way.mode === 'external' ? way.signUpUrl : new URL(`${number.series}/${number.number}`, page).href;
  return element('p', named('join'), element('a', { href }, words.labels.join));
}

/** @param {string} status */
const isOff = (status) => status === 'cancelled' || status === 'postponed';

/** @param {Sitting} sitting @param {Look} look */
function sessionItem({ session, talks }, look) {
  const { status, kind, title, numbers } = session;
  const isOne = talks.length === 1 && !title;
  const content = isOne ? talkContent(talks[0], look) : [heading(), list()];
  const what = element('div', named('what'), numbersOf(session, look), joinOf(session, look), ...content);
  return element('li', named('session', isOff(status) ? 'off' : ''), timeOf(session, look), what);

  function heading() {
    const [number] = numbers;
    const path = number ? `${number.series}/${number.number}` : `talks/${talks[0].id}`;
    const name = text(title, look) ?? look.words.kinds[/** @type {'talk'} */ (kind)];
    return element('p', named('title'), element('a', { href: new URL(path, look.page).href }, name));
  }

  function list() {
    const items = talks.map((talk) => element('li', named('talk'), ...talkContent(talk, look)));
    return element('ol', { role: 'list', ...named('talks') }, ...items);
  }
}

class SeminarList extends HTMLElement {
  static observedAttributes = ['api', 'page', 'upcoming', 'past', 'limit', 'lang', ...Object.keys(FILTERS)];
  root = this.attachShadow({ mode: 'open' });
  /** Aborts the pending request. @type {AbortController | undefined} */
  asking;

  connectedCallback() {
    this.root.adoptedStyleSheets = [sheet];
    this.refresh();
  }

  disconnectedCallback() {
    this.asking?.abort();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.refresh();
  }

  /** Reloads; several changes at once cause one request. */
  async refresh() {
    this.asking?.abort();
    const { signal } = (this.asking = new AbortController());
    if (!this.root.hasChildNodes()) this.root.append(element('slot', {}));
    await null;
    if (signal.aborted) return;
    try {
      const look = await this.look();
      const list = await this.sittings(look.api, signal);
      if (signal.aborted) return;
      this.root.replaceChildren(this.list(list, look));
      this.dispatchEvent(new Event('load'));
    } catch (error) {
      if (signal.aborted) return;
      this.root.replaceChildren(element('slot', {}));
      this.dispatchEvent(new ErrorEvent('error', { error }));
    }
  }

  /** @returns {'upcoming' | 'past' | 'all'} */
  get mode() {
    return this.hasAttribute('upcoming') ? 'upcoming' : this.hasAttribute('past') ? 'past' : 'all';
  }

  get limit() {
    return Math.max(1, Math.trunc(Number(this.getAttribute('limit'))) || 10);
  }

  /** The default API is the one next to this file. @returns {Promise<Look>} */
  async look() {
    const named = this.getAttribute('api');
    const base = named ? new URL(named, document.baseURI) : new URL('../api/v1', import.meta.url);
    const api = base.href.replace(/\/+$/, '');
    const page = new URL(this.getAttribute('page') ?? '../../', `${api}/`);
    const lang = /^(ja|$)/i.test(languageAround(this)) ? 'ja' : 'en';
    return { api, page, lang, words: WORDS[lang], series: await seriesOf(api) };
  }

  /** The requested sessions from today (reader's time zone). @param {string} api @param {AbortSignal} signal */
  async sittings(api, signal) {
    const { mode, limit } = this;
    const query = new URLSearchParams({ fields: FIELDS, sort: mode === 'upcoming' ? 'start' : '-start' });
    query.set('limit', String(Math.min(100, 2 * limit)));
    for (const [attribute, filter] of Object.entries(FILTERS)) {
      const value = this.getAttribute(attribute)?.trim();
      if (value) query.set(filter, value);
    }
    const today = new Date().setHours(0, 0, 0, 0);
    const isWanted = (/** @type {any} */ { start }) =>
      mode === 'all' || Date.parse(start) >= today === (mode === 'upcoming');
    // Days of the API are local to the venue, so one more day is requested on each side.
    const dayFrom = (/** @type {number} */ days) => new Date(today + days * DAY).toISOString().slice(0, 10);
    if (mode === 'upcoming') query.set('from', dayFrom(-1));
    if (mode === 'past') query.set('to', dayFrom(1));
    /** @type {Map<string, Sitting>} */
    const found = new Map();
    for (let next = `?${query}`; next && found.size <= limit;) {
      const answer = await ask(`${api}/talks${next.slice(next.indexOf('?'))}`, signal);
      for (const talk of answer.items.filter((/** @type {any} */ each) => isWanted(each.session))) {
        const sitting = found.get(talk.session.id) ?? { session: talk.session, talks: [] };
        found.set(talk.session.id, sitting);
        sitting.talks.push(talk);
      }
      next = answer.next ?? '';
    }
    return [...found.values()].slice(0, limit);
  }

  /** @param {Sitting[]} sittings @param {Look} look */
  list(sittings, look) {
    const { words, lang } = look;
    const none = this.mode === 'upcoming' ? words.noneToCome : words.none;
    if (sittings.length === 0) return element('p', { lang, ...named('nothing', 'soft') }, none);
    for (const { talks } of sittings) talks.sort((a, b) => a.position - b.position);
    const label = { lang, role: 'list', 'aria-label': words.labels[this.mode] };
    return element('ul', { ...label, ...named('list') }, ...sittings.map((sitting) => sessionItem(sitting, look)));
  }
}

/** The nearest declared language, across shadow roots. @param {Element} start @returns {string} */
function languageAround(start) {
  const found = start.closest('[lang]')?.getAttribute('lang');
  const root = start.getRootNode();
  return found ?? (root instanceof ShadowRoot ? languageAround(root.host) : '');
}

if (!customElements.get('seminar-list')) customElements.define('seminar-list', SeminarList);
