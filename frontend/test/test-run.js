/**
 * Runs test files with Node's test runner: short console output, complete output in a file, failures in a separate
 * file. As a command: `node test/test-run.js unit [FILES…]`.
 */
import { createWriteStream, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
const results = path.join(root, 'test/results');
/** Upper bound of parallel files; more would only slow down each other. */
const AT_ONCE = Math.min(availableParallelism(), 4);
/** Timeout per file on a busy machine in milliseconds. */
const TIMEOUT = 900_000;
/** Files that take longer are listed, in milliseconds. */
const WORTH_A_LINE = 1000;

/** Folders of the test files of the npm scripts `test:NAME`. */
const FOLDERS = { unit: ['test/unit'], page: ['test/contract', 'test/browser'], documents: ['test/documents'] };

/** @typedef {{file: string, name: string, error: Error}} Failure */

/**
 * @param {keyof FOLDERS} name of the npm script `test:NAME`, and of the files in `test/results`
 * @param {string[]} named files; all if there are none
 * @param {AbortSignal} [signal] aborts the run
 * @returns {Promise<boolean>} whether all tests passed
 */
export async function runTests(name, named, signal) {
  mkdirSync(results, { recursive: true });
  const started = Date.now();
  const files = named.length > 0 ? named.map((file) => path.resolve(file)) : FOLDERS[name].flatMap(testFiles);
  const stream = run({ files, concurrency: AT_ONCE, timeout: TIMEOUT, signal });
  const { failures, count } = collect(stream);
  stream.pipe(new spec()).pipe(createWriteStream(path.join(results, `${name}.txt`)));
  await new Promise((resolve) => stream.once('end', resolve));
  const lines = failures.map((each) => `${each.file}\t${each.name.replace(/\s+/g, ' ')}\n`);
  writeFileSync(path.join(results, `${name}.failures.tsv`), lines.join(''));
  process.stdout.write(closing(name, failures));
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stdout.write(`test:${name}: ${count()} tests, ${failures.length} failed, ${seconds} s\n`);
  return failures.length === 0 && count() > 0;
}

const testFiles = (/** @type {string} */ folder) =>
  readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith('.test.js'))
    .map((file) => path.join(root, folder, file));

/** Prints each failure when it occurs, and the duration of the files. @param {ReturnType<typeof run>} stream */
function collect(stream) {
  /** @type {Failure[]} */
  const failures = [];
  /** @type {string[]} names of the enclosing suites, outermost first */
  const around = [];
  /** @type {Map<string, string>} */
  const complaints = new Map();
  let tests = 0;
  let duration = 0;
  let current = '';
  const fileEnds = () => {
    if (duration > WORTH_A_LINE) process.stdout.write(`${(duration / 1000).toFixed(1).padStart(6)} s  ${current}\n`);
    duration = 0;
  };
  const ended = (/** @type {any} */ { name, nesting, details, file }) => {
    const its = path.relative(root, file ?? name);
    if (its !== current) fileEnds();
    current = its;
    if (nesting === 0) duration += details.duration_ms;
    if (details.type !== 'suite') tests += 1;
  };
  stream.on('test:start', ({ name, nesting }) => around.splice(nesting, Infinity, name));
  stream.on('test:stderr', ({ file = '', message }) => complaints.set(file, (complaints.get(file) ?? '') + message));
  stream.on('test:pass', ended);
  stream.on('test:fail', (data) => {
    ended(data);
    const { error } = data.details;
    if (/** @type {any} */ (error).failureType === 'subtestsFailed') return;
    const names = around.slice(0, data.nesting + 1).map((each) => each.replace(`${root}/`, ''));
    failures.push({ file: current, name: names.join(' › '), error });
    const cause = inspect(error.cause ?? error).replace(/^/gm, '    ');
    // The reason why a file cannot be loaded is available only here.
    const complaint = data.nesting === 0 && data.name === data.file ? (complaints.get(data.name) ?? '') : '';
    process.stdout.write(`\nFAILED ${current}\n  ${names.join(' › ')}\n${cause}\n${complaint}\n`);
  });
  stream.once('end', fileEnds);
  return { failures, count: () => tests };
}

/** Failures, and the command that repeats them. @param {string} name @param {Failure[]} failures */
function closing(name, failures) {
  const files = [...new Set(failures.map(({ file }) => file))];
  const parts = files.map((file) => {
    const names = failures.filter((each) => each.file === file).map((each) => `  ${each.name}\n`);
    return `${file}\n${names.join('')}  again: npm --prefix frontend run test:${name} -- ${file}\n`;
  });
  return parts.length === 0 ? '' : `\nFailed (everything is in frontend/test/results/${name}.txt):\n${parts.join('')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name, ...files] = process.argv.slice(2);
  process.exitCode = (await runTests(/** @type {keyof FOLDERS} */ (name), files)) ? 0 : 1;
}
