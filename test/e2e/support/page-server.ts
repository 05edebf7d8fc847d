import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A case system of our own making: pages as text, on 127.0.0.1. */
export interface PageServer {
  /** Origin, without a slash at the end: the scope of everything stored about its persons. */
  url: string;
  close(): Promise<void>;
}

/**
 * @param pages path („/akte“) → HTML, or a script where it ends in `.js`; asked anew for each request, so that a test may
 *   change it
 * @param headers sent with every page
 */
export async function servePages(
  pages: ReadonlyMap<string, string>,
  headers: Record<string, string> = {},
): Promise<PageServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page');
    const page = pages.get(pathname);
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
    // No answer but „not there“ would do for the icon; browsers would log it as an error of the page.
    if (page === undefined) response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
    else {
      const own = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' };
      response.writeHead(200, { ...own, ...headers }).end(page);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
