/** One Chromium for all test files of a run. Each connects to it; every reader has a context, that is storage and cookies, of their own. */
import packaged from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

/**
 * Not with the flags that come with the packaged Chromium: they switch off the same-origin policy, which the stories
 * rely on, and paint with an emulated graphics card.
 * @returns {Promise<import('playwright-core').BrowserServer>}
 */
export const launchChromium = async () =>
  chromium.launchServer({
    executablePath: process.env.CHROME_PATH ?? (await packaged.executablePath()),
    args: ['--no-sandbox', '--disable-gpu'],
    // Whoever launches it ends it, together with the server.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });

/** The one that `npm run test:page` started. */
export async function connectToChromium() {
  const address = process.env.SEMINAR_BROWSER;
  if (!address) throw new Error('There is no browser. Run this instead: npm run test:page -- FILE');
  return chromium.connect(address);
}
