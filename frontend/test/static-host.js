/** A plain static file host, without fallback pages and query parameters. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/**
 * @param {string} folder served at `/archive/`, as on a shared host
 * @returns {Promise<{url: string, stop: () => void}>} url: without a trailing slash
 */
export async function serveFolder(folder) {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inside = /^\/archive(\/.*)?$/.exec(decodeURIComponent(pathname));
    const file = inside && path.join(folder, inside[1] ?? '');
    const send = (/** @type {number} */ status, /** @type {string} */ name) => {
      const type = TYPES[/** @type {keyof typeof TYPES} */ (path.extname(name))] ?? 'application/octet-stream';
      response.writeHead(status, { 'Content-Type': type });
      createReadStream(name).pipe(response);
    };
    if (!file || !existsSync(file)) send(404, path.join(folder, '404.html'));
    else if (statSync(file).isFile()) send(200, file);
    else if (!pathname.endsWith('/')) response.writeHead(301, { Location: `${pathname}/` }).end();
    else if (existsSync(path.join(file, 'index.html'))) send(200, path.join(file, 'index.html'));
    else send(404, path.join(folder, '404.html'));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/archive`, stop: () => server.close() };
}
