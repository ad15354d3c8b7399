import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Problem, connect } from '../../app/api.js';

/** @param {unknown} body @param {number} [status] */
const answering = (body, status = 200) => {
  /** @type {{url: string, headers: any, body?: unknown}[]} */
  const asked = [];
  const fetch = /** @type {typeof globalThis.fetch} */ (
    async (url, init) => {
      asked.push({ url: String(url), headers: init?.headers, body: init?.body });
      return new Response(JSON.stringify(body), { status });
    }
  );
  return { asked, fetch };
};

/** @param {string} [token] */
const permission = (token = 'seminar_x') => ({ token, etag: '"7"', key: 'once' });

describe('a write', () => {
  it('carries the token, the tag of what it changes and its key', async () => {
    const { asked, fetch } = answering({ id: '1' });
    await connect('/api/v1', () => 'ja', fetch).send('PATCH', '/talks/1', { title: null }, permission());
    assert.equal(asked[0].url, '/api/v1/talks/1');
    assert.equal(asked[0].headers.Authorization, 'Bearer seminar_x');
    assert.equal(asked[0].headers['If-Match'], '"7"');
    assert.equal(asked[0].headers['Idempotency-Key'], 'once');
    assert.equal(asked[0].headers['Content-Type'], 'application/merge-patch+json');
  });

  it('may be a text, which is sent as it is', async () => {
    const { asked, fetch } = answering({ items: [] });
    const how = { ...permission(), type: 'text/markdown; charset=utf-8' };
    await connect('/api/v1', () => 'ja', fetch).send('POST', '/imports', '# "第58回"', how);
    assert.equal(asked[0].headers['Content-Type'], 'text/markdown; charset=utf-8');
    assert.equal(asked[0].body, '# "第58回"');
  });

  it('invalidates cached responses, but a dry run does not', async () => {
    const { asked, fetch } = answering({ items: [] });
    const api = connect('/api/v1', () => 'ja', fetch);
    await api.talks('');
    await api.send('POST', '/talks?dryRun=true', {}, permission());
    await api.talks('');
    assert.equal(asked.length, 2);
    await api.send('POST', '/talks', {}, permission());
    await api.talks('');
    assert.equal(asked.length, 4);
  });

  it('returns candidates of an ambiguous name, and the current ETag', async () => {
    const fetch = /** @type {typeof globalThis.fetch} */ (
      async () =>
        new Response(
          JSON.stringify({ code: 'ambiguous-speaker', candidates: [{ pointer: '/speakers/0', speakers: [] }] }),
          {
            status: 409,
            headers: { ETag: '"8"' },
          },
        )
    );
    await assert.rejects(connect('/api/v1', () => 'ja', fetch).send('POST', '/talks', {}, permission()), (error) => {
      assert.ok(error instanceof Problem);
      assert.deepEqual(
        [error.code, error.candidates[0].pointer, error.etag],
        ['ambiguous-speaker', '/speakers/0', '"8"'],
      );
      return true;
    });
  });

  it('may have an empty response', async () => {
    const fetch = /** @type {typeof globalThis.fetch} */ (async () => new Response(null, { status: 204 }));
    const { body } = await connect('/api/v1', () => 'ja', fetch).send('DELETE', '/talks/1', undefined, permission());
    assert.equal(body, null);
  });
});

describe('a read for editing', () => {
  it('is never cached, and returns its ETag', async () => {
    const fetch = /** @type {typeof globalThis.fetch} */ (
      async (_, init) => new Response(JSON.stringify({ cache: init?.cache }), { headers: { ETag: '"7"' } })
    );
    const { body, etag } = await connect('/api/v1', () => 'ja', fetch).fresh('/talks/1');
    assert.deepEqual([body.cache, etag], ['no-cache', '"7"']);
  });
});

describe('the connection to the API', () => {
  it('uses the configured host and the language of the reader', async () => {
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

  it('caches a response for a while', async () => {
    const { asked, fetch } = answering({ items: [] });
    const api = connect('/api/v1', () => 'ja', fetch);
    await Promise.all([api.talks(''), api.talks('')]);
    assert.equal(asked.length, 1);
  });

  it('reports problems with the texts of the server', async () => {
    const { fetch } = answering({ title: 'T', detail: 'D', errors: [{ detail: 'E' }] }, 400);
    const api = connect('/api/v1', () => 'ja', fetch);
    await assert.rejects(api.talks('?year=x'), (error) => {
      assert.ok(error instanceof Problem);
      assert.deepEqual([error.status, error.title, error.detail, error.errors[0].detail], [400, 'T', 'D', 'E']);
      return true;
    });
  });

  it('reports an unreachable server, and retries afterwards', async () => {
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
