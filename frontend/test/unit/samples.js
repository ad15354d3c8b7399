/** Named sample objects for the unit tests. */
import { LANGUAGES } from '../../app/i18n.js';

/** @type {Session} */
export const joint = {
  id: 'session-58',
  start: '2024-02-15T10:30:00+09:00',
  end: '2024-02-15T11:30:00+09:00',
  timeZone: 'Asia/Tokyo',
  kind: 'talk',
  format: 'hybrid',
  status: 'confirmed',
  venue: { ja: '京都大学理学研究科5号館511号室' },
  numbers: [
    { series: 'mlphys', number: 6 },
    { series: 'dlap', number: 58 },
  ],
};

/** @type {Talk} */
export const homology = {
  id: 'talk-58',
  title: { ja: 'パーシステントホモロジーと機械学習' },
  position: 1,
  speakers: [{ id: 'ike', name: { ja: '池祐一' }, role: 'speaker', affiliation: { ja: '九州大学' } }],
  session: joint,
  materials: [],
};

const rest = { timeZone: 'Asia/Tokyo', organizers: [], workshops: [] };
/** @type {Series[]} */
const all = [
  { slug: 'dlap', name: { ja: 'ディープラーニングと物理学' }, shortName: { en: 'DLAP' }, ...rest },
  { slug: 'mlphys', name: { ja: '学習物理領域セミナー' }, shortName: { ja: '学習物理領域セミナー' }, ...rest },
];
const series = new Map(all.map((each) => [each.slug, each]));

/** @param {'ja' | 'en'} lang @param {string} [zone] @returns {Reader} */
export const reader = (lang, zone = 'Asia/Tokyo') => ({
  lang,
  zone,
  words: LANGUAGES[lang],
  now: new Date('2024-02-10T00:00:00Z'),
  series,
  archive: { api: '/api/v1', isCopy: false },
});
