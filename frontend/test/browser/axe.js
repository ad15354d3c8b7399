/** The rules of axe, run in the page. */
import assert from 'node:assert/strict';
import axe from 'axe-core';

/** @param {import('playwright-core').Page} page */
export async function assertAccessible(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  // Only what is wrong leaves the page: what is right is thousands of elements.
  const found = await page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (globalThis).axe.run({ resultTypes: ['violations'] });
    return violations.map((/** @type {any} */ { id, nodes }) => [
      id,
      nodes.slice(0, 3).map((/** @type {any} */ { html, failureSummary }) => [html, failureSummary]),
    ]);
  });
  assert.deepEqual(found, []);
}
