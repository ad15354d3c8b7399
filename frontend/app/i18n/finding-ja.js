/** Japanese texts of ways to find talks, in addition to ja.js. All languages have the same keys. */

export default {
  related: '関連する講演',
  citedIn: (/** @type {number} */ n) => `${n}件の講演で引用`,
  showTalks: (/** @type {number} */ n) => `${n}件を見る`,
  compact: '一行表示',
  citing: (/** @type {string} */ work) => `文献：${work}`,
  reference: '文献',
  topics: 'キーワード',
  papers: '文献',
  papersDescription: '講演で引用された文献。多くの講演で引用されたものから並べます。',
  papersOfTalks: '講演で引用された文献',
  byName: '五十音順',
  byTalks: '講演数順',
  headings: '見出し',
  otherNames: 'その他',
  keptCopy: (/** @type {string} */ day) => `保存コピー（${day}取得）`,
  firstPage: '1ページ目の画像',
  pageNumber: (/** @type {number} */ page) => `${page}ページ`,
};
