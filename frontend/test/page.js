/**
 * Browser tests with the real server: `npm run test:page [-- FILES…]`. All test files share one Chromium, and read-only
 * ones share one server. With `SEMINAR_CHECKS=all`, axe checks every view in every combination of width, theme and
 * language.
 */
import { setMaxListeners } from 'node:events';
import { launchChromium } from './chromium.js';
import { startServer } from './server.js';
import { runTests } from './test-run.js';

const stopped = new AbortController();
// One listener per test file.
setMaxListeners(0, stopped.signal);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => stopped.abort());

const server = startServer();
const chromium = launchChromium();
try {
  Object.assign(process.env, {
    SEMINAR_URL: (await server).url,
    SEMINAR_TOKEN: (await server).token,
    SEMINAR_BROWSER: (await chromium).wsEndpoint(),
  });
  const isGood = await runTests('page', process.argv.slice(2), stopped.signal);
  process.exitCode = isGood ? 0 : 1;
} catch (error) {
  process.stderr.write(`${/** @type {Error} */ (error).message}\n`);
  process.exitCode = 1;
} finally {
  // One of them may have failed to start.
  await Promise.allSettled([server.then(({ stop }) => stop()), chromium.then((each) => each.close())]);
}
