import { fillRows, h, setText, table } from './dom.js';
import { block, fieldGrid, MASTER_DATA, OVERVIEW, PLACEMENT, QUALIFICATIONS } from './fields.js';
import { bgSpelling, date, orDash } from './german.js';
import { tabs } from './tabs.js';

/**
 * The „Personenakte“. It is built once and then shows one person after another: texts change in place, rows are re-used.
 * @param actions `{ previous(), next() }`
 */
export function recordPage(actions) {
  const name = h('h1', { tabindex: '-1' });
  const position = h('span', { class: 'position' });
  const grids = {
    master: fieldGrid(MASTER_DATA),
    placement: fieldGrid(PLACEMENT),
    overview: fieldGrid(OVERVIEW),
    qualifications: fieldGrid(QUALIFICATIONS),
  };
  const members = memberTable();
  const latest = rows('Letzte Vermerke', ['Datum', 'Betreff', 'Art', 'Verfasst von'], (one) =>
    one.notes.slice(0, 3).map((note) => [date(note.date), note.subject, note.mode, note.author]),
  );
  const appointments = rows('Termine', ['Datum', 'Uhrzeit', 'Art', 'Ergebnis'], (one) =>
    one.appointments.map((entry) => [date(entry.date), entry.time, entry.kind, entry.result]),
  );
  const notes = rows('Vermerke', ['Datum', 'Betreff', 'Art', 'Text', 'Verfasst von'], (one) =>
    one.notes.map((note) => [date(note.date), note.subject, note.mode, note.text, note.author]),
  );
  const log = rows('Historie', ['Datum', 'Vorgang', 'Bearbeitet von'], (one) =>
    one.log.map((entry) => [date(entry.date), entry.text, entry.author]),
  );
  const overview = block('Kurzübersicht', grids.overview.element);
  const panels = {
    Stammdaten: h(
      'div',
      {},
      block(null, grids.master.element),
      block('Vermittlung', grids.placement.element),
      block('Mitglieder der Bedarfsgemeinschaft', members.box),
      block('Letzte Vermerke', latest.box),
    ),
    Profil: h('div', {}, block('Kenntnisse und Abschlüsse', grids.qualifications.element)),
    Termine: h('div', {}, block('Termine', appointments.box)),
    Vermerke: h('div', {}, block('Vermerke', notes.box)),
    Historie: h('div', {}, block('Historie', log.box)),
  };
  const { list, choose } = tabs(panels, (title) => {
    overview.hidden = title === 'Stammdaten';
  });
  const step = (label, text, onclick) => h('button', { type: 'button', 'aria-label': label, onclick }, text);
  const element = h(
    'div',
    {},
    h(
      'div',
      { class: 'title' },
      name,
      h(
        'div',
        { class: 'steps' },
        step('Vorherige Person', '‹', actions.previous),
        position,
        step('Nächste Person', '›', actions.next),
      ),
    ),
    list,
    overview,
    Object.values(panels),
  );
  const show = (one, place) => {
    setText(name, one.name);
    setText(position, place);
    for (const grid of Object.values(grids)) grid.show(one);
    members.show(one);
    for (const part of [latest, appointments, notes, log]) part.show(one);
  };
  return { element, show, choose };
}

/** A plain table; `data(one)` gives its rows of texts. */
function rows(title, columns, data) {
  const { box, body } = table(title, columns);
  const make = () =>
    h(
      'tr',
      {},
      columns.map(() => h('td')),
    );
  const fill = (row, texts) => {
    texts.forEach((text, index) => {
      setText(row.cells[index], text);
    });
  };
  return { box, show: (one) => fillRows(body, data(one), make, fill) };
}

function memberTable() {
  const { box, body } = table('Mitglieder der Bedarfsgemeinschaft', [
    'Name',
    'Kundennummer',
    'Geburtsdatum',
    'Rolle',
    'Team',
  ]);
  const make = () => h('tr', {}, h('td', {}, h('a')), h('td'), h('td'), h('td'), h('td'));
  const fill = (row, member) => {
    const link = row.cells[0].firstElementChild;
    setText(link, member.name);
    if (member.id === null) link.removeAttribute('href');
    else link.setAttribute('href', `/akte/${member.id}`);
    setText(row.cells[1], orDash(member.customerNumber));
    setText(row.cells[2], date(member.birthDate));
    setText(row.cells[3], member.role);
    setText(row.cells[4], orDash(member.team));
  };
  const more = h('a', {}, 'Bedarfsgemeinschaft öffnen');
  const show = (one) => {
    more.setAttribute('href', `/bg/${bgSpelling(one.benefitUnit.number)}`);
    fillRows(body, one.benefitUnit.members, make, fill);
  };
  return { box: [box, h('p', { class: 'more' }, more)], show };
}
