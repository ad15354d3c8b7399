import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { proseText } from '../../app/elements/prose-text.js';
import { folded } from '../../app/files/folded-text.js';
import { pieces } from '../../app/formulas.js';
import { addresses, referencePieces } from '../../app/reference-links.js';
import { blocks } from '../../app/prose.js';
import { pick } from '../../app/text.js';

describe('a text in several languages', () => {
  it('is shown in the reader’s language, otherwise in the first available one', () => {
    assert.deepEqual(pick({ ja: '題', en: 'title' }, 'en'), { text: 'title', lang: 'en' });
    assert.deepEqual(pick({ ja: '題' }, 'en'), { text: '題', lang: 'ja' });
    assert.equal(pick(undefined, 'en'), null);
  });
});

describe('formulas', () => {
  it('stand between dollars', () => {
    assert.deepEqual(pieces('the $\\phi^{4}$ theory'), [
      { text: 'the ' },
      { tex: '\\phi^{4}', display: false },
      { text: ' theory' },
    ]);
  });

  it('stand on their own between two dollars', () => {
    assert.deepEqual(pieces('$$a=b$$'), [{ tex: 'a=b', display: true }]);
  });

  /** @type {[string, string, boolean][]} */
  const written = [
    ['\\(x^2\\)', 'x^2', false],
    ['\\[ x\n= y \\]', 'x\n= y', true],
    ['\\begin{equation}x\\label{eq:1}\\end{equation}', '\\begin{equation}x\\end{equation}', true],
    ['\\begin{equation*} x \\end{equation*}', 'x', true],
    ['\\begin{align}a&=b\\\\ c&=d\\end{align}', '\\begin{align}a&=b\\\\ c&=d\\end{align}', true],
    ['\\begin{multline*}a\\end{multline*}', '\\begin{gather*}a\\end{gather*}', true],
    ['\\begin{eqnarray}a&=&b\\end{eqnarray}', '\\begin{array}{rcl}a&=&b\\end{array}', true],
    ['\\begin{math}a\\end{math}', 'a', false],
    ['$$\na\n$$', 'a', true],
  ];
  for (const [text, tex, display] of written) {
    it(`are recognized in ${JSON.stringify(text)}`, () =>
      assert.deepEqual(pieces(`a ${text} b`), [{ text: 'a ' }, { tex, display }, { text: ' b' }]));
  }

  for (const text of [
    'f(x) \\(a',
    'a \\[1\n\n2\\] b',
    '\\begin{align}a',
    '\\begin{itemize}a\\end{itemize}',
    'https://a.example/$x$y',
  ]) {
    it(`are not in ${JSON.stringify(text)}`, () => assert.deepEqual(pieces(text), [{ text }]));
  }

  for (const text of ['from $5 to $10', 'a $ b', '5$', '$', '']) {
    it(`are not in ${JSON.stringify(text)}`, () => assert.deepEqual(pieces(text), [{ text }]));
  }

  it('leave an escaped dollar as a dollar', () => {
    assert.deepEqual(pieces('\\$x$'), [{ text: '$x$' }]);
  });
});

describe('references', () => {
  it('link where the print names the paper', () => {
    assert.deepEqual(referencePieces({ text: 'A. B, arXiv:2307.02284.', arxiv: '2307.02284' }), [
      { text: 'A. B, ' },
      { text: 'arXiv:2307.02284', url: 'https://arxiv.org/abs/2307.02284' },
      { text: '.' },
    ]);
  });

  it('know old arXiv ids and spaces', () => {
    const [, old] = referencePieces({ text: 'x e-Print: hep-th/9711200 [hep-th]', arxiv: 'hep-th/9711200' });
    assert.equal(old.url, 'https://arxiv.org/abs/hep-th/9711200');
    const [, spaced] = referencePieces({ text: 'x arXiv: 2008.13697', arxiv: '2008.13697' });
    assert.equal(spaced.text, 'arXiv: 2008.13697');
  });

  it('add what the print does not name', () => {
    assert.deepEqual(referencePieces({ text: 'A', doi: '10.1/x' }).at(-1), {
      text: 'doi:10.1/x',
      url: 'https://doi.org/10.1/x',
    });
    assert.deepEqual(referencePieces({ text: 'A', url: 'https://b.example/c' }).at(-1)?.url, 'https://b.example/c');
  });

  it('do not say the same twice', () => {
    const text = 'A, https://arxiv.org/abs/2103.11965';
    const found = referencePieces({ text, arxiv: '2103.11965', url: 'https://arxiv.org/abs/2103.11965' });
    assert.equal(found.filter((piece) => piece.url).length, 1);
  });

  it('end an address before the punctuation that follows it', () => {
    assert.deepEqual(addresses('(https://a.example/b related)')[1], {
      text: 'https://a.example/b',
      url: 'https://a.example/b',
    });
    assert.equal(addresses('見よ https://a.example/b。')[1].url, 'https://a.example/b');
  });

  /** @type {[string, string, string][]} */
  const linked = [
    ['メールは a.b+c@mail.example.jp まで', 'a.b+c@mail.example.jp', 'mailto:a.b+c@mail.example.jp'],
    ['連絡先：info@example.jpまで', 'info@example.jp', 'mailto:info@example.jp'],
    ['https://a.example/bを参照', 'https://a.example/b', 'https://a.example/b'],
    ['(see https://a.example/b_(c))', 'https://a.example/b_(c)', 'https://a.example/b_(c)'],
    ['<https://a.example/?x=1&y=2>', 'https://a.example/?x=1&y=2', 'https://a.example/?x=1&y=2'],
    [
      '見よ https://a.example/資料/第93回（森田）.pdf。',
      'https://a.example/資料/第93回（森田）.pdf',
      'https://a.example/資料/第93回（森田）.pdf',
    ],
    ['（https://a.example/wiki/乱流）', 'https://a.example/wiki/乱流', 'https://a.example/wiki/乱流'],
    ['https://a.example/森田.pdf（予定）', 'https://a.example/森田.pdf', 'https://a.example/森田.pdf'],
    ['www.example.jp.', 'www.example.jp', 'https://www.example.jp'],
    ['https://user@a.example/', 'https://user@a.example/', 'https://user@a.example/'],
  ];
  for (const [text, shown, url] of linked) {
    it(`link ${JSON.stringify(text)}`, () =>
      assert.deepEqual(
        addresses(text).filter((piece) => piece.url),
        [{ text: shown, url }],
      ));
  }

  for (const text of ['a @ b', '@example', 'me@home', 'javascript:alert(1)', 'http://']) {
    it(`do not link ${JSON.stringify(text)}`, () => assert.deepEqual(addresses(text), [{ text }]));
  }
});

describe('prose', () => {
  const line = (/** @type {string} */ text) => [{ text }];

  it('has paragraphs between empty lines, and keeps single line breaks', () => {
    assert.deepEqual(blocks('a\nb\n\n \nc\n'), [
      { kind: 'paragraph', lines: [line('a'), line('b')] },
      { kind: 'paragraph', lines: [line('c')] },
    ]);
  });

  it('has lists where lines begin with a bullet or with numbers that count on', () => {
    assert.deepEqual(blocks('次の通り：\n・甲\n・乙\n- a\n  b\n\n2. x\n3) y'), [
      { kind: 'paragraph', lines: [line('次の通り：')] },
      { kind: 'bullets', first: 1, items: [[line('甲')], [line('乙')], [line('a'), line('b')]] },
      { kind: 'numbers', first: 2, items: [[line('x')], [line('y')]] },
    ]);
  });

  it('keeps what only looks like a list as it is written', () => {
    for (const text of ['-1 is a number', '2024.3 に', '(1) 甲', '*emphasis*', '1.5 倍']) {
      assert.deepEqual(blocks(text), [{ kind: 'paragraph', lines: [line(text)] }]);
    }
  });

  it('has formulas of several lines within a paragraph', () => {
    assert.deepEqual(blocks('a\n\\[\nx\n\\]\nb'), [
      { kind: 'paragraph', lines: [line('a'), [{ tex: 'x', display: true }], line('b')] },
    ]);
  });

  it('takes an escaped dollar for no formula, and markup for text', () => {
    const shown = proseText({ en: '\\$x$ <b>a</b> \\(<i>\\)' }, /** @type {any} */ ({ lang: 'en' }));
    assert.match(shown?.source ?? '', /<p>\$x\$ &lt;b&gt;a&lt;\/b&gt; <tex-formula[^>]*tex="&lt;i&gt;"/);
  });
});

describe('a folded text', () => {
  /** @type {[string, string][]} */
  const same = [
    ['Søren', 'soren'],
    ['Łukasz Straße', 'lukasz strasse'],
    ['O’Neill', "o'neill"],
    ['Jean\u2010Luc', 'jean-luc'],
    ['辻\u{e0100}本', '辻本'],
    ['\u1100\u1175\u11b7', '김'],
    ['Ho\u00adpfield', 'hopfield'],
    ['ﾊﾟﾘ', 'ぱり'],
    ['がか', 'がか'],
  ];
  for (const [text, other] of same) {
    it(`is the same for ${text}`, () => assert.equal(folded(text).text, folded(other).text));
  }
});
