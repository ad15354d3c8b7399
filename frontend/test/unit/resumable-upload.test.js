import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Problem } from '../../app/api.js';
import { sendFile } from '../../app/editing/resumable-upload.js';

const STORED = { url: 'https://archive.example/files/ab/a.pdf', mediaType: 'application/pdf', name: 'a.pdf' };
const SIZE = 9 << 20;

/** A server that keeps what arrives of one upload, and takes half of a piece where a failure is due. @param {Problem[]} failures */
function server(failures) {
  const bytes = /** @type {Blob[]} */ ([]);
  const asked = /** @type {string[]} */ ([]);
  const size = () => bytes.reduce((sum, { size: each }) => sum + each, 0);
  const upload = { id: '', name: '' };
  const api = /** @type {any} */ ({
    send: async (
      /** @type {string} */ method,
      /** @type {string} */ path,
      /** @type {any} */ _,
      /** @type {any} */ { headers },
    ) => {
      asked.push(`${method} ${path}`);
      upload.id = `u${asked.length}`;
      upload.name = Buffer.from(headers['Upload-Metadata'].split(' ')[1], 'base64').toString();
      bytes.length = 0;
      return { body: { id: upload.id, offset: 0 } };
    },
    fresh: async (/** @type {string} */ path) => {
      asked.push(`GET ${path}`);
      if (!path.endsWith(`/${upload.id}`)) throw new Problem({ status: 404 });
      return { body: { id: upload.id, offset: size(), ...(size() === SIZE && { file: STORED }) } };
    },
    piece: async (/** @type {string} */ path, /** @type {Blob} */ piece, /** @type {any} */ { headers, told }) => {
      asked.push(`PATCH ${path}`);
      assert.equal(headers['Upload-Offset'], String(size()));
      const failure = failures.shift();
      bytes.push(failure ? piece.slice(0, Math.floor(piece.size / 2)) : piece);
      told(piece.size);
      if (failure) throw failure;
    },
  });
  return { api, asked, upload, content: () => new Blob(bytes).bytes?.() ?? new Blob(bytes).arrayBuffer() };
}

/** @param {string} name */
function file(name) {
  const content = Buffer.alloc(SIZE);
  for (let at = 0; at < SIZE; at += 4) content.writeUInt32LE(at, at);
  return new File([content], name, { lastModified: 1 });
}

/** @param {ReturnType<typeof server>} to @param {File} what */
async function sent(to, what) {
  const told = /** @type {[number, boolean][]} */ ([]);
  const how = {
    told: (/** @type {number} */ part, /** @type {boolean} */ waits) => told.push([part, waits]),
    pause: async () => {},
  };
  const stored = await sendFile(to.api, '/talks/1', what, how);
  return { stored, told };
}

describe('a file that is sent in pieces', () => {
  it('arrives whole, with its name', async () => {
    const to = server([]);
    const what = file('か\u3099.pdf');
    const { stored, told } = await sent(to, what);
    assert.deepEqual(stored, STORED);
    assert.deepEqual(Buffer.from(await to.content()), Buffer.from(await what.arrayBuffer()));
    assert.equal(to.upload.name, 'が.pdf');
    assert.deepEqual(told.at(-1), [1, false]);
  });

  it('goes on where the connection was lost, and says that it waits', async () => {
    const to = server([new Problem({ status: 0 }), new Problem({ status: 503 }), new Problem({ status: 409 })]);
    const what = file('a.pdf');
    const { told } = await sent(to, what);
    assert.deepEqual(Buffer.from(await to.content()), Buffer.from(await what.arrayBuffer()));
    assert.equal(to.asked.filter((each) => each.startsWith('POST')).length, 1);
    assert.equal(told.filter(([, waits]) => waits).length, 3);
  });

  it('is given up when it is refused', async () => {
    const to = server([new Problem({ status: 415, detail: '保存できる形式' })]);
    await assert.rejects(sent(to, file('a.pdf')), { status: 415, detail: '保存できる形式' });
  });

  it('goes on after a reload, and begins again after its upload expired', async () => {
    const kept = new Map();
    globalThis.sessionStorage = /** @type {any} */ ({
      getItem: (/** @type {string} */ name) => kept.get(name) ?? null,
      setItem: (/** @type {string} */ name, /** @type {string} */ value) => kept.set(name, value),
      removeItem: (/** @type {string} */ name) => kept.delete(name),
    });
    const away = Array.from({ length: 26 }, () => new Problem({ status: 0 }));
    const to = server(away);
    await assert.rejects(sent(to, file('a.pdf')), { status: 0 });
    assert.equal(kept.size, 1);
    await sent(to, file('a.pdf'));
    assert.equal(to.asked.filter((each) => each.startsWith('POST')).length, 1);
    assert.equal(kept.size, 0);
    kept.set(`upload /talks/1 ${SIZE} 1 a.pdf`, 'expired');
    await sent(to, file('a.pdf'));
    assert.equal(to.asked.filter((each) => each.startsWith('POST')).length, 2);
    Reflect.deleteProperty(globalThis, 'sessionStorage');
  });
});
