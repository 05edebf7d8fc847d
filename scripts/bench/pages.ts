/** Synthetic pages of a case system. All persons are invented. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const RECORD: [label: string, value: string][] = [
  ['Kundennummer', '214D093771'],
  ['BG-Nummer', '21402//0001234'],
  ['Name', 'Muster, Ada'],
  ['Geburtsdatum', '15.04.1984'],
  ['Team', '412 Ü25'],
  ['Profillage', 'marktnah'],
  ['Status', 'arbeitslos'],
  ['Letztes Beratungsgespräch', '08.10.2026'],
  ['Nächster Termin', '–'],
  ['Kooperationsplan vom', '12.06.2026'],
  ['Integrationsfachkraft', 'Beispiel, Ben'],
];

/** Every field at a label made for it: `label` with a field, `dt`, row header. */
function markedRecord(): string {
  const [number, unit, name, ...rest] = RECORD;
  const fields = [number, unit, name].map(
    (pair, i) => `<div class=f><label for=r${i}>${pair?.[0]}</label><input id=r${i} value="${pair?.[1]}"></div>`,
  );
  const list = rest.slice(0, 4).map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`);
  const rows = rest.slice(4).map(([label, value]) => `<tr><th scope=row>${label}</th><td>${value}</td></tr>`);
  return `<h1>Muster, Ada</h1>${fields.join('')}<dl>${list.join('')}</dl><table>${rows.join('')}</table>`;
}

/** The same record in plain boxes: nothing but the text tells a label. */
function plainRecord(): string {
  const rows = RECORD.map(
    ([label, value]) => `<div class=f><div class=l>${label}</div><div class=v>${value}</div></div>`,
  );
  return `<h1>Muster, Ada</h1>${rows.join('')}`;
}

/** Boxes of eight nodes each (with their texts), as an application around a record draws them. */
function filler(nodes: number): string {
  const boxes = Array.from(
    { length: Math.floor(nodes / 8) },
    (_, i) =>
      `<div class=b><span class=t>Vorgang ${i}</span><span>Notiz vom ${(i % 28) + 1}. Mai</span><a href=#>öffnen</a><i></i></div>`,
  );
  return `<section>${boxes.join('')}</section>`;
}

const STYLE = '.f{display:flex;gap:8px}.l{color:#555}.b{display:block}.v{font-weight:600}';
const document = (body: string): string =>
  `<!doctype html><html lang=de><meta charset=utf-8><title>Fachverfahren</title><style>${STYLE}</style><body>${body}</body></html>`;

/** Nodes of a replaced part, its texts included. */
const REPLACED = 300;

/** A page that swaps its record 200 times; every second one shows another customer. */
function swapping(): string {
  const one = `${markedRecord()}${filler(REPLACED - 60)}`;
  const two = one
    .replace('214D093771', '214E555555')
    .replaceAll('Muster, Ada', 'Beispiel, Bo')
    .replace('15.04.1984', '16.05.1985')
    .replace('12.06.2026', '13.07.2026');
  return document(`<main id=app>${one}</main><template id=one>${one}</template>
    <template id=two>${two}</template>${filler(2000)}`);
}

const rows = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `<tr><td>${214_000_000 + i}</td><td class=n><span>Muster ${i}, Ada</span></td><td>412 Ü25</td></tr>`,
  ).join('');

const PAGES: Record<string, () => string> = {
  '/marked': () => document(filler(15_000) + markedRecord() + filler(15_000)),
  '/marked-top': () => document(markedRecord() + filler(30_000)),
  '/plain': () => document(filler(15_000) + plainRecord() + filler(15_000)),
  '/nobody': () => document(filler(30_000)),
  '/swapping': swapping,
  '/rows': () =>
    document(
      `<style>.n{width:600px;height:30px}</style><table><tr><th>Nr</th><th>Name</th><th>Team</th></tr>${rows(1000)}</table>`,
    ),
  '/empty': () => document('<p>leer</p>'),
};

/** Serves the pages on this machine only; the browser reaches them as 127.0.0.1 and as localhost. */
export async function servePages(): Promise<{ port: number; close(): Promise<void> }> {
  const made = new Map(Object.entries(PAGES).map(([path, make]) => [path, make()]));
  const server = createServer((request, response) => {
    const body = made.get(request.url ?? '');
    response.writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(body ?? '');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
