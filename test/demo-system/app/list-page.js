import { customerRow, LIST_COLUMNS, sorted } from './customer-table.js';
import { h, setText, table } from './dom.js';

const PAGE_SIZES = [12, 25, 0];

/** What the list shows survives a visit to a file: sort order, filter, page. */
export function createList(customers) {
  return { customers, column: null, ascending: true, filter: '', size: 12, page: 0 };
}

/** Customers the list holds now, over all pages: the order of „nächste Person“ too. */
export function listed(list) {
  const words = list.filter.toLocaleLowerCase('de').split(/\s+/).filter(Boolean);
  const hit = (one) => {
    const text = [one.customerNumber, one.name, one.team, one.profile, one.status].join(' ').toLocaleLowerCase('de');
    return words.every((word) => text.includes(word));
  };
  const customers = list.customers.filter(hit);
  return list.column === null ? customers : sorted(customers, list.column, list.ascending);
}

/** @param open goes to a path without loading a page */
export function listPage(list, open) {
  const count = h('p', { class: 'count', role: 'status' });
  const { box, body } = table('Meine Kunden', [], { class: 'customers' });
  const headRow = box.querySelector('thead tr');
  const pager = h('nav', { class: 'pager', 'aria-label': 'Seiten' });
  const filter = h('input', { type: 'search', id: 'filter', autocomplete: 'off' });
  filter.value = list.filter;
  const size = h(
    'select',
    { id: 'size' },
    PAGE_SIZES.map((value) =>
      h('option', { value, selected: value === list.size }, value === 0 ? 'alle' : String(value)),
    ),
  );

  const draw = () => {
    const all = listed(list);
    const size = list.size || Math.max(all.length, 1);
    const pages = Math.max(1, Math.ceil(all.length / size));
    list.page = Math.min(list.page, pages - 1);
    const shown = all.slice(list.page * size, (list.page + 1) * size);
    const total = `${shown.length} von ${list.customers.length} Einträgen`;
    setText(count, list.filter === '' ? total : `${total} · Filter: ${list.filter}`);
    drawHead(headRow, list, change);
    body.replaceChildren(...shown.map((one) => customerRow(LIST_COLUMNS, one, open)));
    drawPager(pager, pages, list.page, change);
  };
  const change = (part, focus) => {
    Object.assign(list, part);
    draw();
    if (focus) document.querySelector(focus)?.focus();
  };
  filter.addEventListener('input', () => change({ filter: filter.value.trim(), page: 0 }));
  size.addEventListener('change', () => change({ size: Number(size.value), page: 0 }));
  draw();
  return h(
    'div',
    {},
    h('div', { class: 'title' }, h('h1', { tabindex: '-1' }, 'Meine Kunden'), count),
    h(
      'div',
      { class: 'tools' },
      h('label', { for: 'filter' }, 'Filter:'),
      filter,
      h('label', { for: 'size' }, 'Einträge je Seite:'),
      size,
    ),
    box,
    pager,
  );
}

function drawHead(row, list, change) {
  const cells = LIST_COLUMNS.map(({ title }) => {
    const active = list.column === title;
    const order = list.ascending ? 'ascending' : 'descending';
    const sort = () => change({ column: title, ascending: !(active && list.ascending), page: 0 }, '[aria-sort] button');
    const button = h('button', { type: 'button', onclick: sort }, title);
    return h('th', { scope: 'col', 'aria-sort': active ? order : null }, button);
  });
  row.replaceChildren(...cells);
}

function drawPager(pager, pages, page, change) {
  const go = (target, text, label) =>
    h(
      'button',
      {
        type: 'button',
        'aria-label': label,
        'aria-current': text === String(page + 1) ? 'page' : null,
        'aria-disabled': target < 0 || target >= pages ? 'true' : null,
        onclick: () => target >= 0 && target < pages && change({ page: target }, `.pager [aria-label="${label}"]`),
      },
      text,
    );
  pager.replaceChildren(
    h('span', {}, `Seite ${page + 1} von ${pages}`),
    go(page - 1, '‹', 'Vorherige Seite'),
    ...Array.from({ length: pages }, (_, index) => go(index, String(index + 1), `Seite ${index + 1}`)),
    go(page + 1, '›', 'Nächste Seite'),
  );
}
