/**
 * One Chromium for all test files of a run. Each file connects to it; each reader has its own context with storage and
 * cookies.
 */
import packaged from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

/**
 * Without the default flags of the packaged Chromium: they disable the same-origin policy, which tests rely on, and use
 * software rendering.
 * @returns {Promise<import('playwright-core').BrowserServer>}
 */
export const launchChromium = async () =>
  chromium.launchServer({
    executablePath: process.env.CHROME_PATH ?? (await packaged.executablePath()),
    args: ['--no-sandbox', '--disable-gpu'],
    // The launching process terminates it together with the server.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });

/** The instance launched by `npm run test:page`. */
export async function connectToChromium() {
  const address = process.env.SEMINAR_BROWSER;
  if (!address) throw new Error('There is no browser. Run this instead: npm run test:page -- FILE');
  return chromium.connect(address);
}
