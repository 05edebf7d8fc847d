import { BG_COLUMNS, customerRow } from './customer-table.js';
import { fillRows, h, setText, table } from './dom.js';
import { BG_DATA, block, fieldGrid } from './fields.js';
import { date } from './german.js';

const NOTHING = { team: null, profile: null, status: null, lastTalk: null, nextAppointment: null };

/**
 * The page of a Bedarfsgemeinschaft.
 * @param customers all customers of the BG; children without a file come from its member list
 */
export function unitPage(customers, open) {
  const { benefitUnit, address } = customers[0];
  const data = fieldGrid(BG_DATA);
  data.show({ ...benefitUnit, address });
  const members = benefitUnit.members.map((member) => {
    const customer = customers.find((one) => one.id === member.id);
    const texts = { ...NOTHING, ...member, ...customer, role: member.role };
    return { ...texts, customerNumber: texts.customerNumber ?? '–', team: texts.team ?? '–' };
  });
  const people = table(
    'Personen der Bedarfsgemeinschaft',
    BG_COLUMNS.map((column) => column.title),
    { class: 'customers' },
  );
  people.body.append(...members.map((one) => customerRow(BG_COLUMNS, one, open)));
  return h(
    'div',
    {},
    h('div', { class: 'title' }, h('h1', { tabindex: '-1' }, 'Bedarfsgemeinschaft')),
    block(null, data.element),
    block('Personen', people.box),
    block('Gemeinsame Gespräche (Betreff „BG-Beratung“)', jointTalks(benefitUnit)),
  );
}

function jointTalks(benefitUnit) {
  if (benefitUnit.jointTalks.length === 0) return h('p', { class: 'empty' }, 'Keine Vermerke vorhanden.');
  const { box, body } = table('Gemeinsame Gespräche', ['Datum', 'Teilgenommen haben']);
  const nameOf = (number) => benefitUnit.members.find((member) => member.customerNumber === number).name;
  const make = () => h('tr', {}, h('td'), h('td'));
  fillRows(body, benefitUnit.jointTalks, make, (row, entry) => {
    setText(row.cells[0], date(entry.date));
    setText(row.cells[1], entry.attended.map(nameOf).join(' · '));
  });
  return box;
}
