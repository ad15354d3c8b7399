/** A sample import report with one item of each result. */

/** @typedef {import('../../app/editing/import-report.js').Item} Item */
/** @typedef {import('../../app/editing/import-report.js').Report} Report */

export const SOURCE = `ご案内

# 第60回
日時：3月7日10:30~11:30(JST)<br>
発表者：田中章詞 氏<br>
発表題目：拡散モデルと経路積分<br>

# 第?回
日時：未定
`;

const nothing = { held: false, changes: [], conflicts: [], evidence: [], findings: [] };

/** @type {Item} */
export const created = {
  ...nothing,
  key: 'dlap-60',
  result: 'created',
  line: 3,
  lastLine: 7,
  heading: '第60回',
  numbers: { dlap: 60 },
  title: { ja: '拡散モデルと経路積分' },
  changes: [
    { resource: 'session', field: '/start', after: '2024-03-07T10:30:00+09:00' },
    { resource: 'talk', position: 1, field: '/title', after: { ja: '拡散モデルと経路積分' } },
  ],
  evidence: [
    { field: 'year', value: '2024', basis: 'order, revision', confidence: 'high', line: 4 },
    { field: 'language', value: 'ja', basis: 'stated', confidence: 'certain', line: 6 },
  ],
};

/** @type {Item} */
export const changed = {
  ...nothing,
  key: 'dlap-58',
  result: 'changed',
  line: 3,
  lastLine: 5,
  sessionId: 'session-58',
  numbers: { mlphys: 6, dlap: 58 },
  changes: [
    { resource: 'talk', position: 2, field: '/title', before: { ja: '前の題' }, after: { ja: '次の題', en: 'New' } },
  ],
  conflicts: [
    {
      resource: 'session',
      field: '/venue',
      last: { ja: '511号室' },
      source: { ja: '512号室' },
      archive: { ja: '510号室' },
    },
  ],
};

/** @type {Item} */
export const moved = {
  ...nothing,
  key: 'dlap-57',
  result: 'suspicious',
  held: true,
  sessionId: 'session-57',
  numbers: { dlap: 57 },
  changes: [
    { resource: 'session', field: '/start', before: '2023-12-14T10:30:00+09:00', after: '2022-12-14T10:30:00+09:00' },
  ],
};

/** @type {Item} */
export const vanished = { ...nothing, key: 'dlap-56', result: 'suspicious', numbers: { dlap: 56 } };

/** @type {Item} */
export const rejected = {
  ...nothing,
  key: 'line-8',
  result: 'rejected',
  line: 8,
  lastLine: 9,
  heading: '第?回',
  findings: [
    { severity: 'note', code: 'a', message: { ja: '参考', en: 'A note' } },
    { severity: 'error', code: 'no-number', line: 8, message: { ja: '番号がありません', en: 'No number' } },
  ],
};

/** @type {Item} */
export const unchanged = { ...nothing, key: 'dlap-52', result: 'unchanged', line: 1, numbers: { dlap: 52 } };

/** @type {Report} */
export const report = {
  dryRun: true,
  format: 'text/markdown',
  source: 'page',
  revision: 7,
  counts: { created: 1, changed: 1, suspicious: 2, rejected: 1, unchanged: 1, held: 1, conflicts: 1 },
  items: [created, changed, moved, vanished, rejected, unchanged],
  findings: [],
};
