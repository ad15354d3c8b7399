import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bibtex, citation } from '../../app/citation.js';
import { homology, joint, reader } from './samples.js';

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

  it('is a BibTeX entry', () => {
    assert.equal(
      bibtex(homology, reader('ja'), URL),
      `@misc{dlap58,
  author = {{池祐一}},
  title = {{パーシステントホモロジーと機械学習}},
  howpublished = {第6回学習物理領域セミナー＋第58回DLAP},
  year = {2024},
  date = {2024-02-15},
  url = {${URL}},
  month = feb,
}
`,
    );
  });

  it('escapes what TeX would read as a command, and keeps formulas', () => {
    const talk = { ...homology, title: { en: '100% of {A} & $\\phi^4$ cost_1 ~\\' } };
    assert.match(
      bibtex(talk, reader('en'), URL),
      /title = \{\{100\\% of \\\{A\\\} \\& \$\\phi\^4\$ cost\\_1 \\textasciitilde\{\}\\textbackslash\{\}\}\},/,
    );
  });

  it('tells the talks of one session apart', () => {
    assert.match(bibtex({ ...homology, position: 2, session: joint }, reader('ja'), URL), /^@misc\{dlap58-2,/);
  });
});
