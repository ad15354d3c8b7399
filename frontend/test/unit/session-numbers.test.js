import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byDate, byNumber, renumbered } from '../../app/editing/session-numbers.js';

/** @param {string} id @param {string} start @param {Record<string, number>} numbers */
const session = (id, start, numbers) =>
  /** @type {Session} */ (
    /** @type {unknown} */ ({
      id,
      start,
      revision: 7,
      numbers: Object.entries(numbers).map(([series, number]) => ({ series, number })),
    })
  );

describe('numbers of sessions', () => {
  const early = session('early', '2027-01-07T10:30:00+09:00', { dlap: 61, mlphys: 9 });
  const middle = session('middle', '2027-01-14T10:30:00+09:00', { dlap: 59 });
  const late = session('late', '2027-01-21T10:30:00+09:00', { mlphys: 8, dlap: 63 });

  it('stay while the sessions move, and other series keep theirs', () => {
    const now = byNumber([late, early, middle], 'dlap');
    assert.deepEqual(now, [middle, early, late]);
    assert.deepEqual(renumbered(now, 'dlap'), []);
    assert.deepEqual(
      renumbered([late, early, middle], 'dlap').map(({ id, patch }) => [id, patch]),
      [
        [
          'late',
          {
            numbers: [
              { series: 'mlphys', number: 8 },
              { series: 'dlap', number: 59 },
            ],
          },
        ],
        ['middle', { numbers: [{ series: 'dlap', number: 63 }] }],
      ],
    );
  });

  it('follow the dates on demand, by a change that names the version it was made from', () => {
    const changes = renumbered(byDate([late, early, middle]), 'dlap');
    assert.deepEqual(
      changes.map(({ id, ifMatch }) => [id, ifMatch]),
      [
        ['early', '"7"'],
        ['middle', '"7"'],
      ],
    );
  });
});
