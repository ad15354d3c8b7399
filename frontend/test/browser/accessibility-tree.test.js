import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { aReader } from './reader.js';

/** Accessibility tree of each view. */
const EXPECTED = path.join(import.meta.dirname, 'accessibility-tree.txt');
/** The trees of this run: after an intended change, copy this file to EXPECTED. */
const ACTUAL = path.join(import.meta.dirname, '../results/accessibility-tree.txt');

/** Small examples of all views for readers, with the root of the tree. @type {[string, string][]} */
const VIEWS = [
  ['/?year=2024&series=mlphys', 'body'],
  ['/?q=橋本&year=2024', '.found'],
  ['/dlap/58', 'main'],
  ['/dlap/3/2', 'main'],
  ['/mlphys', '.series-page > :not(.sessions-of-series)'],
  ['/speakers?q=橋本', 'main'],
  ['/schedule?month=2024-02', 'main'],
  ['/statistics?year=2024', 'main'],
  ['/dlap/999', 'main'],
];

const reader = aReader();
/** @type {string[]} */
const trees = [];

describe('a reader with a screen reader', async () => {
  const expected = new Map(
    (await readFile(EXPECTED, 'utf8').catch(() => '')).split(/^(?=# )/m).map((tree) => [tree.split('\n')[0], tree]),
  );
  after(async () => {
    await mkdir(path.dirname(ACTUAL), { recursive: true });
    await writeFile(ACTUAL, trees.join(''));
  });

  for (const [address, root] of VIEWS) {
    it(`gets the structure of ${address}`, async () => {
      await reader.open(address);
      const parts = await reader.page.locator(root).all();
      const found = await Promise.all(parts.map((part) => part.ariaSnapshot()));
      const lines = found
        .join('\n')
        .split('\n')
        .filter((line) => !line.includes('- /url:'));
      const tree = `# ${address}\n${lines.join('\n')}\n`;
      trees.push(tree);
      assert.equal(tree, expected.get(`# ${address}`), `after an intended change: cp ${ACTUAL} ${EXPECTED}`);
    });
  }

  it('gets the name of every article, and headings without gaps', async () => {
    for (const [address] of VIEWS) {
      await reader.open(address);
      const unnamed = await reader.page.locator('article:not([aria-labelledby])').count();
      assert.equal(unnamed, 0, address);
      const levels = await reader.page
        .locator('h1, h2, h3, h4, h5, h6')
        .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
      assert.equal(levels.filter((level) => level === 1).length, 1, address);
      levels.forEach((level, at) =>
        assert.ok(level <= (levels[at - 1] ?? 0) + 1, `${address}: h${level} after h${levels[at - 1]}`),
      );
    }
  });

  it('hears one announcement for each change of the list', async () => {
    await reader.open('/');
    await reader.page.evaluate(() => {
      const heard = /** @type {string[]} */ ([]);
      Object.assign(globalThis, { heard });
      const status = document.querySelectorAll('[role="status"], [role="alert"], [aria-live]');
      for (const region of status)
        new MutationObserver(() => heard.push(region.textContent)).observe(region, {
          childList: true,
          characterData: true,
          subtree: true,
        });
    });
    await reader.page.locator('#search').fill('学習');
    await reader.page.waitForSelector('.found-list');
    await reader.settled();
    const heard = await reader.page.evaluate(() => /** @type {any} */ (globalThis).heard);
    assert.equal(heard.length, 1, String(heard));
    assert.match(heard[0], /^\d+件の講演$/);
  });
});
