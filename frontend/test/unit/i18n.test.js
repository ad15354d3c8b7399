import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { IMPORTING } from '../../app/editing/import-words.js';
import { ORGANIZING } from '../../app/editing/organizer.js';
import { LANGUAGES, languageName } from '../../app/i18n.js';
import statisticsEn from '../../app/i18n/statistics-en.js';
import statisticsJa from '../../app/i18n/statistics-ja.js';

/** @param {object} words @param {string} [prefix] @returns {string[]} */
const keys = (words, prefix = '') =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? keys(value, `${prefix}${key}.`) : [`${prefix}${key}:${typeof value}`],
  );

/** All texts, with sample arguments. @param {object} words @returns {string[]} */
const texts = (words) =>
  Object.values(words).flatMap((value) => {
    if (typeof value === 'object') return texts(value);
    const said = typeof value === 'function' ? value('甲', '乙', '丙') : value;
    return typeof said === 'object' ? texts(said) : [said];
  });

describe('the Japanese interface', () => {
  const all = [LANGUAGES.ja, ORGANIZING.ja, IMPORTING.ja, statisticsJa]
    .flatMap(texts)
    .map((text) => text.replace('物理学 オンライン', '物理学オンライン')) // A name in printed form.
    .filter((text) => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text));
  const without = (/** @type {RegExp} */ pattern) =>
    assert.deepEqual(
      all.filter((text) => pattern.test(text)),
      [],
    );

  it('has no half-width punctuation beside Japanese', () => {
    without(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}][:;,!?]/u);
  });

  it('has no space between Japanese characters', () => {
    without(
      /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、。：「」（）] [\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}「」（）]/u,
    );
  });

  it('has one word for one thing', () => {
    without(/セッション|時間帯|アドレス|主題|机|書き出し|情報提供/u);
  });
});

describe('the interface', () => {
  it('has the same keys in every language, in the same order', () => {
    assert.deepEqual(keys(LANGUAGES.en), keys(LANGUAGES.ja));
    assert.deepEqual(keys(ORGANIZING.en), keys(ORGANIZING.ja));
    assert.deepEqual(keys(IMPORTING.en), keys(IMPORTING.ja));
    assert.deepEqual(keys(statisticsEn), keys(statisticsJa));
  });

  it('has a text for every key', () => {
    const pages = [LANGUAGES, ORGANIZING, IMPORTING].flatMap((each) => Object.values(each));
    for (const words of [...pages, statisticsEn, statisticsJa]) {
      assert.deepEqual(
        Object.entries(words).filter(([, value]) => value === ''),
        [],
      );
    }
  });

  it('counts in English as English does', () => {
    assert.equal(LANGUAGES.en.talkCount(1), '1 talk');
    assert.equal(LANGUAGES.en.talkCount(2), '2 talks');
    assert.equal(LANGUAGES.en.speakerCount(1), '1 person');
    assert.equal(LANGUAGES.en.speakerCount(53), '53 people');
  });

  it('names languages in the language of the reader', () => {
    assert.equal(languageName('en', 'ja'), '英語');
    assert.equal(languageName('ja', 'en'), 'Japanese');
    assert.equal(languageName('not a code', 'en'), 'not a code');
  });
});
