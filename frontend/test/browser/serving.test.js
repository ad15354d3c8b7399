import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { answerOf, url } from './reader.js';

const root = path.resolve(import.meta.dirname, '../..');
const files = ['app', 'style', 'embed'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|css|html)$/.test(name))
    .map((name) => `${folder}/${name}`),
);

describe('the server', () => {
  it('serves these very files; if not, build it again: mvn -f backend -DskipTests package', async () => {
    for (const file of ['index.html', 'icon.svg', ...files]) {
      const { body } = await answerOf(`${url}/${file}`);
      assert.equal(body, readFileSync(path.join(root, file), 'utf8'), file);
    }
  });

  it('forbids everything that is not ours', async () => {
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
