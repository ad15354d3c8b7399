/**
 * Announcement texts of a session: a mail, a labelled text block, and a short text for Slack and X.
 * announcement-text.js parses the block.
 */
import { numbersText } from '../citation.js';
import { dayAndTime } from '../dates.js';
import { SESSION_FACTS } from '../editable-fields.js';
import { asPlainText } from '../formulas.js';
import { LANGUAGES, languageName } from '../i18n.js';
import { joiningOf } from '../joining.js';
import { plain } from '../text.js';
import { ANNOUNCEMENT_WORDS } from './announcement-words.js';
import { firstThatFits } from './short-form.js';

/** @typedef {{subject: string, body: string, block: string, short: string}} Announcement */
/** @typedef {'ja' | 'en'} Lang */

/**
 * @param {Session} session
 * @param {Talk[]} talks
 * @param {{lang: Lang, series: Reader['series'], url: string}} how url: URL of the session's page
 * @returns {Announcement}
 */
export function announcement(session, talks, { lang, series, url }) {
  const words = ANNOUNCEMENT_WORDS[lang];
  const numbers = numbersText(session, /** @type {Reader} */ ({ lang, series, words: LANGUAGES[lang] }));
  const name = numbers || plain(session.title, lang) || LANGUAGES[lang].kinds[session.kind];
  const mark = words.marked[session.status];
  const isOff = mark !== '';
  const text = block(session, talks, mark + name, lang);
  const opening = words.opening[session.status](lang === 'ja' || isOff ? name : withArticle(name, numbers));
  return {
    subject: mark + (isOff ? words.changed : words.subject)(name, subjectDay(session, talks, lang)),
    body: [words.greeting, opening, joining(session, { series, url, lang }), text, words.label(words.page) + url]
      .filter(Boolean)
      .join('\n\n'),
    block: text,
    short: short(session, talks, { name, url, lang }),
  };
}

/** @param {Session} session @param {{series: Reader['series'], url: string, lang: Lang}} how */
function joining(session, { series, url, lang }) {
  const way = joiningOf(session, series);
  const words = ANNOUNCEMENT_WORDS[lang];
  if (!way) return '';
  if (way.mode === 'none') return plain(way.advice, lang);
  const until = way.deadlineAt && words.until(dayAndTime(way.deadlineAt, session.timeZone, lang));
  return words.label(words.registration, until) + (way.mode === 'external' ? way.signUpUrl : url);
}

/** @param {string} name @param {string} numbers */
const withArticle = (name, numbers) => (numbers ? name : `our ${name.toLowerCase()}`);

/** @param {Session} session @param {Talk[]} talks @param {string} heading @param {Lang} lang */
function block(session, talks, heading, lang) {
  const words = ANNOUNCEMENT_WORDS[lang];
  const title = plain(session.title, lang);
  const lines = (talks.length === 0 ? [undefined] : talks).map((talk) => talkLines(talk, lang));
  const facts = [words.label(words.when) + words.time(session)];
  const where = placeLines(session, lang);
  const remarks = plain(session.remarks, lang) && words.label(words.remarks) + plain(session.remarks, lang);
  // For a single talk, the place is between speaker and title.
  const programme =
    lines.length === 1
      ? [[...facts, ...lines[0].who, ...where, ...lines[0].what].join('\n')]
      : [[...facts, ...where].join('\n'), ...lines.map(({ who, what }) => [...who, ...what].join('\n'))];
  const named = title && title !== heading ? `${heading}\n${title}` : heading;
  return [named, ...programme, remarks].filter(Boolean).join('\n\n');
}

/** @param {Session} session @param {Lang} lang @returns {string[]} */
function placeLines(session, lang) {
  const { venue, format, coHosts = [] } = session;
  const words = ANNOUNCEMENT_WORDS[lang];
  const place = plain(venue, lang);
  const form = format && words.formats[format];
  const hosts = coHosts.map(({ name }) => plain(name, lang)).join(words.comma);
  return [
    ...(place ? [words.label(words.place, form) + place] : form ? [words.label(words.place) + form] : []),
    ...SESSION_FACTS.filter(({ name }) => name !== 'venue').flatMap(({ name, label }) => {
      const printed = words[/** @type {'streamingVenue'} */ (name)] ?? LANGUAGES[lang][/** @type {'venue'} */ (label)];
      return optional(printed, plain(session[name], lang), lang);
    }),
    ...optional(words.coHosts, hosts, lang),
  ];
}

/** A labelled line, unless there is no text. @param {string} name @param {string} text @param {Lang} lang */
const optional = (name, text, lang) => (text ? [ANNOUNCEMENT_WORDS[lang].label(name) + text] : []);

/** @param {Talk | undefined} talk undefined if there is no talk yet @param {Lang} lang @returns {{who: string[], what: string[]}} */
function talkLines(talk, lang) {
  const words = ANNOUNCEMENT_WORDS[lang];
  const { speakers = [], title, part, abstract, remarks, language, references = [] } = talk ?? {};
  const roles = [...new Set(speakers.map(({ role }) => role))];
  const who = roles.map(
    (role) =>
      words.label(words.speakers[role]) +
      people(
        speakers.filter((each) => each.role === role),
        lang,
      ),
  );
  const spoken = language && language.code !== lang ? [words.spoken(languageName(language.code, lang))] : [];
  return {
    who: [
      ...(plain(part, lang) ? [plain(part, lang)] : []),
      ...(who.length > 0 ? who : [words.label(words.speakers.speaker) + words.unknown]),
    ],
    what: [
      words.label(words.title) + (plain(title, lang) || words.unknown),
      ...spoken,
      ...optional(words.abstract, plain(abstract, lang).trim(), lang),
      ...optional(words.remarks, plain(remarks, lang).trim(), lang),
      ...(references.length > 0 ? ['', words.references] : []),
      ...references.map(({ label, text }) => (label ? `[${label}] ${text}` : text)),
    ],
  };
}

/** @param {SpeakerAtTalk[]} speakers @param {Lang} lang */
const people = (speakers, lang) =>
  speakers
    .map(({ name, affiliation }) => ANNOUNCEMENT_WORDS[lang].person(plain(name, lang), plain(affiliation, lang)))
    .join(ANNOUNCEMENT_WORDS[lang].comma);

/** `2月15日(木)、池祐一 氏` @param {Session} session @param {Talk[]} talks @param {Lang} lang */
function subjectDay(session, talks, lang) {
  const words = ANNOUNCEMENT_WORDS[lang];
  const speakers = talks.length === 1 ? talks[0].speakers : [];
  const who = speakers.map(({ name }) => words.person(plain(name, lang), '')).join(words.comma);
  return [words.day(session), who].filter(Boolean).join(words.comma);
}

/** @param {Session} session @param {Talk[]} talks @param {{name: string, url: string, lang: Lang}} how */
function short(session, talks, { name, url, lang }) {
  const words = ANNOUNCEMENT_WORDS[lang];
  const head = `${words.marked[session.status]}${name}\n${words.day(session)} ${words.clock(session)}`;
  const title = asPlainText(plain(session.title, lang));
  /** @param {boolean} from @param {number} most maximum number of characters of a title */
  const line = (from, most) => (/** @type {Talk} */ talk) => {
    const who = talk.speakers
      .map((each) => words.person(plain(each.name, lang), from ? plain(each.affiliation, lang) : ''))
      .join(words.comma);
    const what = cut(asPlainText(plain(talk.title, lang)) || words.titleUnknown, most);
    return [who || words.speakerUnknown, most > 0 && words.quoted(what)]
      .filter(Boolean)
      .join(lang === 'ja' ? '' : ', ');
  };
  const forms = [
    [true, Infinity],
    [false, Infinity],
    ...[80, 60, 40, 20, 0].map((most) => /** @type {[boolean, number]} */ ([false, most])),
  ].map(([from, most]) =>
    [head, title, ...talks.map(line(/** @type {boolean} */ (from), Number(most))), url].filter(Boolean).join('\n'),
  );
  return firstThatFits([...forms, [head, title, url].filter(Boolean).join('\n'), `${head}\n${url}`]);
}

/** @param {string} text @param {number} most */
const cut = (text, most) => ([...text].length > most ? `${[...text].slice(0, most).join('').trimEnd()}…` : text);
