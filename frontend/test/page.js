/**
 * Checks the page in a real browser against the real server: `npm run test:page [-- FILES…]`.
 * All test files share one Chromium and, as long as they only read, one server. With `SEMINAR_CHECKS=all` axe looks at
 * every view in every combination of width, colours and language.
 */
import { setMaxListeners } from 'node:events';
import { launchChromium } from './chromium.js';
import { startServer } from './server.js';
import { runTests } from './test-run.js';

const stopped = new AbortController();
// One for each test file.
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
  // One of them may not have started.
  await Promise.allSettled([server.then(({ stop }) => stop()), chromium.then((each) => each.close())]);
}
