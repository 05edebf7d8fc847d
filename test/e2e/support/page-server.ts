import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageServer {
  /** Without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves texts by path on a free port of 127.0.0.1; what ends in `.js` is a script.
 * @param headers sent with every page
 */
export async function servePages(pages: Record<string, string>, headers: Record<string, string>): Promise<PageServer> {
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const body = pages[path];
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': `${type}; charset=utf-8`, ...headers });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
