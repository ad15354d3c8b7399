/** A reader with a browser. Every page is checked for errors and policy violations. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach } from 'node:test';
import { connectToChromium } from '../chromium.js';

export const url = process.env.SEMINAR_URL ?? '';
/** Timeout on a busy machine in milliseconds. */
const PATIENCE = 90_000;

// If the run is aborted, each file exits normally, so that its server is stopped.
process.once('SIGTERM', () => process.exit(1));

/**
 * @typedef {object} Reader
 * @property {import('playwright-core').Page} page
 * @property {(path: string) => Promise<void>} open
 * @property {() => Promise<void>} settled waits until the view and its deferred content are rendered
 * @property {(options?: {refused?: boolean | RegExp}) => void} sawNoProblem refused: pattern of
 *   expected refusals, or true for a missing page
 * @property {() => Promise<void>} leave
 */

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions & {at?: string, token?: string, archive?: string}} [options] token: of
 *   an organizer; archive: URL that pages of other origins may access
 * @returns {Promise<Reader>}
 */
export async function newReader(browser, { at = url, token, archive = at, ...options } = {}) {
  const context = await browser.newContext({
    baseURL: at,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  /** @type {string[]} */
  const problems = [];
  page.on('console', (message) => {
    // The browser logs every refused request; expected refusals are filtered below.
    if (/^Failed to load resource/.test(message.text())) return;
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    const isKnown = [at, archive].some((each) => request.url().startsWith(each));
    if (!isKnown && !/^(blob|data):/.test(request.url())) problems.push(`asked ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${new URL(response.url()).pathname}`);
  });
  if (token) await page.addInitScript((kept) => sessionStorage.setItem('token', kept), token);
  await page.exposeFunction('reportViolation', (/** @type {string} */ text) => problems.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      /** @type {any} */ (globalThis).reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  let underway = 0;
  page.on('request', () => (underway += 1));
  page.on('requestfinished', () => (underway -= 1));
  page.on('requestfailed', () => (underway -= 1));
  const frame = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  const settled = async () => {
    await page.waitForSelector('main[aria-busy="false"]');
    // Deferred content is requested at once: without requests for two frames, the page is complete.
    for (let quiet = 0; quiet < 2; quiet = underway === 0 ? quiet + 1 : 0) await frame();
  };
  return {
    page,
    settled,
    async open(path) {
      await page.goto(path);
      await settled();
    },
    sawNoProblem({ refused = false } = {}) {
      const meant = refused instanceof RegExp ? refused : /^40[04] \/((api|dlap)\/|$)/;
      const unexpected = problems.filter((problem) => !(refused && meant.test(problem)));
      assert.deepEqual(unexpected, [], page.url());
    },
    leave: () => context.close(),
  };
}

/**
 * Sends a request without a browser and reads the whole response: an unread body keeps the test process alive.
 * @param {string} address @param {RequestInit} [init]
 */
export async function answerOf(address, init) {
  const answer = await fetch(address, init);
  const body = Buffer.from(await answer.arrayBuffer()).toString();
  return { status: answer.status, headers: answer.headers, body };
}

/**
 * Delays responses.
 * @param {import('playwright-core').Page} page
 * @param {string | RegExp} pattern pattern of the delayed requests
 * @returns {Promise<() => void>} releases them
 */
export async function holdRequests(page, pattern) {
  /** @type {() => void} */
  let letGo = () => {};
  const gone = new Promise((resolve) => (letGo = () => resolve(undefined)));
  await page.route(pattern, async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}

/**
 * A new reader for each test of a file, in one browser.
 * @param {() => string} [at] URL of the server, by default the one with the bundled archive
 * @param {() => string | undefined} [token] token of an organizer
 */
export function aReader(at = () => url, token = () => undefined) {
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {Reader} */
  let reader;
  before(async () => {
    browser = await connectToChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    reader = await newReader(browser, { at: at(), token: token() });
  });
  afterEach(() => reader.leave());
  return {
    get page() {
      return reader.page;
    },
    open: (/** @type {string} */ path) => reader.open(path),
    settled: () => reader.settled(),
    sawNoProblem: (/** @type {{refused?: boolean | RegExp}} */ options = {}) => reader.sawNoProblem(options),
    another: (/** @type {Parameters<typeof newReader>[1]} */ options) => newReader(browser, { at: at(), ...options }),
    /** Text of the first matching element on one line. @param {string} selector */
    text: async (selector) => (await reader.page.locator(selector).first().innerText()).replace(/\s+/g, ' ').trim(),
    /** @param {string} selector */
    count: (selector) => reader.page.locator(selector).count(),
  };
}
