/** Japanese texts of the import page, in addition to organizing-ja.js. All languages have the same keys. */

/** @typedef {string | number} Said */

export default {
  importTitle: 'ページやファイルを取り込む',
  importLead:
    'セミナーのページや表を読み取り、アーカイブとの違いを表示します。「取り込む」を押すまでは何も書き込みません。同じものを再び取り込むと、変わった部分だけを書き込みます。',
  draftWaits: '貼り付けた内容は残っています。サインインすると続けられます。',

  // The form
  sourceText: 'ページやファイルの内容',
  sourceAdvice:
    'Markdown・HTML・テキスト・CSV・プログラム（YAML）を貼り付けるか、ファイルをここにドロップしてください。',
  chooseFile: 'ファイルを選ぶ',
  fromFile: (/** @type {Said} */ name) => `ファイル「${name}」の内容`,
  inEncoding: (/** @type {Said} */ encoding) => `読み取りに使った文字コード：${encoding}`,
  sourceFormat: 'ファイル形式',
  recognise: '自動判別',
  recognised: (/** @type {Said} */ format) => `自動判別（${format}）`,
  sourceFormats: {
    markdown: 'Markdown',
    html: 'HTML',
    text: 'テキスト',
    csv: 'CSV',
    yaml: 'プログラム（YAML）',
  },
  baseUrl: 'ページの URL',
  baseUrlAdvice: '相対リンク（./slides/… など）の基準になります。',
  asOf: 'ページの更新日',
  asOfAdvice: 'わかる場合に入力してください。年のない日付を読み取る手がかりになります。',
  sourceName: '取り込み元の名前',
  sourceNameAdvice: '取り込みの内容をこの名前で記録し、次回の取り込みと比較します。',
  template: 'CSV のひな形',
  look: '違いを調べる',
  looking: '読み取っています',
  tooLongToKeep: '長いため、ページを再読み込みすると失われます。',

  // What went wrong
  notImported: '取り込めませんでした',
  notRead: '読み取れませんでした',
  textIsSafe: '内容はそのまま残っています。',
  needsText: '内容を貼り付けるか、ファイルを選んでください。',
  notText: 'このファイルはテキストとして読み取れません。',
  tooLong: '8 MB を超える内容は取り込めません。',
  silence:
    'サーバーに接続できません。もう一度試すと、書き込まれたかどうかを確認できます。二重に書き込まれることはありません。',

  // The report
  dryRun: '取り込みのプレビュー',
  written: '取り込みました',
  nothingWritten: '何も書き込みませんでした',
  notYet: 'まだ何も書き込んでいません。',
  asOn: (/** @type {Said} */ day) => `${day}更新`,
  lineCount: (/** @type {Said} */ n) => `${n}行`,
  reconsider: '内容に戻る',
  lookAgain: 'もう一度調べる',
  another: '別のものを取り込む',
  shownResults: '表示する項目',
  outcomes: {
    created: '新規',
    changed: '変更',
    suspicious: '要確認',
    rejected: '取り込み不可',
    unchanged: '変更なし',
  },
  held: '保留（選択すると取り込みます）',
  wasWritten: '取り込み済み',
  wasLeft: '取り込んでいません',
  noneOfThese: '表示する項目はありません。',
  wholeSource: 'ページ全体について',
  sourceOf: (/** @type {Said} */ what) => `${what}の原文`,
  line: (/** @type {Said} */ n) => `${n}行目`,
  lines: (/** @type {Said} */ from, /** @type {Said} */ to) => `${from}～${to}行目`,
  wholeItem: '省略せずに表示',
  shortItem: '短く表示',
  isGone: '取り込み元にありません。アーカイブからは削除しません。',
  unnumbered: '番号のない項目',
  seeSession: '公開ページ',
  fieldOf: (/** @type {Said} */ of, /** @type {Said} */ field) => `${of}・${field}`,

  // Differences
  inserted: '追加：',
  removed: '削除：',
  noChanges: '書き込む内容はありません。',
  cannotBeWritten: 'このままでは取り込めません。',
  conflictsHeading: '両方で変更された項目（アーカイブの内容を残します）',
  sides: { last: '前回の取り込み', source: '今回の取り込み', archive: 'アーカイブ' },

  // Findings and evidence
  severities: { error: 'エラー', warning: '注意', note: '参考' },
  evidence: '推定',
  because: (/** @type {Said} */ basis, /** @type {Said} */ confidence) => `（${confidence}。根拠：${basis}）`,
  confidences: { certain: '確実', high: 'ほぼ確実', low: '不確か' },
  facts: /** @type {Record<string, string>} */ ({
    year: '年',
    start: '日時',
    end: '終了',
    number: '回の番号',
    numbers: '回の番号',
    language: '言語',
    kind: '種類',
    format: '形式',
    status: '状態',
    speaker: '講演者',
    title: '題目',
  }),
  bases: /** @type {Record<string, string>} */ ({
    stated: 'ページの記述',
    order: '回の順序',
    weekday: '曜日',
    heading: '年の見出し',
    material: '資料のファイル名',
    arxiv: 'arXiv の番号',
    index: '講演一覧',
    revision: 'ページの更新日',
    speakers: '講演者の名前',
  }),

  // Choosing and writing
  chooseItem: (/** @type {Said} */ what) => `取り込む：${what}`,
  choosing: '取り込む項目',
  chosenOf: (/** @type {Said} */ n, /** @type {Said} */ all) => `${all}件のうち${n}件を取り込みます。`,
  nothingToWrite: '取り込む内容はありません。アーカイブと同じです。',
  chooseAll: 'すべて選ぶ',
  chooseNone: 'すべて外す',
  write: '取り込む',
  writing: '取り込んでいます',
};
