import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Problem } from '../../app/api.js';
import { importDraft, keepImportDraft, MOST_BYTES, MOST_KEPT } from '../../app/editing/import-draft.js';
import { Importer } from '../../app/editing/importer.js';
import { keepToken, token } from '../../app/token.js';
import { created, moved, report, SOURCE } from './import-samples.js';

/** @typedef {import('../../app/editing/import-report.js').Item} Item */
/** @typedef {import('../../app/editing/import-report.js').Report} Report */

/** @type {Map<string, string>} */
let stored;
/** @type {{text: string, how: import('../../app/editing/organizer-api.js').Importing}[]} */
let asked;
/** @type {Problem | null} */
let refusal;
/** @type {Report} */
let answer;
/** @type {(accept: string[]) => (item: Item) => Item} */
let writes;

beforeEach(() => {
  stored = new Map();
  asked = [];
  refusal = null;
  answer = report;
  writes = () => (item) => item;
  globalThis.sessionStorage = /** @type {any} */ ({
    getItem: (/** @type {string} */ name) => stored.get(name) ?? null,
    setItem: (/** @type {string} */ name, /** @type {string} */ value) => stored.set(name, value),
    removeItem: (/** @type {string} */ name) => stored.delete(name),
  });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'sessionStorage');
});

function newImporter() {
  const api = {
    importing: async (/** @type {string} */ text, /** @type {any} */ how) => {
      asked.push({ text, how });
      if (refusal) throw refusal;
      const items = how.accept ? answer.items.map(writes(how.accept)) : answer.items;
      return { ...answer, items, dryRun: Boolean(how.dryRun) };
    },
  };
  return new Importer(api);
}

describe('an organizer who imports', () => {
  it('first sees a preview, with the detected format', async () => {
    const importer = newImporter();
    importer.edit({ text: SOURCE, baseUrl: ' https://example.org/ ', asOf: '2024-02-19' });
    await importer.look();
    const { text, how } = asked[0];
    assert.equal(text, SOURCE);
    assert.deepEqual(how, {
      type: 'text/markdown',
      baseUrl: 'https://example.org/',
      asOf: '2024-02-19',
      series: '',
      source: 'page',
      dryRun: true,
    });
    assert.deepEqual([...importer.chosen], ['dlap-60', 'dlap-58']);
    assert.equal(importer.focus, 'report');
  });

  it('imports the selection, with the same idempotency key for a retry only', async () => {
    const importer = newImporter();
    importer.edit({ text: SOURCE });
    await importer.look();
    refusal = new Problem({ status: 0 });
    await importer.write();
    refusal = null;
    await importer.write();
    importer.choose('dlap-58', false);
    await importer.write();
    const [, first, second, third] = asked.map(({ how }) => how);
    assert.equal(first.accept, undefined);
    assert.equal(first.key, second.key);
    assert.deepEqual(third.accept, ['dlap-60']);
    assert.notEqual(third.key, second.key);
    assert.equal(importer.report?.dryRun, false);
  });

  it('keeps what was pasted until it is imported, and after that only where the page is', async () => {
    const importer = newImporter();
    importer.edit({ text: SOURCE, baseUrl: 'https://example.org/' });
    assert.equal(importDraft().text, SOURCE);
    await importer.look();
    await importer.write();
    assert.deepEqual([importDraft().text, importDraft().baseUrl], ['', 'https://example.org/']);
  });

  it('loses nothing but the token when that is refused', async () => {
    keepToken('old');
    const importer = newImporter();
    importer.edit({ text: SOURCE });
    refusal = new Problem({ status: 401 });
    await importer.look();
    assert.equal(token(), null);
    assert.equal(importer.focus, 'token');
    assert.equal(newImporter().draft.text, SOURCE);
  });

  it('sees the reason of a refusal, and can continue', async () => {
    const importer = newImporter();
    importer.edit({ text: SOURCE });
    await importer.look();
    refusal = new Problem({ status: 503, detail: 'Later.' });
    await importer.write();
    assert.equal(importer.problem?.detail, 'Later.');
    assert.equal(importer.report?.dryRun, true);
    assert.equal(importer.focus, 'problems');
    assert.equal(importer.busy, '');
  });

  it('does not send what is empty or too long', async () => {
    const importer = newImporter();
    importer.edit({ text: ' \n' });
    await importer.look();
    assert.equal(importer.hindrance, 'needsText');
    importer.edit({ text: '回'.repeat(MOST_BYTES / 3 + 1) });
    await importer.look();
    assert.equal(importer.hindrance, 'tooLong');
    assert.deepEqual(asked, []);
  });

  it('does not import nothing', async () => {
    const importer = newImporter();
    importer.edit({ text: SOURCE });
    await importer.look();
    importer.chooseAll([]);
    await importer.write();
    assert.equal(asked.length, 1);
  });

  it('sends a long selection in parts, and sees one report', async () => {
    const items = Array.from({ length: 500 }, (_, at) => ({ ...created, key: `dlap-${at + 1000}` }));
    answer = { ...report, items: [...items, moved], counts: { ...report.counts, created: 500 } };
    const importer = newImporter();
    importer.edit({ text: SOURCE });
    await importer.look();
    importer.chooseAll([...items.slice(1), moved].map(({ key }) => key));
    // Items written by an earlier part are unchanged in the next one.
    writes = (accept) => (item) => (accept.includes(item.key) ? item : { ...item, result: 'unchanged' });
    await importer.write();
    const parts = asked.slice(1).map(({ how }) => how);
    assert.ok(parts.length > 1);
    assert.ok(parts.every(({ accept = [] }) => encodeURIComponent(accept.join(',')).length <= 3000));
    assert.equal(parts.flatMap(({ accept = [] }) => accept).length, 500);
    assert.equal(new Set(parts.map(({ key }) => key)).size, parts.length);
    assert.deepEqual([importer.report?.counts.created, importer.report?.counts.unchanged], [499, 1]);
  });

  it('sees many sessions in portions, and the focus moves to the first new one', async () => {
    const items = Array.from({ length: 100 }, (_, at) => ({ ...created, key: `dlap-${at}` }));
    answer = { ...report, items };
    const importer = newImporter();
    importer.edit({ text: SOURCE });
    await importer.look();
    importer.more();
    assert.deepEqual([importer.shown, importer.focus], [80, 'heading-dlap-40']);
  });

  it('drops a file whose name determines the format', async () => {
    const importer = newImporter();
    importer.edit({ format: 'html' });
    await importer.take(new File(['a,b'], 'talks.csv'));
    assert.deepEqual([importer.format, importer.source, importer.draft.text], ['csv', 'table', 'a,b']);
    await importer.take(new File([new Uint8Array([0, 1, 2])], 'picture.png'));
    assert.equal(importer.hindrance, 'notText');
    assert.equal(importer.draft.text, 'a,b');
  });
});

describe('a draft that is too long for the browser', () => {
  it('says so, and keeps the rest', () => {
    const draft = { ...importDraft(), text: 'a'.repeat(MOST_KEPT + 1), baseUrl: 'https://example.org/' };
    assert.equal(keepImportDraft(draft), false);
    assert.deepEqual([importDraft().text, importDraft().baseUrl], ['', 'https://example.org/']);
  });
});
