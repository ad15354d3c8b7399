import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { joiningOf, openForm } from '../../app/joining.js';
import { joint, reader } from './samples.js';

const { series } = reader('ja');
const external = { mode: /** @type {const} */ ('external'), signUpUrl: 'https://forms.example/' };
const dlap = /** @type {Series} */ (series.get('dlap'));
const known = new Map([...series, ['dlap', { ...dlap, participation: external }]]);

/** @param {Joining | undefined} joining @param {string} now */
const formAt = (joining, now) =>
  openForm({ ...joint, joining }, { ...reader('ja'), series: known, now: new Date(now) });

describe('how to join a session', () => {
  it('is its own participation, otherwise that of the first series with one', () => {
    assert.equal(joiningOf(joint, known), external);
    assert.deepEqual(joiningOf({ ...joint, participation: { mode: 'none' } }, known), { mode: 'none' });
    assert.equal(joiningOf(joint, series), undefined);
  });

  it('is absent for a cancelled or postponed session', () => {
    for (const status of /** @type {const} */ (['cancelled', 'postponed']))
      assert.equal(joiningOf({ ...joint, status }, known), undefined);
  });

  it('links to the form between opening and deadline, and until the end without a deadline', () => {
    const joining = { ...external, opensAt: '2024-02-01T09:00:00+09:00', deadlineAt: '2024-02-14T23:00:00+09:00' };
    assert.equal(formAt(joining, '2024-02-01T08:59:59+09:00'), undefined);
    assert.equal(formAt(joining, '2024-02-01T09:00:00+09:00'), external.signUpUrl);
    assert.equal(formAt(joining, '2024-02-14T23:00:00+09:00'), undefined);
    assert.equal(formAt(undefined, '2024-02-15T11:29:00+09:00'), external.signUpUrl);
    assert.equal(formAt(undefined, '2024-02-15T11:30:00+09:00'), undefined);
    assert.equal(formAt({ mode: 'here' }, '2024-02-01T09:00:00+09:00'), '/sign-up/dlap/58');
    assert.equal(formAt({ mode: 'none' }, '2024-02-01T09:00:00+09:00'), undefined);
  });
});
