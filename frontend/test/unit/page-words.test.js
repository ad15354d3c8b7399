import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import en from '../../app/i18n/en.js';
import ja from '../../app/i18n/ja.js';
import scheduleEn from '../../app/i18n/schedule-en.js';
import scheduleJa from '../../app/i18n/schedule-ja.js';
import statisticsEn from '../../app/i18n/statistics-en.js';
import statisticsJa from '../../app/i18n/statistics-ja.js';

const folder = path.resolve(import.meta.dirname, '../../../backend/src/main/resources/messages');
/** @param {{holidays: object}} schedule @param {object} statistics */
const groups = (schedule, statistics) => ({ schedule, statistics, holidays: schedule.holidays });
const LANGUAGES = {
  ja: [ja, { ...ja, ...groups(scheduleJa, statisticsJa) }],
  en: [en, { ...en, ...groups(scheduleEn, statisticsEn) }],
};
/** Placeholder for a value inserted by the server. */
const VALUE = /\{(\d)(?:,number,#)?\}/g;

/** @param {string} language @returns {[string, string][]} */
function messages(language) {
  const lines = readFileSync(path.join(folder, `page_${language}.properties`), 'utf8').split('\n');
  const own = lines.indexOf('# Only of the pages of the server.');
  return lines
    .slice(0, own)
    .filter((line) => line.includes(' = '))
    .map((line) => [line.slice(0, line.indexOf(' = ')), line.slice(line.indexOf(' = ') + 3).replace(/^\\ /, ' ')]);
}

/** @param {any[]} words @param {string} key */
function wordOf([words, groups], key) {
  const [group, ...code] = key.split('.');
  return (code.length > 0 ? groups[group]?.[code.join('.')] : words[key]) ?? assert.fail(`no word ${key}`);
}

describe('the words of the pages that the server renders', () => {
  for (const [language, words] of Object.entries(LANGUAGES)) {
    it(`are those of the script: ${language}`, () => {
      const all = messages(language);
      assert.ok(all.length > 100);
      for (const [key, text] of all.filter(([, each]) => !each.includes(',choice,'))) {
        const word = wordOf(words, key);
        const said = typeof word === 'function' ? word('{0}', '{1}') : word;
        const expected = text.replace(VALUE, '{$1}');
        assert.equal(typeof word === 'function' ? expected.replaceAll("''", "'") : expected, said, key);
      }
    });
  }
});
