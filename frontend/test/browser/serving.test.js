import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { url } from './reader.js';

const root = path.resolve(import.meta.dirname, '../..');
const files = ['app', 'style'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => `${folder}/${name}`),
);

describe('the server', () => {
  it('serves these very files; if not, build it again: mvn -f backend -DskipTests package', async () => {
    for (const file of ['index.html', 'icon.svg', ...files]) {
      const answer = await fetch(`${url}/${file}`);
      assert.equal(await answer.text(), readFileSync(path.join(root, file), 'utf8'), file);
    }
  });

  it('forbids everything that is not ours', async () => {
    const policy = (await fetch(`${url}/dlap/58`)).headers.get('content-security-policy') ?? '';
    assert.match(policy, /^default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe/);
  });
});
