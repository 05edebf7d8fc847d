import { h, setText } from './dom.js';
import { bgSpelling, date } from './german.js';
import { createList, listed, listPage } from './list-page.js';
import { recordPage } from './record-page.js';
import { unitPage } from './unit-page.js';

const { today, customers } = await (await fetch('/records.json')).json();
const list = createList(customers);
const main = document.getElementById('main');

/** The last person opened: „Personenakte“ and „Bedarfsgemeinschaft“ at the side lead back to them. */
let current = customers[0];
/** Lives as long as the file page stands; null on every other page. */
let record = null;

const AREAS = [
  { text: 'Startseite', path: () => '/start' },
  { text: 'Meine Kunden', path: () => '/kunden' },
  { text: 'Suche', path: () => '/kunden', after: () => document.getElementById('filter').focus() },
  { text: 'Personenakte', path: () => `/akte/${current.id}`, after: () => record.choose('Stammdaten') },
  { text: 'Bedarfsgemeinschaft', path: () => `/bg/${bgSpelling(current.benefitUnit.number)}` },
  { text: 'Profiling', path: () => `/akte/${current.id}`, after: () => record.choose('Profil') },
  { text: 'Termine', path: () => `/akte/${current.id}`, after: () => record.choose('Termine') },
  { text: 'Beratungsvermerke', path: () => `/akte/${current.id}`, after: () => record.choose('Vermerke') },
  { text: 'Vermittlung', path: () => '/bereich/vermittlung' },
  { text: 'Maßnahmen', path: () => '/bereich/massnahmen' },
  { text: 'Dokumente', path: () => '/bereich/dokumente' },
  { text: 'Anlagen', path: () => '/bereich/anlagen' },
];
const CURRENT_AREA = { kunden: 'Meine Kunden', akte: 'Personenakte', bg: 'Bedarfsgemeinschaft', start: 'Startseite' };

const areaLinks = AREAS.map((area) => {
  const link = h('a', { href: area.path() }, area.text);
  link.addEventListener('click', (event) => {
    if (!plain(event)) return;
    event.preventDefault();
    open(area.path());
    area.after?.();
  });
  return link;
});
document.getElementById('side').append(...areaLinks.map((link) => h('li', {}, link)));

function open(path) {
  if (path !== location.pathname) history.pushState(null, '', path);
  route();
}

function step(by) {
  const order = listed(list);
  const at = order.findIndex((one) => one.id === current.id);
  open(`/akte/${order[(at + by + order.length) % order.length]?.id ?? current.id}`);
}

function showRecord(one) {
  current = one;
  const isNew = record === null;
  if (isNew) record = recordPage({ previous: () => step(-1), next: () => step(1) });
  const order = listed(list);
  const at = order.findIndex((other) => other.id === one.id);
  record.show(one, at === -1 ? '' : `${at + 1} von ${order.length}`);
  if (isNew) main.replaceChildren(record.element);
  return one.name;
}

function showPage(title, element) {
  record = null;
  main.replaceChildren(element);
  return title;
}

function message(title, text) {
  const heading = h('div', { class: 'title' }, h('h1', { tabindex: '-1' }, title));
  return showPage(title, h('div', {}, heading, h('p', {}, text)));
}

function draw(area, key) {
  if (area === 'akte') {
    const one = customers.find((other) => other.id === key);
    return one ? showRecord(one) : message('Personenakte', 'Zu dieser Kennung gibt es keine Akte.');
  }
  if (area === 'bg') {
    const members = customers.filter((one) => bgSpelling(one.benefitUnit.number) === key);
    if (members.length === 0)
      return message('Bedarfsgemeinschaft', 'Zu dieser Nummer gibt es keine Bedarfsgemeinschaft.');
    if (current.benefitUnit.number !== members[0].benefitUnit.number) current = members[0];
    return showPage('Bedarfsgemeinschaft', unitPage(members, open));
  }
  if (area === 'start')
    return message('Startseite', `Guten Tag. Heute ist der ${date(today)}. Es liegen keine Mitteilungen vor.`);
  if (area === 'bereich') return message('Kein Vorgang geöffnet', 'In diesem Bereich ist kein Vorgang geöffnet.');
  return showPage('Meine Kunden', listPage(list, open));
}

/** Draws the page of the present path; the focus goes to its heading unless the page itself stayed. */
function route() {
  const [, area, key] = location.pathname.split('/');
  const before = record;
  const title = draw(area || 'kunden', key);
  document.title = `${title} – Sozialfachverfahren II`;
  setText(document.getElementById('announcer'), title);
  AREAS.forEach(({ text, path }, index) => {
    areaLinks[index].href = path();
    if (text === CURRENT_AREA[area || 'kunden']) areaLinks[index].setAttribute('aria-current', 'page');
    else areaLinks[index].removeAttribute('aria-current');
  });
  if (record !== null && record === before) return;
  scrollTo(0, 0);
  main.querySelector('h1').focus({ preventScroll: true });
}

const plain = (event) => event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="/"]');
  if (!link || event.defaultPrevented || !plain(event)) return;
  event.preventDefault();
  open(link.getAttribute('href'));
});
addEventListener('popstate', route);
route();
