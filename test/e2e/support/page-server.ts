import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A case system of our own making: pages as text, on 127.0.0.1. */
export interface PageServer {
  /** Origin, without a slash at the end: the scope of everything stored about its persons. */
  url: string;
  close(): Promise<void>;
}

/** @param pages path („/akte“) → HTML; asked anew for each request, so that a test may change it */
export async function servePages(pages: ReadonlyMap<string, string>): Promise<PageServer> {
  const server = createServer((request, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://page').pathname);
    // No answer but „not there“ would do for the icon; browsers would log it as an error of the page.
    if (page === undefined) response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page);
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
