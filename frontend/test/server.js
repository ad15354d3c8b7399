/**
 * Runs the real server for tests: on a free port, with a temporary data folder. As a command: `node test/server.js
 * command…` runs the command with SEMINAR_URL and SEMINAR_TOKEN and then stops the server.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const application = path.resolve(
  process.env.SEMINAR_APPLICATION ?? path.join(import.meta.dirname, '../../backend/target/quarkus-app'),
);
/** The packaged server. */
export const jar = path.join(application, 'quarkus-run.jar');
/** For JVMs with a lifetime of minutes, the optimizing compiler does not pay off. */
export const SHORT_LIVED = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
/** A class cache created by `start --train` saves a third of the CPU time of a start. */
const cached = () => {
  const archive = readdirSync(application).find((name) => name.endsWith('.jsa'));
  return archive ? [`-XX:SharedArchiveFile=${path.join(application, archive)}`] : [];
};
/** Start timeout on a busy machine in milliseconds. */
const PATIENCE = 180_000;

/** @typedef {{url: string, token: string, stop: () => Promise<void>}} Server token: an admin token */

/**
 * @param {{programme?: string, receivers?: boolean}} [options] programme: folder of programme files instead of the bundled
 *   archive; receivers: true if webhooks may call this machine
 * @returns {Promise<Server>}
 */
export async function startServer({ programme, receivers } = {}) {
  if (!existsSync(jar)) {
    throw new Error(`There is no ${path.relative('.', jar)}. Run this first: mvn -f backend -DskipTests package`);
  }
  const data = await mkdtemp(path.join(tmpdir(), 'seminar-'));
  const token = randomBytes(24).toString('hex');
  const settings = {
    'quarkus.http.host': '127.0.0.1',
    'quarkus.http.port': '0',
    'seminar.data': data,
    'seminar.admin-token': token,
    'seminar.material-health.active': 'false',
    ...(programme && { 'seminar.programme': programme }),
    ...(receivers && { 'seminar.webhooks.private': 'true' }),
  };
  const flags = Object.entries(settings).map(([name, value]) => `-D${name}=${value}`);
  const java = spawn('java', [...SHORT_LIVED, ...cached(), ...flags, '-jar', jar], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => java.once('exit', resolve));
  // Also if the tests are aborted.
  const end = () => {
    java.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  };
  process.once('exit', end);
  const stop = async () => {
    process.off('exit', end);
    java.kill('SIGTERM');
    const slow = setTimeout(() => java.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(slow);
    await rm(data, { recursive: true, force: true });
  };
  try {
    const url = await address(java);
    await ready(url);
    return { url, token, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The server chooses a free port and prints its URL. @param {import('node:child_process').ChildProcess} java */
function address(java) {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (/** @type {Buffer} */ chunk) => {
      said += chunk;
      const found = /Listening on: (http:\/\/[\d.]+:\d+)/.exec(said);
      if (found) resolve(found[1]);
    };
    java.stdout?.on('data', listen);
    java.stderr?.on('data', listen);
    java.once('error', reject);
    java.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
  });
}

/** Waits until the server responds and the search index is complete. @param {string} url */
async function ready(url) {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const answers = await Promise.all(['/q/health/ready', '/api/v1/statistics'].map((path) => fetch(url + path))).catch(
      () => [],
    );
    if (answers.length > 0 && answers.every(({ ok }) => ok)) return;
    await pause(100);
  }
  throw new Error(`the server at ${url} did not become ready`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [command, ...args] = process.argv.slice(2);
  const server = await startServer().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  const env = { ...process.env, SEMINAR_URL: server.url, SEMINAR_TOKEN: server.token };
  const child = spawn(command, args, { stdio: 'inherit', env });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => child.once('exit', (exit) => resolve(exit ?? 1)));
  await server.stop();
  process.exit(code);
}
