import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Problem } from '../../app/api.js';
import { change } from '../../app/editing/saving.js';
import { withValue } from '../../app/editing/form-value.js';
import { formOf } from '../../app/editing/talk-form.js';
import { homology, joint } from './samples.js';

const base = formOf(homology, joint, 'ja');
const etags = { talk: '"7-a"', session: '"5"' };

/** @param {(changes: any[], how: any) => any} answer */
const api = (answer) =>
  /** @type {import('../../app/editing/organizer-api.js').OrganizerApi} */ (
    /** @type {unknown} */ ({
      speaker: async () => ({ etag: '"3"' }),
      together: async (/** @type {any[]} */ changes, /** @type {any} */ how) => answer(changes, how),
    })
  );

/** @param {[string, unknown][]} values */
const draft = (...values) => {
  const form = values.reduce((made, [name, value]) => withValue(made, name, value), base);
  return { form, base, etags, key: '' };
};

describe('a form of talk, session and names', () => {
  const all = draft(
    ['/speakers/0/mending', true],
    ['/speakers/0/name/ja', '別の名前'],
    ['/title/ja', '別の題目'],
    ['/session/day', '2030-01-10'],
  );

  it('is saved in one request, each part by its version', async () => {
    /** @type {any[]} */
    let sent = [];
    const answered = {
      items: [{ resource: 'session', value: { id: joint.id } }],
      inferred: [{ pointer: '/changes/2/patch/end', code: 'moved-end' }],
    };
    const result = await change(
      api((changes, how) => {
        sent = changes;
        assert.deepEqual(how, { dryRun: true });
        return answered;
      }),
      homology.id,
      all,
      true,
    );
    assert.deepEqual(
      sent.map(({ action, resource, ifMatch }) => [action, resource, ifMatch]),
      [
        ['update', 'speaker', '"3"'],
        ['update', 'talk', '"7-a"'],
        ['update', 'session', '"5"'],
      ],
    );
    assert.deepEqual(result.inferred, [{ pointer: '/session/end', code: 'moved-end' }]);
    assert.equal(result.session?.id, joint.id);
  });

  it('shows refusals at its fields', async () => {
    const errors = [
      { pointer: '/changes/0/patch/name/ja', detail: '/changes/0/patch/name/ja is too long' },
      { pointer: '/changes/1/patch/title/ja', detail: '/changes/1/patch/title/ja is too long' },
      { pointer: '/changes/2/patch/end', detail: '/changes/2/patch/end is wrong' },
    ];
    const refusing = api(() => {
      throw new Problem({ status: 422, errors, candidates: [] });
    });
    await assert.rejects(change(refusing, homology.id, all, false), (/** @type {Problem} */ problem) => {
      assert.deepEqual(
        problem.errors.map(({ pointer, detail }) => [pointer, detail]),
        [
          ['/speakers/0/name/ja', '/speakers/0/name/ja is too long'],
          ['/title/ja', '/title/ja is too long'],
          ['/session/end', '/session/end is wrong'],
        ],
      );
      return true;
    });
  });

  it('sends nothing without a change', async () => {
    const unused = api(() => assert.fail('a request'));
    assert.deepEqual(await change(unused, homology.id, draft(), true), { inferred: [], suggestions: [] });
  });
});
