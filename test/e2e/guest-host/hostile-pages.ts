import type { HostFields } from '../switch-host/server.ts';

/** Names that scripts read from elements and documents; a control or picture of that name stands in their place. */
const OF_ELEMENTS = [
  'assignedSlot',
  'checkVisibility',
  'childElementCount',
  'childNodes',
  'children',
  'className',
  'closest',
  'compareDocumentPosition',
  'contains',
  'firstChild',
  'firstElementChild',
  'getAttribute',
  'getBoundingClientRect',
  'getRootNode',
  'hasAttribute',
  'id',
  'innerText',
  'isConnected',
  'lastElementChild',
  'localName',
  'matches',
  'nextElementSibling',
  'nextSibling',
  'nodeName',
  'nodeType',
  'ownerDocument',
  'parentElement',
  'parentNode',
  'previousElementSibling',
  'previousSibling',
  'querySelector',
  'querySelectorAll',
  'scrollLeft',
  'scrollTop',
  'shadowRoot',
  'style',
  'tagName',
  'textContent',
  'title',
  'value',
];
const OF_DOCUMENTS = [
  ...OF_ELEMENTS,
  'activeElement',
  'addEventListener',
  'body',
  'createElement',
  'createElementNS',
  'createRange',
  'createTreeWalker',
  'defaultView',
  'documentElement',
  'elementFromPoint',
  'elementsFromPoint',
  'fullscreenElement',
  'getElementById',
  'getElementsByTagName',
  'head',
  'scrollingElement',
  'timeline',
];
/** Not „chrome“ beside „browser“: such elements leave Chromium's content scripts without any extension API. */
const OF_WINDOWS = ['browser', 'document', 'fallblickShared', 'fallblickTeaches', 'self', 'globalThis', 'Map'];

const head = (scripts: string, title = 'Akte'): string =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title>${scripts}</head>`;
const script = (text: string): string => `<script>${text}</script>`;

/** A record as terms. */
export const recordOf = (fields: HostFields): string =>
  `<h1>${fields.Name}</h1><dl>${Object.entries(fields)
    .map(([label, value]) => `<div><dt>${label}:</dt><dd>${value}</dd></div>`)
    .join('')}</dl>`;

/** The same in form fields with labels, in plain boxes, and as a table with row heads. */
const inFields = (fields: HostFields): string =>
  Object.entries(fields)
    .map(([label, value], at) => `<p><label for="f${at}">${label}</label> <input id="f${at}" value="${value}"></p>`)
    .join('');
const inBoxes = (fields: HostFields): string =>
  `<h1>${fields.Name}</h1>${Object.entries(fields)
    .map(([label, value]) => `<div class="zeile"><div class="l">${label}</div><div class="w">${value}</div></div>`)
    .join('')}`;

const hiddenFields = OF_ELEMENTS.map((name) => `<input type="hidden" name="${name}">`).join('');

/** Forms whose fields hide what scripts read from the form; each around one kind of record, by path. */
export function clobberedPages(fields: HostFields): Record<string, string> {
  const page = (body: string): string => `${head('')}<body>${body}</body></html>`;
  const form = (record: string): string => page(`<form><div>${record}</div>${hiddenFields}</form>`);
  return {
    '/form-terms': form(recordOf(fields)),
    '/form-fields': form(inFields(fields)),
    '/form-boxes': form(inBoxes(fields)),
    // Forms before, between and inside what is read.
    '/form-beside': page(
      `<form>${hiddenFields}<input name="suche"></form><h1>${fields.Name}</h1>${Object.entries(fields)
        .map(
          ([label, value], at) =>
            `<form>${hiddenFields}</form><div><span id="l${at}">${label}:</span> <b>${value}</b></div>`,
        )
        .join('')}`,
    ),
    '/pictures': page(
      `${recordOf(fields)}${OF_DOCUMENTS.map((name) => `<img name="${name}" alt="" hidden>`).join('')}`,
    ),
    '/frames': page(
      `${recordOf(fields)}${['body', 'children', 'head'].map((name) => `<iframe name="${name}" hidden></iframe>`).join('')}`,
    ),
    '/ids': page(
      `${recordOf(fields)}${OF_WINDOWS.map((name) => `<form id="${name}"><input name="runtime"><input name="parts"></form>`).join('')}`,
    ),
  };
}

const NOISY_ELEMENT = `
  const never = () => { throw new Error('not to be read'); };
  class Akte extends HTMLElement {
    static observedAttributes = ['class', 'style', 'title', 'hidden', 'lang'];
    attributeChangedCallback() { if (window.loud) never(); }
    disconnectedCallback() { never(); }
    adoptedCallback() { never(); }
  }
  for (const name of ['textContent', 'innerText', 'children', 'childNodes', 'parentNode', 'shadowRoot', 'id', 'title', 'value'])
    Object.defineProperty(Akte.prototype, name, { get: never });
  customElements.define('x-akte', Akte);
  window.loud = true;`;

const FROZEN = `
  for (const each of [document, document.documentElement, window.Node.prototype, window.Element.prototype, window.Document.prototype,
    window.ShadowRoot.prototype, window.EventTarget.prototype, window.Array.prototype, window.Object.prototype, window.Function.prototype])
    Object.freeze(each);
  addEventListener('DOMContentLoaded', () => { Object.freeze(document.body); Object.seal(document.head); });`;

/** Takes every event away from everybody who listens after it. */
const CAPTURING = `
  window.taken = 0;
  for (const name of Object.getOwnPropertyNames(HTMLElement.prototype).concat('onscroll', 'onwheel', 'onpopstate', 'onhashchange', 'onpageshow'))
    if (name.startsWith('on')) addEventListener(name.slice(2), (event) => { window.taken += 1; event.stopImmediatePropagation(); }, true);
  addEventListener('DOMContentLoaded', () => { document.body.inert = true; document.documentElement.style.pointerEvents = 'none'; });`;

/** Removes what stands beside its body, as a page does that knows of extensions. */
const EVICTING = `
  window.evicted = 0;
  const evict = () => {
    for (const each of document.querySelectorAll('html > :not(head, body)')) { each.remove(); window.evicted += 1; }
  };`;

/** Everything a style sheet can do to an element that it does not know. */
export const HOSTILE_STYLES: Record<string, string> = {
  '/unset':
    '* { all: unset !important; display: none !important } html, body, body * { all: revert !important; display: revert !important }',
  '/children': 'html > :not(head):not(body), body > script { display: none !important }',
  '/moved':
    'html > :not(head):not(body) { transform: translate(900px) !important; opacity: 0 !important; clip-path: inset(50%) !important; zoom: 3 !important; filter: blur(9px) !important; content-visibility: hidden !important }',
  '/colours':
    '* { --bg: #f0f !important; --text: #f0f !important; --line: #f0f !important; --danger: #f0f !important; --muted: #f0f !important; --warn-bg: #f0f; --soon-bg: #f0f; --info-bg: #f0f } :root { color-scheme: only light }',
  '/direction':
    '* { direction: rtl !important; unicode-bidi: bidi-override !important; writing-mode: vertical-rl !important } html, body, body * { all: revert !important; writing-mode: horizontal-tb !important; direction: ltr !important; unicode-bidi: normal !important }',
  '/slow': '* { transition: all 4s !important; animation: none 9s !important }',
};

/** Further pages that are hard for whoever reads them or draws over them, by path. */
export function hostilePages(fields: HostFields): Record<string, string> {
  const record = recordOf(fields);
  const page = (scripts: string, body = record): string => `${head(scripts)}<body>${body}</body></html>`;
  const styled = Object.entries(HOSTILE_STYLES).map(([path, css]) => [path, page(`<style>${css}</style>`)]);
  return {
    ...Object.fromEntries(styled),
    '/calm': page(''),
    '/noisy': page(script(NOISY_ELEMENT), `<x-akte>${record}</x-akte>`),
    '/frozen': page(script(FROZEN)),
    '/capturing': page(script(CAPTURING)),
    '/evict-mutation': page(
      script(`${EVICTING} new MutationObserver(evict).observe(document.documentElement, { childList: true });`),
    ),
    '/evict-frame': page(script(`${EVICTING} const each = () => { evict(); requestAnimationFrame(each); }; each();`)),
    '/evict-task': page(script(`${EVICTING} setInterval(evict, 4);`)),
    '/sandboxed': page(
      '',
      `${record}<iframe sandbox="allow-scripts" srcdoc="<dl><dt>Kundennummer</dt><dd>214D999999</dd></dl>"></iframe>`,
    ),
  };
}
