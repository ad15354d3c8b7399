/** A shell that runs the command blocks of a document one after another. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repository } from './commands.js';

const DONE = 'the block is done';
const PRINTED = /localhost:8080/g;

export class Terminal {
  /** Substitute for the root of the repository, in which commands write. */
  #folder = mkdtempSync(path.join(tmpdir(), 'documents-'));
  #shown = '';
  #shell;
  #ended;

  /** @param {string} token admin token of the server */
  constructor(token) {
    symlinkSync(path.join(repository, 'backend'), this.#file('backend'));
    // With -e the shell exits at the first failing command.
    this.#shell = spawn('/bin/sh', ['-eu'], {
      cwd: this.#folder,
      env: {
        ...process.env,
        PATH: `${path.join(import.meta.dirname, 'stand-ins')}:${process.env.PATH}`,
        FAILURES: this.#file('failures'),
        SEMINAR_TOKEN: token,
        HOME: this.#folder,
      },
    });
    for (const stream of [this.#shell.stdout, this.#shell.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk) => (this.#shown += chunk));
    }
    this.#ended = new Promise((resolve) => this.#shell.once('exit', resolve));
    // The shell may exit before the last block is written.
    this.#shell.stdin.on('error', () => {});
  }

  /** @param {string} name */
  #file(name) {
    return path.join(this.#folder, name);
  }

  /** Whether a command failed, so that later ones cannot run. */
  get hasEnded() {
    return this.#shell.exitCode !== null;
  }

  /** Host and port of a server started by a block. */
  get started() {
    const log = existsSync(this.#file('server.log')) ? readFileSync(this.#file('server.log'), 'utf8') : '';
    return /Listening on: http:\/\/([\d.:]+)/.exec(log)?.[1];
  }

  /**
   * @param {import('./commands.js').Block} block
   * @param {string} at host and port of the server
   * @throws {Error} with the complete output, if a command failed
   */
  async run(block, at) {
    this.#shown = '';
    const commands = block.text.replaceAll(PRINTED, at);
    const expected = block.answers ? `export EXPECTED=${block.answers}` : 'unset EXPECTED';
    // Commands must not consume the following ones from standard input.
    this.#shell.stdin.write(`${expected}\n{ ${commands}\n} </dev/null\nprintf '%s\\n' '${DONE}'\n`);
    const code = await Promise.race([this.#done(), this.#ended]);
    const failures = existsSync(this.#file('failures')) ? readFileSync(this.#file('failures'), 'utf8') : '';
    if (code !== DONE) throw new Error(`the shell ended with ${code}\n${failures}${this.#shown}`);
    if (failures) throw new Error(failures + this.#shown);
  }

  #done() {
    return new Promise((resolve) => {
      const look = () => {
        if (!this.#shown.includes(`${DONE}\n`)) return;
        this.#shell.stdout.off('data', look);
        resolve(DONE);
      };
      this.#shell.stdout.on('data', look);
    });
  }

  async close() {
    this.#shell.stdin.end();
    this.#shell.kill();
    await this.#ended;
    if (existsSync(this.#file('server.pid'))) await stop(Number(readFileSync(this.#file('server.pid'), 'utf8')));
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Stops a process that is not a child, and waits for its end. @param {number} pid */
async function stop(pid) {
  const isThere = () => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  if (isThere()) process.kill(pid, 'SIGKILL');
  while (isThere()) await new Promise((resolve) => setTimeout(resolve, 20));
}
