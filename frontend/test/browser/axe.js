/** Runs axe in the page. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @param {import('playwright-core').Page} page */
export async function assertAccessible(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  // Only violations are transferred: passed checks contain thousands of elements.
  const found = await page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (globalThis).axe.run({ resultTypes: ['violations'] });
    return violations.map((/** @type {any} */ { id, nodes }) => [
      id,
      nodes.slice(0, 3).map((/** @type {any} */ { html, failureSummary }) => [html, failureSummary]),
    ]);
  });
  assert.deepEqual(found, []);
}
