/**
 * Serves the demo case system: a stand-in for a Jobcenter's case application, with invented people only.
 * Run directly: `node test/demo-system/server.mjs --port 8750 --today 2026-11-20`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildRecords, toPageData } from './records.mjs';

const APP = new URL('./app/', import.meta.url);
const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };
const HEADERS = {
  'Content-Security-Policy': "default-src 'self'; frame-src 'none'; object-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};
/** Paths of the application itself: the browser draws them, so each gets the same page. */
const APP_PATH = /^\/(?:$|start$|kunden$|akte\/\d{1,9}$|bg\/\d{5}BG\d{7}$|bereich\/[a-z]{1,30}$)/;

/**
 * @param options `port` 0 = any free one; `today` `YYYY-MM-DD`, default the local calendar day
 * @returns `{ url, records, close() }`; `url` ends without a slash, `records` carry the ground truth the pages do not get
 * @throws {RangeError} for a malformed `today`; rejects where the port cannot be opened
 */
export async function startDemoSystem({ port = 0, today = localToday(), host = '127.0.0.1' } = {}) {
  const records = buildRecords(today);
  const files = new Map(readdirSync(APP).map((name) => [`/${name}`, fileOf(name)]));
  files.set('/favicon.ico', fileOf('favicon.svg'));
  files.set('/records.json', { type: 'application/json', body: JSON.stringify(toPageData(records, today)) });
  const server = createServer((request, response) => answer(request, response, files));
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const shownHost = host.includes(':') ? `[${host}]` : host;
  return { url: `http://${shownHost}:${server.address().port}`, records, close: () => closed(server) };
}

/** Only files listed at the start are served: no request path ever reaches the file system. */
function fileOf(name) {
  return { type: TYPES[name.split('.').at(-1)] ?? 'application/octet-stream', body: readFileSync(new URL(name, APP)) };
}

function answer(request, response, files) {
  const path = decodedPath(request.url);
  if (path === null) return send(response, 400, 'Unlesbarer Pfad');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 405, 'Nur Lesen', { Allow: 'GET, HEAD' });
  const file = files.get(APP_PATH.test(path) ? '/index.html' : path);
  if (file === undefined) return send(response, 404, 'Nicht vorhanden');
  response.writeHead(200, { ...HEADERS, 'Content-Type': `${file.type}; charset=utf-8` });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}

/** The path without query, or null where it is malformed or tries to climb. */
function decodedPath(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    return path.startsWith('/') && !/\.\.|\\|\0/.test(path) ? path : null;
  } catch {
    return null;
  }
}

function send(response, status, text, headers = {}) {
  response.writeHead(status, { ...HEADERS, ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

function closed(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function localToday() {
  const now = new Date();
  const part = (value) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

async function main() {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8750' }, today: { type: 'string' } } });
  const demo = await startDemoSystem({ port: Number(values.port), ...(values.today ? { today: values.today } : {}) });
  console.log(`Demo-Fallverfahren: ${demo.url} (Strg-C beendet)`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => demo.close());
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error) => {
    console.error(`Das Demo-Fallverfahren startet nicht: ${error.message}`);
    process.exitCode = 1;
  });
}
