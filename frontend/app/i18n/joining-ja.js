/** Japanese texts about taking part, in addition to ja.js. All languages have the same keys. */

export default {
  registration: '参加するには',
  signUp: '参加登録',
  signOff: '登録解除',
  joinUntil: (/** @type {string} */ when) => `締切：${when}`,
  joinFrom: (/** @type {string} */ when) => `受付開始：${when}`,
  joinClosed: '参加登録は締め切りました。',
  addressComes: (/** @type {string} */ when) => `接続先は${when}にメールでお知らせします。`,
  places: (/** @type {number} */ most) => `定員${most}名（先着順）`,
  adviceToParticipants: '参加される方へ',
  onDay: (/** @type {number} */ days, /** @type {string} */ time) =>
    `${days === 0 ? '当日' : days === 1 ? '前日' : `${days}日前`}の${time}`,
  noneToCome: {
    before: '予定されている回はまだありません。',
    link: 'カレンダーを購読する',
    after: 'と、決まり次第表示されます。',
  },
  schedule: '月ごとの日程',
};
