import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differences, merged } from '../../app/editing/conflict.js';
import { withRows } from '../../app/editing/form-rows.js';
import { valueAt, withValue } from '../../app/editing/form-value.js';
import { formOf } from '../../app/editing/talk-form.js';
import { homology, joint } from './samples.js';

const base = formOf(homology, joint, 'ja');
const mine = withValue(withValue(base, '/title/ja', '私の題目'), '/abstract/ja', '私の概要');
const theirs = withValue(withValue(base, '/title/ja', '別の題目'), '/session/from', '11:00');

describe('a conflict', () => {
  it('shows only what differs', () => {
    assert.deepEqual(
      differences(base, mine, theirs).map(({ pointer }) => pointer),
      ['/title/ja', '/abstract/ja', '/session/time'],
    );
    assert.deepEqual(differences(base, mine, mine), []);
  });

  it('shows both versions as people read them', () => {
    const time = differences(base, mine, theirs).find(({ pointer }) => pointer === '/session/time');
    assert.deepEqual(time?.mine, ['2024-02-15 10:30–11:30 Asia/Tokyo']);
    assert.deepEqual(time?.theirs, ['2024-02-15 11:00–11:30 Asia/Tokyo']);
    const people = differences(base, base, withRows(base, 'speakers', [{ name: { ja: '橋本幸士' } }]));
    assert.deepEqual(people[0].theirs, ['池祐一 (九州大学)', '橋本幸士']);
  });

  it('preselects the side that changed a field', () => {
    const likely = Object.fromEntries(differences(base, mine, theirs).map((each) => [each.pointer, each.likely]));
    assert.deepEqual(likely, { '/title/ja': 'mine', '/abstract/ja': 'mine', '/session/time': 'theirs' });
  });

  it('exists only for fields that both sides changed', () => {
    const open = differences(base, mine, theirs).filter(({ isBoth }) => isBoth);
    assert.deepEqual(
      open.map(({ pointer }) => pointer),
      ['/title/ja'],
    );
  });

  it('is resolved to one form', () => {
    const one = merged(mine, theirs, { '/title/ja': 'theirs', '/abstract/ja': 'mine', '/session/time': 'theirs' });
    assert.equal(valueAt(one, '/title/ja'), '別の題目');
    assert.equal(valueAt(one, '/abstract/ja'), '私の概要');
    assert.equal(one.session.from, '11:00');
    assert.deepEqual(
      differences(base, one, theirs).map(({ pointer }) => pointer),
      ['/abstract/ja'],
    );
  });
});
