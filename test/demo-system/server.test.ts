import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoSystem, startDemoSystem } from './server.mjs';

let demo: DemoSystem;
beforeAll(async () => {
  demo = await startDemoSystem({ today: '2026-11-20' });
});
afterAll(() => demo.close());

/** Sends the path as it stands; `fetch` would tidy it up first. */
function rawStatus(path: string, method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(demo.url);
    const sent = request({ hostname, port, path, method, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.once('error', reject).end();
  });
}

describe('demo system', () => {
  it('answers its own paths with the application, under a strict policy', async () => {
    for (const path of ['/', '/kunden', '/akte/1001', '/bg/21404BG0018263', '/start', '/bereich/hilfe']) {
      const response = await fetch(demo.url + path);
      expect(response.status, path).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('content-security-policy')).toBe(
        "default-src 'self'; frame-src 'none'; object-src 'none'",
      );
    }
  });

  it('serves every file the page names, and a favicon', async () => {
    const html = await (await fetch(demo.url)).text();
    const named = [...html.matchAll(/(?:src|href)="(\/[^"]+\.\w+)"/g)].map((match) => match[1]);
    expect(named).toContain('/app.js');
    for (const path of [...named, '/favicon.ico']) expect((await fetch(demo.url + path)).status, path).toBe(200);
  });

  it('gives out the records without the ground truth', async () => {
    const text = await (await fetch(`${demo.url}/records.json`)).text();
    expect(JSON.parse(text).customers).toHaveLength(demo.records.length);
    expect(text).not.toMatch(/"(expect\w*|facts)"/);
  });

  it.each([
    '/../records.mjs',
    '/app/../../server.mjs',
    '/%2e%2e/server.mjs',
    '/..%2fserver.mjs',
    '/..%5cserver.mjs',
    '/%',
    '/%00',
  ])('refuses %s', async (path) => {
    expect(await rawStatus(path)).toBe(400);
  });

  it('knows no other files and no other methods', async () => {
    expect(await rawStatus('/server.mjs')).toBe(404);
    expect(await rawStatus('/akte/abc')).toBe(404);
    expect(await rawStatus('/', 'POST')).toBe(405);
    expect(await rawStatus('/', 'HEAD')).toBe(200);
  });

  it('refuses a malformed day and a port in use', async () => {
    await expect(startDemoSystem({ today: '20.11.2026' })).rejects.toThrow(RangeError);
    await expect(startDemoSystem({ port: Number(new URL(demo.url).port) })).rejects.toThrow(/EADDRINUSE/);
  });

  it('closes at once, also with an open connection', async () => {
    const other = await startDemoSystem({ today: '2026-11-20' });
    await fetch(other.url);
    await other.close();
    await expect(fetch(other.url)).rejects.toThrow();
  });
});
