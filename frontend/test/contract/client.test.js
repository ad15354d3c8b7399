import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { after, describe, it } from 'node:test';

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

describe('a third party with the contract', () => {
  after(() => rm(generated, { recursive: true, force: true }));

  it('generates a client, uses it as its types say, and gets what they promise', async () => {
    assert.ok(existsSync(contract), 'openapi.yaml is missing');
    run('openapi-typescript', contract, '--output', path.join(generated, 'api.d.ts'));
    run('tsc', '-p', 'test/contract');
    const { readArchive } = await import('./consumer.js');
    const found = await readArchive(process.env.SEMINAR_URL ?? '');
    assert.equal(found.titles?.length, 5);
    assert.deepEqual(found.numbers, ['mlphys 6', 'dlap 58']);
    assert.deepEqual(found.years, ['2024: 1', '2023: 10', '2022: 12', '2021: 18', '2020: 21']);
    assert.equal(found.people, 53);
    assert.deepEqual(found.problem, { status: 404, code: 'not-found' });
  });
});
