/** How a talk is cited: one line of text for people, one BibTeX entry for reference managers. */
import { dateOnly, localDate, yearOf } from './dates.js';
import { plain } from './text.js';

/** @typedef {import('./model.js').Talk} Talk */
/** @typedef {import('./model.js').Session} Session */
/** @typedef {import('./model.js').Reader} Reader */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * `第6回学習物理領域セミナー＋第58回DLAP`
 * @param {Session} session
 * @param {Reader} reader
 */
export const numbersText = ({ numbers }, { series, words, lang }) =>
  numbers
    .map((each) => words.numberIn(plain(series.get(each.series)?.shortName, lang) || each.series, each.number))
    .join(words.joiner);

/** @param {Talk} talk @param {Reader} reader */
function names({ speakers }, { lang }) {
  const main = speakers.filter(({ role }) => role === 'speaker' || role === 'panelist');
  return (main.length > 0 ? main : speakers).map(({ name }) => plain(name, lang));
}

/**
 * @param {Talk} talk
 * @param {Reader} reader
 * @param {string} url
 */
export function citation(talk, reader, url) {
  const { words, lang } = reader;
  const title = plain(talk.title, lang) || words.titleToCome;
  const who = names(talk, reader).join(words.listJoiner);
  const day = dateOnly(talk.session, lang);
  const where = numbersText(talk.session, reader);
  return lang === 'ja'
    ? `${who}「${title}」${where}、${day}。${url}`
    : `${who ? `${who}. ` : ''}“${title}”. ${where}, ${day}. ${url}`;
}

/**
 * @param {Talk} talk
 * @param {Reader} reader
 * @param {string} url
 */
export function bibtex(talk, reader, url) {
  const { session, position, language } = talk;
  const [number] = [...session.numbers].sort((a, b) => b.number - a.number);
  const key = number ? `${number.series}${number.number}${position > 1 ? `-${position}` : ''}` : talk.id;
  const date = localDate(session.start);
  /** @type {[string, string][]} */
  const fields = [
    [
      'author',
      names(talk, reader)
        .map((name) => `{${texEscape(name)}}`)
        .join(' and '),
    ],
    ['title', `{${texEscape(plain(talk.title, reader.lang))}}`],
    ['howpublished', texEscape(numbersText(session, reader))],
    ['year', yearOf(session.start)],
    ['date', date],
    ['language', language?.code ?? ''],
    ['url', url],
  ];
  const lines = fields.filter(([, value]) => value && value !== '{}').map(([name, value]) => `  ${name} = {${value}},`);
  const month = `  month = ${MONTHS[Number(date.slice(5, 7)) - 1]},`;
  return `@misc{${key},\n${[...lines, month].join('\n')}\n}\n`;
}

/**
 * Characters that TeX reads as commands; formulas between dollars stay formulas.
 * @param {string} text
 */
function texEscape(text) {
  /** @type {Record<string, string>} */
  const words = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
  const escape = (/** @type {string} */ part) =>
    part.replace(/[\\~^]|[&%#_{}$]/g, (character) => words[character] ?? `\\${character}`);
  return text
    .split(/(\$[^$]+\$)/)
    .map((part) => (/^\$[^$]+\$$/.test(part) ? part : escape(part)))
    .join('');
}
