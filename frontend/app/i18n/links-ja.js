/** Japanese texts about the links of materials. All languages have the same keys. */

/** @typedef {string | number} Said */

export default {
  linksTitle: '資料のリンク',
  linksLead: '資料のリンク先を定期的に確認した結果です。3回続けて失敗すると「リンク切れ」になります。',
  linksInactive: 'リンクの定期確認は無効になっています（SEMINAR_MATERIAL_HEALTH）。',
  linkStates: {
    ok: '正常',
    broken: 'リンク切れ',
    failing: '再確認中',
    unclear: '自動確認できず',
    unchecked: '未確認',
  },
  linkReasons: {
    'soft-404': 'ページが見つからないと表示されます',
    'too-many-redirects': '転送が多すぎます',
    timeout: '応答がありません',
    'unknown-host': 'ホストが見つかりません',
    tls: '証明書に問題があります',
    connection: '接続できません',
    'private-address': '公開されていないURLです',
    'forbidden-address': '公開されていないURLです',
    'not-a-url': 'URL として読めません',
  },
  linkSince: (/** @type {Said} */ day) => `${day}から`,
  linkChecked: (/** @type {Said} */ day) => `最終確認：${day}`,
  linkCount: (/** @type {Said} */ state, /** @type {Said} */ n) => `${state}：${n}件`,
  brokenLinks: (/** @type {Said} */ n) => `資料のリンク切れが${n}件あります`,
  onlyProblems: '問題のあるリンクだけを表示',
  noProblems: '問題のあるリンクはありません。',
  noLinks: '資料のリンクはありません。',
};
