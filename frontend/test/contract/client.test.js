import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { startServer } from '../server.js';

const frontend = path.resolve(import.meta.dirname, '../..');
const contract = path.resolve(frontend, '../openapi.yaml');
const generated = path.join(frontend, 'test/generated');

/** @param {string} tool @param {string[]} args */
function run(tool, ...args) {
  try {
    execFileSync(path.join(frontend, 'node_modules/.bin', tool), args, {
      cwd: frontend,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    const { stdout, stderr } = /** @type {{stdout: string, stderr: string}} */ (error);
    assert.fail(`${tool} ${args.join(' ')}\n${stdout}${stderr}`);
  }
}

/** @returns {Promise<{url: string, bodies: (count: number) => Promise<string[]>, close: () => void}>} */
async function startReceiver() {
  /** @type {string[]} */
  const bodies = [];
  const listeners = new Set();
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      bodies.push(body);
      response.writeHead(204).end();
      for (const listener of listeners) listener();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    bodies: (count) =>
      new Promise((resolve) => {
        const look = () => bodies.length >= count && resolve(bodies);
        listeners.add(look);
        look();
      }),
    close: () => server.close(),
  };
}

describe('a third party with the contract', () => {
  before(() => {
    assert.ok(existsSync(contract), 'openapi.yaml is missing');
    run('openapi-typescript', contract, '--output', path.join(generated, 'api.d.ts'));
    run('tsc', '-p', 'test/contract');
  });
  after(() => rm(generated, { recursive: true, force: true }));

  it('generates a client, and responses conform to its types', async () => {
    const { readArchive } = await import('./consumer.js');
    const found = await readArchive(process.env.SEMINAR_URL ?? '');
    assert.equal(found.titles?.length, 5);
    assert.deepEqual(found.english, [['string', 'en', 'string', undefined]]);
    assert.deepEqual(found.numbers, ['mlphys 6', 'dlap 58']);
    assert.deepEqual(found.years, ['2024: 1', '2023: 10', '2022: 12', '2021: 18', '2020: 21']);
    assert.equal(found.people, 53);
    assert.deepEqual(found.first, ['dlap']);
    assert.deepEqual(found.problem, { status: 404, code: 'not-found' });
  });

  it('tries, announces and changes a talk, and receives the changes by a webhook', async () => {
    const { organize, received } = await import('./consumer.js');
    const [server, receiver] = await Promise.all([startServer({ receivers: true }), startReceiver()]);
    try {
      const done = await organize(server.url, server.token, receiver.url);
      assert.deepEqual(done, {
        webhook: 'active',
        rehearsed: [200, true, 'A talk by a generated client'],
        created: [201, true],
        read: 'A talk by a generated client',
        patched: [200, undefined, 'Changed by a generated client'],
        history: ['update A talk by a generated client', 'create'],
      });
      const messages = (await receiver.bodies(4)).map(received);
      assert.deepEqual(messages, [
        ['session.created'],
        ['speaker.created'],
        ['talk.created', 'A talk by a generated client'],
        ['talk.updated', undefined],
      ]);
    } finally {
      receiver.close();
      await server.stop();
    }
  });
});
