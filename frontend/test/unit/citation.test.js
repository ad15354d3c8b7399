import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citation } from '../../app/citation.js';
import { homology, reader } from './samples.js';

const URL = 'https://seminar.example/dlap/58';

describe('a citation', () => {
  it('names who, what, where and when, in Japanese', () => {
    assert.equal(
      citation(homology, reader('ja'), URL),
      `池祐一「パーシステントホモロジーと機械学習」第6回学習物理領域セミナー＋第58回DLAP、2024年2月15日。${URL}`,
    );
  });

  it('does so in English, leaving names as they are printed', () => {
    assert.equal(
      citation(homology, reader('en'), URL),
      `池祐一. “パーシステントホモロジーと機械学習”. 学習物理領域セミナー #6 + DLAP #58, 15 February 2024. ${URL}`,
    );
  });
});
