import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the host page shows of one customer: label → text. */
export type HostFields = Record<string, string>;

export interface SwitchHost {
  /** Without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

const SCRIPT = readFileSync(new URL('./host.js', import.meta.url));
const PAGE = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Akte</title>
<link rel="icon" href="data:,"><style>.away { display: none }</style><script src="/customers.js"></script></head>
<body><button type="button" id="go">Wechseln</button><p id="clock"></p><main></main><script src="/host.js"></script></body></html>`;

/**
 * Serves a record page that can switch customers in every way pages do: `/akte/<index>/<view>` and, for frames,
 * `/frame/<index>/<view>`; `/wait/<ms>` answers after that time.
 */
export async function startSwitchHost(customers: HostFields[]): Promise<SwitchHost> {
  const data = `window.customers = ${JSON.stringify(customers).replaceAll('<', '\\u003c')};`;
  const server = createServer((request, response) => {
    const [, kind = '', first = ''] = (request.url ?? '').split('/');
    if (kind === 'akte' || kind === 'frame') send(response, 'text/html', PAGE);
    else if (kind === 'host.js') send(response, 'text/javascript', SCRIPT);
    else if (kind === 'customers.js') send(response, 'text/javascript', data);
    else if (kind === 'wait') setTimeout(() => send(response, 'application/json', '{}'), Number(first));
    else response.writeHead(404).end();
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

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' }).end(body);
}
