/** Pages of case systems that nobody has met: each shows the same person in its own unusual way. */

export interface TaughtPerson {
  number: string;
  name: string;
  born: string;
  team: string;
}

const HEAD = `<!doctype html><html lang="de"><meta charset="utf-8"><title>Vorgang</title>
<style>body { font: 15px/1.5 sans-serif; margin: 24px } .zeile { display: flex; gap: 24px; margin: 6px 0 } .zeile > :first-child { width: 220px }</style>`;

/**
 * What a page's own script sees: every event that reaches it, from the very first listener on, and every change of its tree.
 * Our own elements stand beside the body and are left out.
 */
const WITNESS = `<script>
globalThis.seen = [];
globalThis.changes = [];
for (const type of ['pointerdown','pointerup','mousedown','mouseup','click','dblclick','auxclick','contextmenu','keydown','keypress','keyup','focusin','input','change'])
  addEventListener(type, (event) => seen.push(type + ' ' + (event.target.localName ?? 'window')), true);
addEventListener('DOMContentLoaded', () =>
  new MutationObserver((records) => changes.push(...records.map((r) => r.type))).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true }));
</script>`;

const rows = (pairs: [string, string, string][]): string =>
  pairs
    .map(
      ([label, kind, value], at) =>
        `<div class="zeile css-${(at * 7919 + 1234).toString(36)}"><span class="sc-bdVaJa">${label}</span><span class="wert ${kind} css-1x2y${at}z" id="ember${at + 310}">${value}</span></div>`,
    )
    .join('');

/** Labels that no adapter knows. */
export const unusual = (
  { number, name, born, team }: TaughtPerson,
  labels = ['Ordnungsbegriff', 'Betroffene Person', 'Zur Welt gekommen', 'Zuordnung intern'],
): string =>
  `${HEAD}${WITNESS}<body><h1>Vorgang</h1><main>${rows([
    [labels[0] ?? '', 'ordnung', number],
    [labels[1] ?? '', 'person', name],
    [labels[2] ?? '', 'geburt', born],
    [labels[3] ?? '', 'gruppe', team],
    ['Kontoverbindung', 'konto', 'DE02 1203 0000 0000 2020 51'],
    ['Kennung alt', 'kennung', '12 150780 M 123'],
    ['Einschränkung', 'merkmal', 'Schwerbehinderung 50'],
  ])}<p><button type="button">Speichern</button> <input name="suche" aria-label="Suche"></p></main>`;

/** No label at all. */
export const bare = ({ number, name, born, team }: TaughtPerson): string =>
  `${HEAD}${WITNESS}<body><header class="kopf"><b class="nummer">${number}</b></header>
<section class="karte"><p class="person">${name}</p><p class="tag">${born}</p><p class="gruppe">${team}</p></section>`;

/** Everything in a frame. */
export const framed = (src: string): string =>
  `${HEAD}${WITNESS}<body><h1>Arbeitsplatz</h1><iframe src="${src}" style="width: 700px; height: 420px; border: 5px solid; padding: 9px"></iframe>`;

/** Everything in a shadow root inside a shadow root, open both. */
export const shadowed = ({ number, team }: TaughtPerson): string =>
  `${HEAD}${WITNESS}<body><fall-ansicht></fall-ansicht><script>
customElements.define('fall-kopf', class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).innerHTML = '<p><span class="titel">Ordnungsbegriff</span> <span class="wert">${number}</span></p><p><span class="titel">Zuordnung intern</span> <span class="gruppe">${team}</span></p>';
  }
});
customElements.define('fall-ansicht', class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<div><fall-kopf></fall-kopf></div>'; }
});
</script>`;

/** A list whose heads no adapter knows. */
export const list = (persons: TaughtPerson[]): string =>
  `${HEAD}${WITNESS}<body><h1>Bestand</h1><table border="1" cellpadding="6"><thead><tr><th>Ordnungsbegriff</th><th>Betroffene Person</th><th>Zuordnung intern</th></tr></thead><tbody>${persons
    .map(({ number, name, team }) => `<tr><td>${number}</td><td>${name}</td><td>${team}</td></tr>`)
    .join('')}</tbody></table>`;
