/** Interface texts of the page for invited speakers, by language. */

/** @typedef {typeof ja} InvitationWords */

const ja = {
  heading: 'ご講演の情報',
  lead: 'この講演の題目・概要・資料などを、このページから登録・修正できます。ほかの情報は変わりません。',
  until: (/** @type {string} */ when) => `このページは${when}まで使えます。`,
  reviewed: '保存した内容は、世話人が確認してから公開されます。',
  consentHeading: '公開への同意',
  slides: 'スライドの公開に同意します',
  recording: '録画の公開に同意します',
  save: '保存する',
  saved: '保存しました。',
  waiting: '保存しました。世話人の確認後に公開されます。',
  unsaved: '保存できませんでした。',
  restored: '保存していなかった入力内容を復元しました。',
};

/** @type {InvitationWords} */
const en = {
  heading: 'Your talk',
  lead: 'Enter or correct the title, abstract and materials of this talk. Nothing else changes.',
  until: (when) => `You can use this page until ${when}.`,
  reviewed: 'The organizers will check what you save before it is published.',
  consentHeading: 'Consent to publication',
  slides: 'My slides may be published',
  recording: 'The recording may be published',
  save: 'Save',
  saved: 'Saved.',
  waiting: 'Saved. It will be published after the organizers have checked it.',
  unsaved: 'It could not be saved.',
  restored: 'Your unsaved input was restored.',
};

/** @type {Record<'ja' | 'en', InvitationWords>} */
export const INVITATION_WORDS = { ja, en };
