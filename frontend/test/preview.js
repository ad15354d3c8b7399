/** Serves the source files and proxies everything else to a running backend: `npm start [backend URL]`. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { match } from '../app/router.js';

const root = path.resolve(import.meta.dirname, '..');
const backend = new URL(process.argv[2] ?? 'http://127.0.0.1:8080');
const port = Number(process.argv[3] ?? 0);
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const server = http.createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = path.join(root, match(pathname) ? 'index.html' : decodeURIComponent(pathname));
  const isOurs = /^\/(index\.html|app\/|style\/|vendor\/|embed\/|[^/]+\.(svg|txt)$)/.test(file.slice(root.length));
  if (isOurs && existsSync(file) && statSync(file).isFile()) {
    const type = TYPES[/** @type {keyof typeof TYPES} */ (path.extname(file))];
    response.writeHead(200, {
      'content-type': type,
      'content-security-policy': POLICY,
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
    });
    createReadStream(file).pipe(response);
    return;
  }
  const { hostname, port: backendPort } = backend;
  const onward = { hostname, port: backendPort, path: request.url, method: request.method, headers: request.headers };
  const call = http.request(onward, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  call.on('error', () => response.writeHead(502).end());
  request.pipe(call);
});

server.listen(port, '127.0.0.1', () => {
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  process.stdout.write(`http://127.0.0.1:${address.port}/\n`);
});
