/** Japanese texts of the statistics, in addition to ja.js. All languages have the same keys. */

/** @typedef {string | number} Said */

export default {
  lead: (/** @type {Said} */ total, /** @type {Said} */ from, /** @type {Said} */ to) =>
    `${from === to ? `${from}年` : `${from}年から${to}年まで`}の講演${total}件。グラフや表の項目を選ぶと、その講演の一覧が開きます。`,
  empty: '講演はまだありません。',
  bySeries: '年とシリーズ',
  byLanguage: '年と言語',
  bySpeaker: '講演者',
  byAffiliation: '所属',
  byAffiliationNote: '講演したときの所属です。',
  byTopic: 'キーワード',
  byTopicNote: 'そのキーワードで検索して見つかる講演の数です。',
  notKnown: '不明',
  total: '合計',
  talkTotal: '講演数',
  asTable: '表で見る',
  tell: (/** @type {Said} */ year, /** @type {Said} */ name, /** @type {Said} */ n) => `${year}年、${name}、${n}件`,
};
