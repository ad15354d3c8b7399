import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Problem } from '../../app/api.js';
import { moveRow, withRows } from '../../app/editing/form-rows.js';
import { MaterialUploads, kindOf } from '../../app/editing/material-upload.js';
import { formOf } from '../../app/editing/talk-form.js';
import { homology, joint } from './samples.js';

const FILE = /** @type {any} */ ({ name: 'か\u3099.pdf' });
const STORED = { url: 'https://archive.example/files/ab/a.ipynb', mediaType: 'application/x-ipynb+json', name: 'a' };

/** Uploads into a form with an empty row at the end. @param {(told: (sent: number, waiting: boolean) => void) => Promise<any>} send */
function desk(send) {
  let form = withRows(formOf(homology, joint, 'ja'), 'materials');
  const at = form.materials.length - 1;
  const editor = {
    get form() {
      return form;
    },
    put: (/** @type {typeof form} */ next) => {
      form = next;
    },
    tell: () => {},
  };
  const uploads = new MaterialUploads(editor, (_file, told) => send(told));
  return { uploads, at, key: form.materials[at].key, form: () => form, put: editor.put };
}

describe('a file for a material', () => {
  it('fills in the address of its row, wherever that is by then', async () => {
    const { uploads, at, key, form, put } = desk(async () => {
      put(moveRow(form(), 'materials', at, /** @type {-1} */ (-at)).form);
      return STORED;
    });
    await uploads.start(at, FILE);
    const row = form().materials[0];
    assert.deepEqual([row.key, row.url, row.kind], [key, STORED.url, 'notebook']);
    assert.equal(uploads.byRow.size, 0);
  });

  it('says how much was sent, and why it was refused', async () => {
    /** @type {unknown[]} */
    const seen = [];
    const { uploads, at, key, form } = desk(async (told) => {
      told(0.5, true);
      seen.push(uploads.byRow.get(key));
      throw new Problem({ status: 413, detail: '大きすぎます' });
    });
    await uploads.start(at, FILE);
    assert.deepEqual(seen, [{ sent: 0.5, waiting: true }]);
    const refused = /** @type {{problem: Problem}} */ (uploads.byRow.get(key));
    assert.equal(refused.problem.detail, '大きすぎます');
    assert.equal(form().materials[at].url, '');
  });

  it('keeps the kind of a row that had an address', async () => {
    const { uploads, at, form, put } = desk(async () => STORED);
    put({
      ...form(),
      materials: form().materials.with(at, { ...form().materials[at], kind: 'handout', url: 'https://a.b/' }),
    });
    await uploads.start(at, FILE);
    assert.deepEqual([form().materials[at].kind, form().materials[at].url], ['handout', STORED.url]);
  });

  it('has a kind by its type', () => {
    assert.equal(kindOf('application/pdf'), 'slides');
    assert.equal(kindOf('application/vnd.openxmlformats-officedocument.presentationml.presentation'), 'slides');
    assert.equal(kindOf('application/vnd.openxmlformats-officedocument.wordprocessingml.document'), 'handout');
    assert.equal(kindOf('text/plain;charset=UTF-8'), 'notes');
  });
});
