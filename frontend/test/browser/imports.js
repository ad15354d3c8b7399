/** Actions of the import tests, and sample reports of rare cases that are returned instead of API responses. */
import { report } from '../unit/import-samples.js';

/** A page with two new sessions and one without a number. */
export const PAGE = `セミナーのご案内

# 第60回DLAP
日時：2098年3月6日10:30~11:30(JST)<br>
発表者：田中章詞 氏(理研iTHEMS)<br>
[講演スライド](./slides/20980306.pdf)<br>
発表題目：拡散モデルと経路積分<br>
概要：拡散モデルを経路積分で書く。<br>

# 第59回DLAP
日時：2098年2月6日10:30~11:30(JST)<br>
発表者：富谷昭夫 氏(大阪国際工科専門職大学)<br>
発表題目：格子ゲージ理論と機械学習<br>

# 第?回
日時：2098年4月3日10:30~11:30(JST)<br>
発表者：未定<br>
`;

/** One item of each result, including a conflict. */
export const conflicting = report;

/**
 * @param {import('playwright-core').Page} page
 * @param {import('../../app/editing/import-report.js').Report} answer
 * @returns {Promise<string[]>} sent queries, continuously updated
 */
export async function imports(page, answer) {
  /** @type {string[]} */
  const queries = [];
  await page.route('**/api/v1/imports?*', (route) => {
    const { search, searchParams } = new URL(route.request().url());
    queries.push(search);
    return route.fulfill({ json: { ...answer, dryRun: searchParams.get('dryRun') === 'true' } });
  });
  return queries;
}

/**
 * Answers for an automatic import with two reports.
 * @param {import('playwright-core').Page} page
 * @param {import('../../app/editing/import-report.js').Report} answer
 */
export async function pulls(page, answer) {
  const asked = '2026-11-30T01:00:00Z';
  const problem = { code: 'status', since: asked };
  await page.route('**/api/v1/imports/pull', (route) =>
    route.fulfill({ json: { active: true, url: 'https://example.org/seminar/', asked, next: asked, problem } }),
  );
  await page.route('**/api/v1/imports/pull/reports', (route) =>
    route.fulfill({ json: { items: [1, 2].map((day) => ({ asked: `2026-11-0${day}T01:00:00Z`, report: answer })) } }),
  );
}

/** @param {import('./organizer.js').Organizer} organizer */
export function importer(organizer) {
  const source = () => organizer.page.locator('#source-text');
  const look = async () => {
    await organizer.page.locator('#look').click();
    await organizer.page.locator('.import-report').waitFor();
    await organizer.settled();
  };
  return {
    source,
    look,
    open: () => organizer.open('/organize/import'),
    /** @param {string} page */
    lookAt: async (page) => {
      await source().fill(page);
      await organizer.page.locator('#baseUrl').fill('https://example.org/seminar/');
      await look();
    },
    /** @param {string} key */
    item: (key) => organizer.page.locator(`[data-key="item-${key}"]`),
    write: async () => {
      await organizer.page.locator('#write').click();
      await organizer.page.locator('.accept-bar.is-done').waitFor();
      await organizer.settled();
    },
  };
}
