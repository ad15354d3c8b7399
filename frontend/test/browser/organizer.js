/** Actions of organizers in tests, and concurrent changes by another client. */
import { after, before } from 'node:test';
import { startServer } from '../server.js';

/** @typedef {ReturnType<typeof import('./reader.js').aReader>} Organizer */
/** @typedef {import('../server.js').Server} Server */

/** A server for the tests of one file, which change its archive. Started before the tests. */
export function ownServer() {
  const server = /** @type {Server} */ ({});
  before(async () => {
    Object.assign(server, await startServer());
  });
  after(() => server.stop?.());
  return server;
}

/** The field with this name. @param {Organizer} organizer @param {string} name */
export const field = ({ page }, name) => page.locator(`[id="${name}"]`);

/** @param {Organizer} organizer @param {string} verb */
export const button = ({ page }, verb) => page.locator(`button[data-verb="${verb}"]`).first();

/** Waits for the dry run of the current form. @param {Organizer} organizer @param {string} words */
export const judged = ({ page }, words) => page.locator('.save-panel .state', { hasText: words }).waitFor();

/** @param {Organizer} organizer */
export const focused = ({ page }) => page.evaluate(() => document.activeElement?.id ?? '');

/** @param {Organizer} organizer in the editor of the talk */
export const talkId = ({ page }) => new URL(page.url()).pathname.split('/').pop() ?? '';

/**
 * @param {Server} server
 * @param {string} path
 * @param {RequestInit & {body?: string}} [init]
 */
export async function call({ url, token }, path, init = {}) {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...init.headers };
  const answer = await fetch(`${url}/api/v1${path}`, { ...init, headers });
  return { status: answer.status, etag: answer.headers.get('ETag') ?? '', body: await answer.json().catch(() => null) };
}

/**
 * A change by another client.
 * @param {Server} server @param {string} path @param {object} patch
 */
export async function patch(server, path, patch) {
  const { etag } = await call(server, path);
  return call(server, path, { method: 'PATCH', headers: { 'If-Match': etag }, body: JSON.stringify(patch) });
}
