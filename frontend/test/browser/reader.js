/** A reader with a browser, for the stories: every page they open is watched for errors and policy violations. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach } from 'node:test';
import { connectToChromium } from '../chromium.js';

export const url = process.env.SEMINAR_URL ?? '';
/** How long anything may take on a busy machine (milliseconds). */
const PATIENCE = 90_000;

// Where the run is ended early, a file leaves by the way on which its server is ended too.
process.once('SIGTERM', () => process.exit(1));

/**
 * @typedef {object} Reader
 * @property {import('playwright-core').Page} page
 * @property {(path: string) => Promise<void>} open
 * @property {() => Promise<void>} settled the view is there, and what comes later as well
 * @property {(options?: {refused?: boolean | RegExp}) => void} sawNoProblem refused: of an address where there is nothing, or
 *   what else the server was meant to refuse
 * @property {() => Promise<void>} leave
 */

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions & {at?: string, token?: string, archive?: string}} [options] token: of
 *   an organizer; archive: of which pages elsewhere may ask something
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
    // The browser notes every refused request; whether a refusal is a problem is judged below.
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
    // What comes later is asked for in one go: when nothing is under way for two frames, everything is there.
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
      const meant = refused instanceof RegExp ? refused : /^40[04] \/(api|dlap)\//;
      const unexpected = problems.filter((problem) => !(refused && meant.test(problem)));
      assert.deepEqual(unexpected, [], page.url());
    },
    leave: () => context.close(),
  };
}

/**
 * What is asked without a browser, read to its end: an answer that nobody reads keeps the test file from ending.
 * @param {string} address @param {RequestInit} [init]
 */
export async function answerOf(address, init) {
  const answer = await fetch(address, init);
  const body = Buffer.from(await answer.arrayBuffer()).toString();
  return { status: answer.status, headers: answer.headers, body };
}

/**
 * An answer that takes its time.
 * @param {import('playwright-core').Page} page
 * @param {string | RegExp} pattern of the requests that are held back
 * @returns {Promise<() => void>} lets them go
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
 * A new reader for every story of a file, in one browser.
 * @param {() => string} [at] where the server is, if it is not the one with the bundled archive
 * @param {() => string | undefined} [token] of a reader who is an organizer
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
    /** What the first such element says, in one line. @param {string} selector */
    text: async (selector) => (await reader.page.locator(selector).first().innerText()).replace(/\s+/g, ' ').trim(),
    /** @param {string} selector */
    count: (selector) => reader.page.locator(selector).count(),
  };
}
