import { readFileSync } from 'node:fs';
import type { HostFields } from '../switch-host/server.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Everything a page can forbid; its own scripts come from its own files. */
export const STRICT = {
  'Content-Security-Policy':
    "default-src 'none'; img-src data:; script-src 'self'; style-src 'none'; frame-src 'none'; base-uri 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'fullscreen=(self), clipboard-read=(), clipboard-write=()',
  'Referrer-Policy': 'no-referrer',
};

/** Pages of one record that are hard for a guest, by path. */
export function guestPages(fields: HostFields): Record<string, string> {
  const record = `<h1 id="title">${fields.Name}</h1><dl>${Object.entries(fields)
    .map(([label, value]) => `<div><dt>${label}:</dt><dd>${value}</dd></div>`)
    .join('')}</dl><input id="field" data-focus value="x">`;
  const page = (body: string, head = '<script src="/probe.js"></script>', html = 'lang="de"'): string =>
    `<!doctype html><html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Akte</title>${head}</head><body>${body}</body></html>`;
  const scripted = (name: string): string =>
    `<script src="/probe.js"></script><script defer src="/${name}.js"></script>`;
  return {
    '/plain': page(record),
    '/rtl': page(record, undefined, 'lang="ar" dir="rtl"'),
    '/base': page(record, '<base href="/elsewhere/" target="_blank"><script src="/probe.js"></script>'),
    '/refresh': page(record, '<meta http-equiv="refresh" content="3"><script src="/probe.js"></script>'),
    '/veil': page(`${record}<div id="veil"></div>`, scripted('veil')),
    '/fullscreen': page(
      `<div id="full">${record}<button type="button" id="enter">Vollbild</button></div>`,
      scripted('fullscreen'),
    ),
    '/transformed': page(record, scripted('transformed')),
    '/top': page(`<div id="top">${record}</div>`, scripted('top')),
    '/dialog': page(
      `<p>Hintergrund</p><dialog id="dialog">${record}<button type="button" id="close">Zu</button></dialog>`,
      scripted('dialog'),
    ),
    '/hostile': page(record, '<script src="/probe.js"></script><script src="/hostile.js"></script>'),
    '/storm': page(`${record}<p id="ticker">0</p>`, scripted('storm')),
    '/large': page(`${record}<div id="many"></div>`, scripted('large')),
    '/probe.js': read('./probe.js'),
    '/hostile.js': read('./hostile.js'),
    '/top.js':
      "document.querySelector('#top').style.cssText = 'position:fixed;inset:20px;background:#fff;z-index:2147483647';",
    '/veil.js':
      "document.querySelector('#veil').style.cssText = 'position:fixed;inset:0;background:#0008;z-index:2147483647';",
    '/fullscreen.js': `const full = document.querySelector('#full');
      full.style.cssText = 'background:#fff';
      document.querySelector('#enter').onclick = () => full.requestFullscreen();`,
    '/transformed.js': "document.documentElement.style.cssText = 'transform:translate(40px, 30px);zoom:1.5';",
    '/dialog.js': `window.dismissed = 0;
      const dialog = document.querySelector('#dialog');
      dialog.style.cssText = 'width:900px;height:500px';
      dialog.addEventListener('click', (event) => event.target === dialog && (window.dismissed += 1));
      document.querySelector('#close').onclick = () => dialog.close();
      dialog.showModal();`,
    '/storm.js': `let count = 0;
      const begin = performance.now();
      const timer = setInterval(() => {
        while (count < performance.now() - begin) document.querySelector('#ticker').append(String(count += 1));
        if (document.querySelector('#ticker').childNodes.length > 200) document.querySelector('#ticker').replaceChildren();
        window.count = count;
        if (count > 10000) clearInterval(timer);
      }, 10);`,
    '/large.js': `const many = document.querySelector('#many');
      for (let i = 0; i < 50000; i++) {
        const p = document.createElement('p');
        p.append(document.createElement('span'));
        p.firstChild.append('Zeile ' + i);
        many.append(p);
      }`,
  };
}
