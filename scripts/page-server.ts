import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.xhtml': 'application/xhtml+xml',
};

export interface PageServer {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves the files of one folder on 127.0.0.1 and answers nothing else: a browser that has it as its proxy reaches no
 * other address.
 */
export async function servePages(folder: string): Promise<PageServer> {
  const server = createServer(async (request, response) => {
    const url = URL.parse(request.url ?? '/', origin);
    const bytes = url?.origin === origin ? await fileAt(folder, url.pathname) : null;
    if (!url || !bytes) return response.writeHead(404).end();
    const type = TYPES[extname(url.pathname).toLowerCase()] ?? 'text/html';
    response.writeHead(200, { 'content-type': type + charset(bytes) }).end(bytes);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** @returns null for what is no file of the folder */
async function fileAt(folder: string, path: string): Promise<Buffer | null> {
  try {
    const file = join(folder, normalize(decodeURIComponent(path)));
    return file.startsWith(join(folder, sep)) ? await readFile(file) : null;
  } catch {
    return null;
  }
}

/** A page that names its encoding, or is not UTF-8, is left to the browser as it is when opened from a disk. */
function charset(bytes: Buffer): string {
  const start = bytes.toString('latin1', 0, 4096);
  if (/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)|<meta[^>]+charset|<\?xml[^>]+encoding/i.test(start)) return '';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return '; charset=utf-8';
  } catch {
    return '';
  }
}
