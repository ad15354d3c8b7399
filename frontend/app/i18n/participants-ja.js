/** Japanese texts about participants and mails to them. All languages have the same keys. */

/** @typedef {string | number} Said */

export default {
  sessionDesk: '参加者への連絡',
  mayReadPeople: 'の参加登録の閲覧と変更',
  recordChoices: {
    mode: { none: '登録不要', external: '外部のフォームで登録', here: 'このサイトで登録' },
    speakerEdits: { saved: 'そのまま保存する', reviewed: '世話人が確認してから保存する' },
    mailKind: {
      announcement: '開催案内',
      meeting: '接続先の案内',
      reminder: '前日などの再案内',
      slides: '資料公開の案内',
    },
  },
  needsScope: (/** @type {Said} */ scope) => `お使いのトークンでは表示できません。必要な権限：${scope}`,

  // Registrations
  registrations: '参加登録',
  registrationStates: { unconfirmed: '確認待ち', registered: '登録済み', waiting: 'キャンセル待ち' },
  seekRegistration: '氏名・所属・メール',
  everyState: 'すべて',
  seek: '探す',
  saveTable: 'CSV で保存する',
  savePerson: '全データを保存する',
  registrationCount: (/** @type {Said} */ n) => `${n}人`,
  freeMail: 'フリーメール',
  sureRemovePerson: (/** @type {Said} */ who) => `${who}さんの登録を削除しますか。保存している情報もすべて削除します。`,
  personRemoved: '登録を削除しました。',
  importPeople: 'CSV から登録する',
  peopleTable: 'CSV',
  peopleTableAdvice: '1行目は列の名前（mail, name, institution, language）です。表計算ソフトから貼り付けられます。',
  consent: '同意の得方',
  consentAdvice: '例：2026年4月の登録フォームで同意済み。本人の登録内容とともに保存します。',
  lookAtTable: '確認する',
  importNow: (/** @type {Said} */ n) => `${n}人を登録する`,
  peopleFound: (/** @type {Said} */ added, /** @type {Said} */ known) =>
    `新しい登録は${added}人、登録済みは${known}人です。まだ登録していません。`,
  peopleImported: (/** @type {Said} */ added, /** @type {Said} */ known) =>
    `${added}人を登録しました。登録済みの${known}人は変更していません。`,
  rejectedRow: (/** @type {Said} */ row, /** @type {Said} */ code) => `${row}行目は登録できません（${code}）。`,

  // Mails
  mails: 'メール',
  mailKinds: {
    announcement: '開催案内',
    changed: '変更のお知らせ',
    cancelled: '中止のお知らせ',
    meeting: '接続先の案内',
    reminder: '前日などの再案内',
    slides: '資料公開の案内',
  },
  mailStates: { planned: '送信予定', held: '保留中', sending: '送信中', sent: '送信済み', dropped: '取りやめ' },
  mailMissing: (/** @type {Said} */ what) => `サーバーのメール設定が不足しているため送信できません：${what}`,
  waitsFor: (/** @type {Said} */ what) => `未設定：${what}`,
  noMails: 'メールの予定はありません。',
  newMail: 'メールを作る',
  recipientCount: (/** @type {Said} */ n) => `宛先${n}人`,
  sentCount: (/** @type {Said} */ n) => `${n}人に送信済み`,
  failedCount: (/** @type {Said} */ n) => `${n}人に届いていません`,
  editMail: '書き換える',
  mailChanged: 'メールを変更しました。',
  hold: '保留する',
  release: '保留を解除する',
  sendNow: 'すぐに送る',
  drop: '取りやめる',
  sureSendNow: (/** @type {Said} */ n) => `${n}人にすぐに送りますか。送信は取り消せません。`,
  sureDrop: 'このメールを取りやめますか。',
  mailHeld: '保留にしました。',
  mailReleased: '保留を解除しました。',
  mailSending: '送信を始めます。',
  mailDropped: 'メールを取りやめました。',
  mailPlanned: 'メールの送信を予約しました。',
  planMail: '送信を予約する',
  sendTest: 'テスト送信する',
  testSent: (/** @type {Said} */ mail) => `${mail}にテスト送信しました。`,
  testNotSent: (/** @type {Said} */ why) => `テスト送信できませんでした（${why}）。`,

  // Invitations
  invitations: '講演者への依頼',
  invitationsLead:
    '講演者が題目・概要・資料などを自分で入力できるリンクを作ります。このリンクで変更できるのは、この講演だけです。',
  linkUntil: 'リンクの有効期限',
  makeLink: 'リンクを作る',
  linkMade: 'リンクを作りました。表示されるのは今回だけです。コピーして講演者に送ってください。',
  mailLink: 'メールで送る',
  linkSubject: (/** @type {Said} */ day) => `ご講演（${day}）の情報のご登録のお願い`,
  linkBody: (/** @type {Said} */ link, /** @type {Said} */ day) =>
    `ご講演の題目・概要などを、次のページからご登録ください。\n${link}\n\nこのページは${day}までお使いいただけます。どうぞよろしくお願いいたします。\n`,
  linkWithdrawn: 'リンクを無効にしました。',
  answerAccepted: '講演者の入力を保存しました。',
  notAnswered: '未回答',
  answeredOn: (/** @type {Said} */ day) => `${day}に回答`,
  invitedOn: (/** @type {Said} */ day, /** @type {Said} */ who) => `${day}に作成（${who}）`,
  answerWaits: (/** @type {Said} */ what) => `確認待ち：${what}`,
  agreedTo: (/** @type {Said} */ what) => `公開に同意：${what}`,
  consents: { slides: 'スライド', recording: '録画' },
  acceptAnswer: '入力内容を保存する',
  withdraw: 'リンクを無効にする',
  sureWithdraw: 'このリンクを無効にしますか。講演者は開けなくなります。',

  // Steps of a talk on the desk
  /** Done, and not yet. */
  steps: {
    date: ['日時', '日時未定'],
    speaker: ['講演者', '講演者なし'],
    title: ['題目', '題目なし'],
    abstract: ['概要', '概要なし'],
    announced: ['確定', '未確定'],
    signUps: ['参加登録', '参加登録'],
    address: ['接続先を送信', '接続先を未送信'],
    held: ['開催', '未開催'],
    slides: ['資料', '資料なし'],
    recording: ['動画', '動画なし'],
  },

  // Announcement texts
  announcementKit: '告知文',
  announcementKitAdvice: 'この回の内容から作成した文面です。そのまま送信できます。',
  mailSubject: 'メールの件名',
  mailBody: 'メールの本文',
  plainBlock: '掲示用の文面',
  shortForm: 'Slack・X 用の短文',
  copyOf: (/** @type {Said} */ what) => `${what}をコピー`,
  weightOf: (/** @type {Said} */ n, /** @type {Said} */ most) => `X での文字数：${n}/${most}`,
};
