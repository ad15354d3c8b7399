import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { difference, shortened } from '../../app/editing/text-difference.js';

/** @param {import('../../app/editing/text-difference.js').Piece[]} pieces */
const drawn = (pieces) =>
  pieces
    .map(({ kind, text }) => (kind === 'kept' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('the difference of two texts', () => {
  for (const [before, after, expected] of [
    [
      'パーシステントホモロジーと機械学習',
      'パーシステントホモロジーと深層学習',
      'パーシステントホモロジーと[-機械-]{+深層+}学習',
    ],
    ['2024年2月15日(木) 10:30', '2024年2月22日(木) 10:30', '2024年2月[-15-]{+22+}日(木) 10:30'],
    ['池祐一', '池 祐一', '池{+ +}祐一'],
    ['松原祟', '松原崇', '松原[-祟-]{+崇+}'],
    ['[1] A\n[2] B', '[1] A\n[2] B\n[3] C', '[1] A\n[2] B{+\n[3] C+}'],
    ['a, b and c', 'x, y and c', '[-a, b-]{+x, y+} and c'],
    ['', 'new', '{+new+}'],
    ['old', '', '[-old-]'],
    ['same', 'same', 'same'],
    ['', '', ''],
  ]) {
    it(`is ${expected}`, () => assert.equal(drawn(difference(before, after)), expected));
  }

  it('shows two texts that have little in common one after the other', () => {
    assert.equal(
      drawn(difference('深層学習の話', 'ホログラフィック原理の解説')),
      '[-深層学習の話-]{+ホログラフィック原理の解説+}',
    );
  });

  it('always gives back both texts', () => {
    const texts = [
      '深層学習と $\\phi^4$ 理論、その先',
      '機械学習と $\\phi^4$ 理論。\nその先へ',
      'A, B, C',
      '',
      '👨‍👩‍👧 と 𠮷野家',
    ];
    for (const before of texts) {
      for (const after of texts) {
        const pieces = difference(before, after);
        const of = (/** @type {string} */ other) =>
          pieces.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join('');
        assert.equal(of('inserted'), before);
        assert.equal(of('removed'), after);
      }
    }
  });

  it('takes bounded time for any texts', () => {
    const long = (/** @type {number} */ seed) =>
      Array.from({ length: 20_000 }, (_, at) => (at * seed) % 9973).join(' ');
    const begin = performance.now();
    assert.equal(difference(long(7), long(11)).length, 2);
    assert.ok(performance.now() - begin < 3000);
  });
});

describe('a long text', () => {
  const long = 'あいうえお'.repeat(60);

  it('is shown only around what changes in it', () => {
    const [start, , , end] = shortened(difference(`${long}、前、${long}`, `${long}、後、${long}`));
    assert.ok(start.text.startsWith('…') && start.text.length < 60);
    assert.ok(end.text.endsWith('…') && end.text.length < 60);
    assert.deepEqual([start.isCut, end.isCut], ['start', 'end']);
  });

  it('is shown up to a point if all of it is new', () => {
    const [only] = shortened(difference('', long));
    assert.equal(only.kind, 'inserted');
    assert.ok(only.isCut && only.text.endsWith('…') && only.text.length < long.length);
  });

  it('keeps both ends of what stays between two changes', () => {
    const pieces = shortened(difference(`前、${long}、前`, `後、${long}、後`));
    assert.equal(pieces.find(({ kind }) => kind === 'kept')?.isCut, 'middle');
  });
});

describe('a short text', () => {
  it('is shown whole', () => {
    const pieces = difference('パーシステントホモロジーと機械学習', 'パーシステントホモロジーと深層学習');
    assert.deepEqual(shortened(pieces), pieces);
  });
});
