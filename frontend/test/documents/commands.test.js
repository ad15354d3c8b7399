/** Every command in the documentation works as printed. Changes the server of SEMINAR_URL. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { blocksOf, documents, read } from './commands.js';
import { Terminal } from './terminal.js';

const { SEMINAR_URL = '', SEMINAR_TOKEN = '' } = process.env;
const shared = new URL(SEMINAR_URL || 'http://missing.invalid').host;

/** Accepted reasons for blocks that cannot be run here. */
const REASONS = [
  'builds and starts the server that the test has already',
  'develops, which does not end by itself',
  'installs what is installed',
  "makes an administrator's token",
  'measures for minutes',
  'needs a PostgreSQL server',
  'needs a container engine',
  'needs a key',
  'needs another machine',
  'needs several servers',
  'publishes a version',
  'the browser stories of static copies run it',
  'the test command itself',
];

describe('a reader of the documents', () => {
  for (const document of documents) {
    const blocks = blocksOf(read(document)).filter(({ notRun }) => !notRun);
    if (blocks.length === 0) continue;

    describe(`who types what ${document} prints`, () => {
      const terminal = new Terminal(SEMINAR_TOKEN);
      after(() => terminal.close());
      let section = '';
      let own = '';

      for (const block of blocks) {
        it(`succeeds in line ${block.line} (${block.section})`, { timeout: 120_000 }, async (t) => {
          if (terminal.hasEnded) return t.skip('a command above has failed');
          // A server started in a section is used until its end.
          if (section !== block.section) own = '';
          section = block.section;
          await terminal.run(block, own || shared);
          own ||= (block.text.includes('seminar run') && terminal.started) || '';
        });
      }
    });
  }

  for (const [what, text] of [
    ['an answer that is an error, also where it is piped on', 'curl -s "http://localhost:8080/api/v1/nothing" | cat'],
    ['a command that fails', 'false'],
    ['an error that is announced and does not come', 'curl -s "http://localhost:8080/api/v1/series"'],
  ]) {
    it(`would notice ${what}`, async () => {
      const terminal = new Terminal(SEMINAR_TOKEN);
      const answers = what.includes('announced') ? '400' : undefined;
      await assert.rejects(
        terminal.run({ section: '', line: 1, text, answers }, shared),
        /answered (404|200)|ended with 1/,
      );
      await terminal.close();
    });
  }

  it('is spared only commands that cannot be tried', () => {
    const reasons = documents.flatMap((document) => blocksOf(read(document)).flatMap(({ notRun }) => notRun ?? []));
    assert.deepEqual([...new Set(reasons)].sort(), REASONS);
  });
});
