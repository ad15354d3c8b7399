import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Problem } from '../../app/api.js';
import { keepDraft, recordDraftAt } from '../../app/editing/draft.js';
import { ORGANIZING } from '../../app/editing/organizer.js';
import { RecordEditor } from '../../app/editing/record-editor.js';
import { addRow } from '../../app/editing/form-rows.js';
import { inputNames, recordBody, valuesOf } from '../../app/editing/record-form.js';
import { RECORD_KINDS } from '../../app/editing/record-kinds.js';
import { mergePatch } from '../../app/editing/request-body.js';

const { series, tokens } = RECORD_KINDS;
const dlap = {
  slug: 'dlap',
  name: { ja: 'ディープラーニングと物理学' },
  shortName: { en: 'DLAP' },
  timeZone: 'Asia/Tokyo',
  hue: 250,
  organizers: [{ name: { ja: '橋本幸士' }, affiliation: { ja: '京都大学' } }],
  funding: { text: { ja: '科研費' }, url: 'https://example.org/' },
  workshops: [],
  participation: {
    mode: 'external',
    signUpUrl: 'https://example.org/form',
    institutional: true,
    deadline: { daysBefore: 1, time: '23:00' },
  },
};

/** An API that records writes. @param {(method: string, path: string, body: any) => any} answer */
const editorOf = (answer, kind = series, /** @type {any} */ record = dlap) =>
  new RecordEditor(
    kind,
    /** @type {any} */ ({
      write: async (/** @type {string} */ method, /** @type {string} */ path, /** @type {any} */ body) =>
        answer(method, path, body),
    }),
    record && { body: record, etag: '"1"' },
  );

describe('a record', () => {
  it('becomes a form and the same record again', () => {
    assert.deepEqual(recordBody(series.fields, valuesOf(series.fields, dlap)), dlap);
  });

  it('is edited in one field at a time, also while it is new', async () => {
    /** @type {any[]} */
    const sent = [];
    const editor = editorOf(
      (...request) => {
        sent.push(request);
        return { body: dlap };
      },
      series,
      null,
    );
    editor.put('/name/ja', '朝のセミナー');
    editor.put('/shortName/ja', '朝ゼミ');
    editor.go(addRow(editor.values, '/organizers', editor.rows));
    editor.put('/organizers/0/name/ja', '世話人');
    await editor.save();
    assert.deepEqual(sent, [
      [
        'POST',
        '/series',
        {
          name: { ja: '朝のセミナー' },
          shortName: { ja: '朝ゼミ' },
          organizers: [{ name: { ja: '世話人' } }],
          workshops: [],
        },
      ],
    ]);
  });

  it('has a label and an input for each of its fields', () => {
    const labels = Object.values(ORGANIZING).map(({ recordFields }) => recordFields);
    const all = Object.values(RECORD_KINDS).flatMap(({ fields }) =>
      fields.flatMap((each) => [each, ...(each.fields ?? [])]),
    );
    for (const { label } of all) for (const each of labels) assert.ok(each[label], label);
    const names = inputNames(series.fields, valuesOf(series.fields, dlap), ['ja', 'en']);
    assert.ok(names.includes('/organizers/0/affiliation/en'));
    assert.ok(names.includes('/funding/url'));
  });

  it('is saved as what changed in it', async () => {
    /** @type {any[]} */
    const sent = [];
    const editor = editorOf((...request) => {
      sent.push(request);
      return { body: dlap };
    });
    editor.put('/funding/url', '');
    editor.put('/name/en', ' Deep Learning and Physics ');
    editor.go(addRow(editor.values, '/organizers', editor.rows));
    assert.equal(editor.focus, '/organizers/1/name/ja');
    assert.ok(editor.isChanged);
    await editor.save();
    assert.deepEqual(sent, [
      ['PATCH', '/series/dlap', { name: { en: 'Deep Learning and Physics' }, funding: { url: null } }],
    ]);
    assert.ok(!editor.isChanged);
  });

  it('is restored from its draft unless it has changed meanwhile', () => {
    /** @type {Record<string, string>} */
    const kept = {};
    Object.assign(globalThis, {
      sessionStorage: {
        getItem: (/** @type {string} */ name) => kept[name] ?? null,
        setItem: (/** @type {string} */ name, /** @type {string} */ value) => (kept[name] = value),
        removeItem: (/** @type {string} */ name) => delete kept[name],
      },
    });
    const left = editorOf(() => {});
    left.put('/participation/deadline/time', '22:00');
    left.go(addRow(left.values, '/workshops', left.rows));
    left.put('/workshops/0/url', 'https://example.org/w');
    keepDraft('/organize/series/dlap', left.draft);
    assert.equal(recordDraftAt('/organize/series/dlap', '"2"'), null);
    const editor = editorOf(() => {});
    editor.restore(recordDraftAt('/organize/series/dlap', '"1"') ?? {});
    assert.deepEqual(editor.draft, left.draft);
    assert.equal(editor.notice, 'restored');
    editor.discard();
    assert.equal(editor.draft, null);
    keepDraft('/organize/series/dlap', editor.draft);
    assert.deepEqual(kept, {});
    Reflect.deleteProperty(globalThis, 'sessionStorage');
  });

  it('shows a refusal at its field', async () => {
    const errors = [
      { pointer: '/name', detail: 'name' },
      { pointer: '/organizers/0/name/ja', detail: 'organizer' },
      { pointer: '', detail: 'whole' },
    ];
    const editor = editorOf(() => {
      throw new Problem({ status: 422, errors });
    });
    assert.equal(await editor.save(), null);
    assert.deepEqual(
      [...editor.problems].map(([field, [{ detail }]]) => [field, detail]),
      [
        ['/name/ja', 'name'],
        ['/organizers/0/name/ja', 'organizer'],
        ['', 'whole'],
      ],
    );
  });
});

describe('a meeting address', () => {
  it('is a part of its session, written as a whole', async () => {
    /** @type {any[]} */
    const sent = [];
    const answer = (/** @type {any[]} */ ...request) => {
      sent.push(request);
      return { body: request[2] };
    };
    const { meeting } = RECORD_KINDS;
    const api = /** @type {any} */ ({ write: async (/** @type {any[]} */ ...request) => answer(...request) });
    const editor = new RecordEditor(meeting, api, null, 'session-58');
    editor.put('/address', 'https://example.org/j/1');
    await editor.save();
    assert.deepEqual(sent, [['PUT', '/sessions/session-58/meeting', { address: 'https://example.org/j/1' }]]);
  });
});

describe('a token', () => {
  it('is valid until the end of a day', () => {
    const values = { ...valuesOf(tokens.fields), holder: '世話人', scopes: ['write:dlap'], expires: '2027-03-31' };
    const { expires, ...body } = recordBody(tokens.fields, values);
    assert.deepEqual(body, { holder: '世話人', scopes: ['write:dlap'] });
    assert.match(expires, /^2027-03-31T23:59:00/);
    assert.deepEqual(recordBody(tokens.fields, { ...values, expires: '' }), body);
  });
});

describe('a merge patch', () => {
  it('names only what differs', () => {
    assert.deepEqual(mergePatch({ a: 1, b: { c: 1, d: 2 }, e: [1] }, { b: { c: 1, d: 3 }, e: [1, 2] }), {
      a: null,
      b: { d: 3 },
      e: [1, 2],
    });
    assert.deepEqual(mergePatch({ a: { b: 1, c: 2 } }, { a: { c: 2, b: 1 } }), {});
  });
});
