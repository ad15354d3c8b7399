import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importing } from '../../app/editing/import-words.js';
import { apart, spoken } from '../../app/editing/spoken-value.js';
import { reader } from './samples.js';

const ja = importing(reader('ja'));

describe('a value in words', () => {
  for (const [field, value, expected] of /** @type {[string, unknown, string][]} */ ([
    ['/start', '2024-02-15T10:30:00+09:00', '2024年2月15日(木) 10:30'],
    ['/end', '2024-01-01T00:30:00-05:00', '2024年1月1日(月) 00:30'],
    ['/start', 'tomorrow', 'tomorrow'],
    ['/numbers', { mlphys: 6, dlap: 58 }, '第6回学習物理領域セミナー＋第58回DLAP'],
    ['/numbers', [{ series: 'dlap', number: 58 }], '第58回DLAP'],
    ['/language', { code: 'en', basis: 'inferred' }, '英語（推定）'],
    ['/kind', 'panel', 'パネル討論'],
    ['/status', 'postponed', '延期'],
    [
      '/speakers',
      [
        { name: '池祐一', affiliation: { ja: '九州大' } },
        { name: { ja: '司会' }, role: 'chair' },
      ],
      '池祐一（九州大）\n司会（座長）',
    ],
    ['/materials', [{ kind: 'slides', label: { ja: '資料' }, url: 'https://a.org/1' }], '資料 https://a.org/1'],
    ['/materials/0', { kind: 'video', url: 'https://a.org/1' }, '動画 https://a.org/1'],
    [
      '/references',
      [{ label: '1', text: 'A, arXiv:2307.00721', arxiv: '2307.00721', doi: '10.1/2' }],
      '[1] A, arXiv:2307.00721 10.1/2',
    ],
    ['/materials/0/url', 'https://a.org', 'https://a.org'],
    ['/coHosts', [{ name: { ja: '学会' }, url: 'https://a.org' }], '学会 https://a.org'],
    ['/something', [{ a: 1, b: [true] }], 'a: 1, b: true'],
    ['/title/ja', undefined, ''],
    ['/title/ja', null, ''],
  ])) {
    it(`of ${field} is ${JSON.stringify(expected)}`, () => assert.equal(spoken(field, value, ja), expected));
  }

  it('is read language by language, and a new resource member by member', () => {
    const place = {
      resource: /** @type {const} */ ('talk'),
      field: '',
      after: { title: { ja: '題', en: 'T' }, kind: 'talk' },
    };
    assert.deepEqual(
      apart(place, ['after']).map(({ field, after }) => [field, after]),
      [
        ['/title/ja', '題'],
        ['/title/en', 'T'],
        ['/kind', 'talk'],
      ],
    );
  });

  it('of a language or of numbers is one thing', () => {
    const place = {
      resource: /** @type {const} */ ('talk'),
      field: '/language',
      after: { code: 'ja', basis: 'stated' },
    };
    assert.deepEqual(apart(place, ['after']), [place]);
  });
});
