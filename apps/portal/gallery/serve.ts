import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** As strict as the portal's own. */
const policy = [
  "default-src 'none'",
  ...[
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
  ],
].join('; ');

/**
 * Serves pages, and the assets below /assets/, on a free port of this machine.
 * @returns the address, and what ends it
 */
export async function serveGallery(pages: Map<string, string>, assets: string) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://gallery').pathname;
    const page = pages.get(path.slice(1));
    if (page !== undefined) {
      response.setHeader('content-security-policy', policy);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page);
      return;
    }
    const file = path.startsWith('/assets/') ? await read(join(assets, normalize(path.slice(8)))) : undefined;
    response.statusCode = file || path === '/progress' ? 200 : 404;
    response.setHeader('content-type', types[extname(path)] ?? 'text/plain');
    response.end(file ?? '');
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => close(server) };
}

const read = (path: string) => readFile(path).catch(() => undefined);

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise(done => server.close(done));
}
