import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { identifiers, referenceLines } from '../../app/editing/reference-lines.js';

describe('pasted references', () => {
  it('are one a line', () => {
    assert.deepEqual(
      referenceLines('A. Author, arXiv:2307.00721\n\nB. Author, in preparation.').map(({ text, arxiv }) => [
        text,
        arxiv,
      ]),
      [
        ['A. Author, arXiv:2307.00721', '2307.00721'],
        ['B. Author, in preparation.', undefined],
      ],
    );
  });

  it('extend from one label to the next', () => {
    const [first, second] = referenceLines('[1] Koji Hashimoto\nPublished in: Phys.Rev.D 98\n［2］ S. Iso');
    assert.deepEqual([first.label, first.text], ['1', 'Koji Hashimoto Published in: Phys.Rev.D 98']);
    assert.deepEqual([second.label, second.text], ['2', 'S. Iso']);
  });

  it('have identifiers and URLs', () => {
    assert.deepEqual(identifiers('Phys. Rev. E 97 (2018) [arXiv:1801.07172 [hep-th]].'), { arxiv: '1801.07172' });
    assert.deepEqual(identifiers('doi:10.1103/PhysRevD.98.046019.'), { doi: '10.1103/PhysRevD.98.046019' });
    assert.deepEqual(identifiers('https://arxiv.org/abs/2003.11787'), { arxiv: '2003.11787' });
    assert.deepEqual(identifiers('see https://www.nature.com/articles/s42005-023-01132-0'), {
      url: 'https://www.nature.com/articles/s42005-023-01132-0',
    });
    assert.deepEqual(identifiers('Nature 12, 2019'), {});
  });
});
