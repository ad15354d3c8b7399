import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pieces } from '../../app/formulas.js';
import { addresses, referencePieces } from '../../app/reference-links.js';
import { paragraphs, pick } from '../../app/text.js';

describe('a text in several languages', () => {
  it('is told in the reader’s language, or in the one that exists', () => {
    assert.deepEqual(pick({ ja: '題', en: 'title' }, 'en'), { text: 'title', lang: 'en' });
    assert.deepEqual(pick({ ja: '題' }, 'en'), { text: '題', lang: 'ja' });
    assert.equal(pick(undefined, 'en'), null);
  });

  it('has paragraphs between empty lines, and keeps single line breaks', () => {
    assert.deepEqual(paragraphs('a\nb\n\n\nc\n'), [['a', 'b'], ['c']]);
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
});
