import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byField, fieldNames, fieldOf } from '../../app/editing/field-problems.js';
import { withRows } from '../../app/editing/form-rows.js';
import { organizer } from '../../app/editing/organizer.js';
import { readableRemark, recordPlace } from '../../app/editing/readable-remark.js';
import { RECORD_KINDS } from '../../app/editing/record-kinds.js';
import { blankForm, formOf } from '../../app/editing/talk-form.js';
import { mailPlace } from '../../app/elements/mail-form.js';
import { homology, joint, reader } from './samples.js';

const blank = blankForm('ja', { timeZone: 'Asia/Tokyo' });
const known = formOf(homology, joint, 'ja');
/** @param {string} pointer @param {import('../../app/editing/talk-form.js').TalkForm} [form] */
const field = (pointer, form = blank) => fieldOf(pointer, form, fieldNames(form));

describe('a message of the API for a pointer', () => {
  it('is shown at the field of the pointer', () => {
    assert.equal(field('/title/ja'), '/title/ja');
    assert.equal(field('/speakers/0/name'), '/speakers/0/name/ja');
    assert.equal(field('/speakers/0'), '/speakers/0/name/ja');
    assert.equal(field('/title'), '/title/ja');
  });

  it('is shown at the nearest field if form and body differ', () => {
    assert.equal(field('/session/start'), '/session/day');
    assert.equal(field('/session/end'), '/session/to');
    assert.equal(field('/session/series/0'), '/session/series');
    assert.equal(field('/session/numbers/0'), '/session/series');
    assert.equal(field('/session/numbers/1/number', known), '/session/numbers/1/number');
    assert.equal(field('/speakers/0/id', known), '/speakers/0');
    assert.equal(field('/speakers/0/name/ja', known), '/speakers/0');
  });

  it('counts only rows that were sent', () => {
    const form = withRows(blank, 'materials', [{}, { url: 'nonsense' }]);
    assert.equal(field('/materials/0/url', form), '/materials/1/url');
  });

  it('is not lost without a corresponding field', () => {
    const found = byField([{ pointer: '/nowhere', detail: 'a' }, { detail: 'b' }], blank, fieldNames(blank));
    assert.deepEqual(
      found.get('')?.map(({ detail }) => detail),
      ['a', 'b'],
    );
  });
});

describe('an error in a record', () => {
  it('is shown with the names of its fields', () => {
    const ja = organizer(reader('ja'));
    const named = (/** @type {string} */ pointer) => recordPlace(pointer, RECORD_KINDS.series.fields, ja);
    assert.equal(named('/homePage'), 'ホームページ');
    assert.equal(named('/name/en'), '名称（英語）');
    assert.match(named('/organizers/1/name/ja'), /2.*（日本語）/);
    assert.match(named('/participation/deadline/time'), /：/);
    const remark = { pointer: '/name', detail: '/name が必要です。' };
    assert.equal(readableRemark(remark, named, ja).detail, '「名称」が必要です。');
    assert.equal(readableRemark({ detail: '別の理由です。' }, named, ja).detail, '別の理由です。');
    assert.equal(mailPlace('/at', ja), '送る日');
  });
});
