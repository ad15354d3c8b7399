/** A citation of a talk as one line of text. Formats of reference managers come from the API. */
import { dateOnly } from './dates.js';
import { asPlainText } from './formulas.js';
import { plain } from './text.js';

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

/** @param {Talk} talk @param {Reader} reader @param {string} url */
export function citation(talk, reader, url) {
  const { words, lang } = reader;
  const title = asPlainText(plain(talk.title, lang)) || words.titleToCome;
  const who = names(talk, reader).join(words.listJoiner);
  const day = dateOnly(talk.session, lang);
  const where = numbersText(talk.session, reader);
  return lang === 'ja'
    ? `${who}「${title}」${where}、${day}。${url}`
    : `${who ? `${who}. ` : ''}“${title}”. ${where}, ${day}. ${url}`;
}
