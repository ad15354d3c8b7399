/** Checks without server and browser, several in parallel: `npm run lint [-- NAMES…]`. */
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** The slowest first. */
const CHECKS = {
  tsc: ['-p', '.'],
  eslint: ['.'],
  prettier: ['--check', '--log-level', 'warn', '.'],
  spectral: ['lint', '../openapi.yaml', '--ruleset', 'spectral.yaml', '--fail-severity', 'hint'],
  redocly: ['lint', '../openapi.yaml', '--config', 'redocly.yaml'],
  stylelint: ['style/**/*.css', 'embed/*.css'],
  'html-validate': ['index.html', 'embed/demo.html'],
};
const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

const asked = process.argv.slice(2);
const waiting = Object.entries(CHECKS).filter(([name]) => asked.length === 0 || asked.includes(name));
if (waiting.length === 0) throw new Error(`There are: ${Object.keys(CHECKS).join(', ')}`);
/** @type {string[]} */
const failed = [];

/** @param {string} name @param {string[]} args @returns {Promise<void>} */
const check = (name, args) =>
  new Promise((resolve) => {
    const started = Date.now();
    const tool = path.join(root, 'node_modules/.bin', name);
    execFile(tool, args, { cwd: root, env, maxBuffer: Infinity }, (error, stdout, stderr) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(5);
      process.stdout.write(`${seconds} s  ${name}${error ? ` FAILED\n${stdout}${stderr || error.message}` : ''}\n`);
      if (error) failed.push(name);
      resolve();
    });
  });

const work = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) await check(...next);
};
await Promise.all(Array.from({ length: availableParallelism() }, work));
if (failed.length > 0) {
  process.stdout.write(`Failed: ${failed.join(', ')}. Again: npm --prefix frontend run lint -- ${failed.join(' ')}\n`);
  process.exitCode = 1;
}
