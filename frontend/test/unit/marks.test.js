import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markedText } from '../../app/elements/marked-text.js';
import { html } from '../../app/html.js';
import { excerptOf, foundIn, marked } from '../../app/marks.js';
import { hiddenMatches } from '../../app/matches.js';
import { homology } from './samples.js';

/** @param {string} text @param {[number, number][]} ranges */
const shown = (text, ...ranges) =>
  marked(
    text,
    ranges.map(([offset, length]) => ({ offset, length })),
  ).map((run) => {
    const said = run.pieces.map((piece) => ('tex' in piece ? `$${piece.tex}$` : piece.text)).join('');
    return run.marked ? `[${said}]` : said;
  });

describe('a marked text', () => {
  it('is cut where its ranges begin and end', () => {
    assert.deepEqual(shown('深層学習と物理', [2, 2]), ['深層', '[学習]', 'と物理']);
    assert.deepEqual(shown('ab', [0, 2]), ['[ab]']);
    assert.deepEqual(shown('ab'), ['ab']);
    assert.deepEqual(shown('', [0, 2]), []);
  });

  it('has one mark for ranges that touch or overlap, in any order', () => {
    assert.deepEqual(shown('abcdef', [3, 2], [1, 2]), ['a', '[bcde]', 'f']);
    assert.deepEqual(shown('abcdef', [1, 3], [2, 1]), ['a', '[bcd]', 'ef']);
  });

  it('is never marked beyond its end', () => {
    assert.deepEqual(shown('abc', [2, 9], [7, 1]), ['ab', '[c]']);
  });

  it('counts as JavaScript does', () => {
    assert.deepEqual(shown('𝜙⁴理論', [3, 2]), ['𝜙⁴', '[理論]']);
  });

  it('has its formulas marked as a whole', () => {
    assert.deepEqual(shown('the $\\phi^4$ theory', [6, 2]), ['the ', '[$\\phi^4$]', ' theory']);
    assert.deepEqual(shown('a $x$ b', [0, 3]), ['[a $x$]', ' b']);
  });

  it('has no new formula where a mark cuts it', () => {
    assert.deepEqual(shown('from $5 to $10', [12, 2]), ['from $5 to $', '[10]']);
    assert.deepEqual(shown('\\$x is a dollar', [2, 1]), ['$', '[x]', ' is a dollar']);
  });

  it('is escaped like every other', () => {
    const { source } = html`${markedText('<b>x</b>', [{ offset: 3, length: 1 }])}`;
    assert.equal(source, '&lt;b&gt;<mark>x</mark>&lt;/b&gt;');
  });
});

describe('a match', () => {
  const highlights = [
    { field: 'title', language: 'ja', ranges: [{ offset: 0, length: 2 }] },
    { field: 'speakers.name', item: 1, language: 'ja', ranges: [{ offset: 1, length: 1 }] },
    { field: 'part', ranges: [{ offset: 4, length: 1 }] },
  ];

  it('is found by field, index and language', () => {
    assert.deepEqual(foundIn(highlights, 'title')('ja'), [{ offset: 0, length: 2 }]);
    assert.deepEqual(foundIn(highlights, 'title')('en'), []);
    assert.deepEqual(foundIn(highlights, 'speakers.name', 0)('ja'), []);
    assert.deepEqual(foundIn(highlights, 'speakers.name', 1)('ja'), [{ offset: 1, length: 1 }]);
    assert.deepEqual(foundIn(highlights, 'part')('en'), [{ offset: 4, length: 1 }]);
    assert.deepEqual(foundIn(undefined, 'title')('ja'), []);
  });

  it('has its place in an excerpt', () => {
    const ranges = [5, 105, 300].map((offset) => ({ offset, length: 3 }));
    assert.deepEqual(excerptOf({ field: 'abstract', ranges, excerpt: { offset: 100, text: 'x'.repeat(160) } }), {
      text: 'x'.repeat(160),
      ranges: [{ offset: 5, length: 3 }],
      cutBefore: true,
    });
  });

  it('is shown below an entry only if the entry does not show it', () => {
    const ranges = [{ offset: 0, length: 1 }];
    const talk = {
      ...homology,
      title: { ja: '題', en: 'title' },
      session: { ...homology.session, venue: { ja: '京都' } },
      highlights: [
        { field: 'title', language: 'ja', ranges },
        { field: 'title', language: 'en', ranges },
        { field: 'session.venue', language: 'ja', ranges },
        { field: 'abstract', language: 'ja', ranges, excerpt: { offset: 0, text: '概要' } },
      ],
    };
    assert.deepEqual(
      hiddenMatches(talk, 'ja').map(({ field, text }) => [field, text]),
      [
        ['title', 'title'],
        ['session.venue', '京都'],
      ],
    );
    assert.deepEqual(hiddenMatches({ ...talk, highlights: talk.highlights.slice(3) }, 'ja')[0].text, '概要');
  });
});
