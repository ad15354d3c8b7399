import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { jar } from '../server.js';
import { answerOf, url } from './reader.js';

const root = path.resolve(import.meta.dirname, '../..');
const files = ['app', 'style', 'embed'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|css|html)$/.test(name))
    .map((name) => `${folder}/${name}`),
);

const newest = Math.max(...files.map((file) => statSync(path.join(root, file)).mtimeMs));

describe('the server', () => {
  it('was built after the last change of the page; if not, build it again: mvn -f backend -DskipTests package', () => {
    assert.ok(statSync(jar).mtimeMs > newest);
  });

  it('serves the files that other sites and icons name as they are', async () => {
    for (const file of ['icon.svg', ...files.filter((each) => each.startsWith('embed/'))]) {
      const { body } = await answerOf(`${url}/${file}`);
      assert.equal(body, readFileSync(path.join(root, file), 'utf8'), file);
    }
  });

  it('serves every file that the page names, for ever where the name has a hash of the content', async () => {
    const { body } = await answerOf(`${url}/`);
    const named = [...body.matchAll(/(?:href|src)="(\/(?:app|style)\/[^"]+)"/g)].map(([, file]) => file);
    assert.ok(named.length > 3);
    for (const file of named) {
      const { status, headers } = await answerOf(url + file);
      assert.equal(status, 200, file);
      const isPacked = /-[0-9A-Z]{8}\.(js|css)$/.test(file);
      assert.equal(headers.get('content-security-policy') === null, isPacked, file);
      assert.equal(headers.get('cache-control'), isPacked ? 'public, max-age=31536000, immutable' : 'no-cache', file);
    }
  });

  it('does not let a packed file be missing for ever: another server may have it during an upgrade', async () => {
    const { status, headers } = await answerOf(`${url}/app/app-AAAAAAAA.js`);
    assert.equal(status, 404);
    assert.equal(headers.get('cache-control'), 'no-store');
  });

  it('forbids resources of other origins', async () => {
    const policy = (await answerOf(`${url}/dlap/58`)).headers.get('content-security-policy') ?? '';
    assert.match(policy, /^default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe/);
  });

  it('lets other web sites import the list, and nobody frame a page', async () => {
    const { headers } = await answerOf(`${url}/embed/seminar-list.js`, {
      headers: { Origin: 'https://other.example' },
    });
    assert.match(headers.get('access-control-allow-origin') ?? '', /^(\*|https:\/\/other\.example)$/);
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.match(headers.get('vary') ?? '', /Origin/);
    assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
  });
});
