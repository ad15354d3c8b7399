/** Runs Lighthouse on the list and on the page of a talk, emulating a slow phone: each category must reach 0.95. */
import chromium from '@sparticuz/chromium';
import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';

const LEAST = 0.95;
const url = process.env.SEMINAR_URL ?? '';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

const chrome = await chromeLauncher.launch({
  chromePath: process.env.CHROME_PATH ?? (await chromium.executablePath()),
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
let isGood = true;
try {
  for (const path of ['/', '/dlap/58']) {
    const result = await lighthouse(url + path, { port: chrome.port, onlyCategories: categories, logLevel: 'error' });
    const scores = Object.entries(result?.lhr.categories ?? {}).map(([name, { score }]) => ({
      name,
      score: score ?? 0,
    }));
    const audits = Object.values(result?.lhr.audits ?? {});
    const times = [
      'first-contentful-paint',
      'largest-contentful-paint',
      'cumulative-layout-shift',
      'total-blocking-time',
    ];
    const shown = times.map((id) => `${id} ${result?.lhr.audits[id]?.displayValue}`);
    process.stdout.write(
      `${path}: ${scores.map(({ name, score }) => `${name} ${score}`).join(', ')}; ${shown.join(', ')}\n`,
    );
    if (scores.length === categories.length && scores.every(({ score }) => score >= LEAST)) continue;
    isGood = false;
    const lost = audits.filter(({ score }) => score !== null && score < 0.9);
    for (const { id, displayValue = '' } of lost) process.stdout.write(`  ${id} ${displayValue}\n`);
  }
} finally {
  chrome.kill();
}
process.exitCode = isGood ? 0 : 1;
