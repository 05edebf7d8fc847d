import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/**
 * Builds the gallery and serves it on 127.0.0.1.
 * @param policy the Content Security Policy of its pages
 */
export async function serveGallery(policy = ''): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'fallblick-gallery-'));
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    plugins: [preact()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      // The policy allows no inline script, and the polyfill would be one more thing to look at.
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: [
          'panel',
          'card',
          'options',
          'editor',
          'import',
          'auskunft',
          'caseload',
          'planner',
          'providers',
          'report',
          'sap',
          'lookup',
        ].map((page) => join(import.meta.dirname, `${page}.html`)),
      },
    },
  });
  const server = createServer(async (request, answer) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const file = await readFile(join(folder, path.replaceAll('..', ''))).catch(() => null);
    answer.writeHead(file ? 200 : path === '/favicon.ico' ? 204 : 404, {
      'content-type': `${TYPES[extname(path)] ?? 'application/octet-stream'}; charset=utf-8`,
      'content-security-policy': policy,
    });
    answer.end(file);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
