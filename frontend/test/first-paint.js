/**
 * Measures the time until the first talk is painted on slow 4G: 150 ms of latency and 1.6 Mbit/s, without CPU
 * throttling. "Cold" is a browser without a cache, "again" a second tab of the same browser. Three runs of each; prints
 * the medians as a Markdown
 * table for BENCHMARKS.md.
 */
import { connectToChromium, launchChromium } from './chromium.js';

const RUNS = 3;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
/** Time without requests after which the page is complete, in milliseconds. */
const QUIET = 1000;

const PAGES = [
  { name: 'list', path: '/', first: '.session-entry .title' },
  { name: 'talk with formulas', path: '/dlap/30', first: '.talk-title' },
];

/** @typedef {{requests: number, bytes: number, first: number}} Measured bytes: with headers, as sent; first: in milliseconds */

const url = process.env.SEMINAR_URL ?? '';
const launched = await launchChromium();
process.env.SEMINAR_BROWSER = launched.wsEndpoint();
const browser = await connectToChromium();

/** @param {import('playwright-core').BrowserContext} context @param {typeof PAGES[number]} what @returns {Promise<Measured>} */
async function measure(context, { path, first }) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  let requests = 0;
  let bytes = 0;
  const fromCache = new Set();
  devtools.on('Network.requestServedFromCache', ({ requestId }) => fromCache.add(requestId));
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache || response.fromPrefetchCache) fromCache.add(requestId);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (fromCache.has(requestId)) return;
    requests += 1;
    bytes += encodedDataLength;
  });
  await page.addInitScript((selector) => {
    const look = () => {
      const found = document.querySelector(selector);
      if (!found?.checkVisibility({ visibilityProperty: true })) requestAnimationFrame(look);
      // The second frame follows the paint of the first.
      else requestAnimationFrame(() => Object.assign(globalThis, { firstSeen: performance.now() }));
    };
    requestAnimationFrame(look);
  }, first);
  await page.goto(url + path, { waitUntil: 'load' });
  await page.waitForFunction(() => 'firstSeen' in globalThis);
  for (let before = -1; before !== requests;) {
    before = requests;
    await page.waitForTimeout(QUIET);
  }
  const seen = await page.evaluate(() => /** @type {any} */ (globalThis).firstSeen);
  await page.close();
  return { requests, bytes, first: seen };
}

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** @param {string} name @param {Measured[]} runs */
function row(name, runs) {
  const of = (/** @type {keyof Measured} */ key) => median(runs.map((run) => run[key]));
  return `| ${name} | ${of('requests')} | ${(of('bytes') / 1000).toFixed(1)} | ${(of('first') / 1000).toFixed(2)} |\n`;
}

try {
  let table = '| page | requests | kB | first talk visible, s |\n|---|---|---|---|\n';
  for (const what of PAGES) {
    /** @type {Record<'cold' | 'again', Measured[]>} */
    const runs = { cold: [], again: [] };
    for (let run = 0; run < RUNS; run += 1) {
      const context = await browser.newContext({ locale: 'ja' });
      runs.cold.push(await measure(context, what));
      runs.again.push(await measure(context, what));
      await context.close();
    }
    table += row(`${what.name}, cold`, runs.cold) + row(`${what.name}, again`, runs.again);
  }
  process.stdout.write(table);
} finally {
  await browser.close();
  await launched.close();
}
