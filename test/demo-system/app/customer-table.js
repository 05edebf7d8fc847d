import { h } from './dom.js';
import { compare, date, orDash } from './german.js';

/** Columns of „Meine Kunden“: title, shown text, sort key (dates sort by day, not by text). */
const COLUMNS = [
  { title: 'Kundennr.', text: (one) => one.customerNumber },
  { title: 'Name', text: (one) => one.name },
  { title: 'Team', text: (one) => one.team },
  { title: 'Profillage', text: (one) => one.profile ?? '' },
  { title: 'Status', text: (one) => one.status ?? '' },
  { title: 'Letzte Beratung', text: (one) => date(one.lastTalk?.date ?? null), key: (one) => one.lastTalk?.date ?? '' },
  { title: 'Nächster Termin', text: (one) => date(one.nextAppointment), key: (one) => one.nextAppointment ?? '' },
];
const BIRTH_DATE = { title: 'Geburtsdatum', text: (one) => date(one.birthDate), key: (one) => one.birthDate ?? '' };
const ROLE = { title: 'Rolle', text: (one) => orDash(one.role) };

export const LIST_COLUMNS = COLUMNS;
export const BG_COLUMNS = [COLUMNS[0], COLUMNS[1], BIRTH_DATE, ROLE, ...COLUMNS.slice(2)];

/** One row; customers with a file have a link on the name, and the whole row leads there. */
export function customerRow(columns, one, open) {
  const cells = columns.map((column) => {
    const text = column.text(one);
    if (column.title !== 'Name') return h('td', {}, text);
    return h(
      'td',
      { class: 'name' },
      one.id === null ? h('span', {}, text) : h('a', { href: `/akte/${one.id}` }, text),
    );
  });
  if (one.id === null) return h('tr', {}, cells);
  const click = (event) => {
    if (!event.defaultPrevented && !event.target.closest('a')) open(`/akte/${one.id}`);
  };
  return h('tr', { class: 'opens', onclick: click }, cells);
}

/** Customers in the order of a column; equal ones by name. */
export function sorted(customers, title, ascending) {
  const column = COLUMNS.find((one) => one.title === title);
  const key = column.key ?? column.text;
  const sign = ascending ? 1 : -1;
  return customers.toSorted((a, b) => sign * compare(key(a), key(b)) || compare(a.name, b.name));
}
