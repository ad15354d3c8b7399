import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Problem, connect } from '../../app/api.js';

/** @param {unknown} body @param {number} [status] */
const answering = (body, status = 200) => {
  /** @type {{url: string, headers: any}[]} */
  const asked = [];
  const fetch = /** @type {typeof globalThis.fetch} */ (
    async (url, init) => {
      asked.push({ url: String(url), headers: init?.headers });
      return new Response(JSON.stringify(body), { status });
    }
  );
  return { asked, fetch };
};

describe('the connection to the API', () => {
  it('asks the configured host, in the language of the reader', async () => {
    const { asked, fetch } = answering({ items: [] });
    await connect('https://api.example/api/v1', () => 'ja', fetch).talks('?limit=100');
    assert.equal(asked[0].url, 'https://api.example/api/v1/talks?limit=100');
    assert.equal(asked[0].headers['Accept-Language'], 'ja');
  });

  it('follows the next page on the same host', async () => {
    const { asked, fetch } = answering({ items: [] });
    await connect('https://api.example/base/api/v1', () => 'ja', fetch).moreTalks('/api/v1/talks?cursor=x');
    assert.equal(asked[0].url, 'https://api.example/base/api/v1/talks?cursor=x');
  });

  it('remembers an answer for a while', async () => {
    const { asked, fetch } = answering({ items: [] });
    const api = connect('/api/v1', () => 'ja', fetch);
    await Promise.all([api.talks(''), api.talks('')]);
    assert.equal(asked.length, 1);
  });

  it('tells problems in the words of the server', async () => {
    const { fetch } = answering({ title: 'T', detail: 'D', errors: [{ detail: 'E' }] }, 400);
    const api = connect('/api/v1', () => 'ja', fetch);
    await assert.rejects(api.talks('?year=x'), (error) => {
      assert.ok(error instanceof Problem);
      assert.deepEqual([error.status, error.title, error.detail, error.errors[0].detail], [400, 'T', 'D', 'E']);
      return true;
    });
  });

  it('tells when the server cannot be reached, and asks again afterwards', async () => {
    let calls = 0;
    const fetch = /** @type {typeof globalThis.fetch} */ (
      async () => {
        calls += 1;
        throw new TypeError('no network');
      }
    );
    const api = connect('/api/v1', () => 'ja', fetch);
    await assert.rejects(api.talks(''), { status: 0 });
    await assert.rejects(api.talks(''), { status: 0 });
    assert.equal(calls, 2);
  });
});
