import { h, setText } from './dom.js';
import { bgSpelling, date, orDash, talk } from './german.js';

const number = ['Kundennummer', (one) => one.customerNumber];
const birthDate = ['Geburtsdatum', (one) => date(one.birthDate)];
const bgNumber = ['BG-Nummer', (one) => one.benefitUnit.number];
const team = ['Zuständiges Team', (one) => one.team];
const profile = ['Profillage', (one) => one.profile ?? ''];
const status = ['Status', (one) => orDash(one.status)];
const lastTalk = ['Letzte Beratung', (one) => talk(one.lastTalk)];
const next = ['Nächster Termin', (one) => date(one.nextAppointment)];

export const MASTER_DATA = [
  number,
  birthDate,
  bgNumber,
  ['Familienstand', (one) => one.maritalStatus],
  ['Anschrift', (one) => one.address],
  ['Mobilfunk', (one) => one.mobile],
  team,
  ['Betreuung durch', (one) => one.caseWorker],
];

/** „Z-Grund“ has no line where the case system knows none. */
export const PLACEMENT = [
  profile,
  status,
  ['Z-Grund', (one) => one.zReason],
  lastTalk,
  next,
  ['Kooperationsplan vom', (one) => date(one.planConcluded)],
  ['Zielberuf', (one) => one.targetJob],
];

/** Stands above the other tabs, whose own content does not say whose file it is. */
export const OVERVIEW = [number, birthDate, bgNumber, team, profile, status, lastTalk, next];

export const QUALIFICATIONS = [
  ['Schulabschluss', (one) => one.qualifications.school],
  ['Berufsausbildung', (one) => one.qualifications.training],
  ['Sprachkenntnisse', (one) => one.qualifications.languages],
  ['Führerschein', (one) => one.qualifications.licence],
  ['Mobilität', (one) => one.qualifications.mobility],
];

export const BG_DATA = [
  ['Nummer der Bedarfsgemeinschaft', (unit) => bgSpelling(unit.number)],
  ['Anschrift', (unit) => unit.address],
  ['Personen', (unit) => String(unit.members.length)],
];

/** Labels and values in a grid; `show` changes the values in place and hides a line whose value is null. */
export function fieldGrid(fields) {
  const values = fields.map(() => h('dd'));
  const lines = fields.map(([label], index) => h('div', { class: 'field' }, h('dt', {}, `${label}:`), values[index]));
  const show = (one) => {
    fields.forEach(([, text], index) => {
      const value = text(one);
      lines[index].hidden = value === null;
      setText(values[index], value ?? '');
    });
  };
  return { element: h('dl', { class: 'fields' }, lines), show };
}

/** A grey-headed box; without a title it is only the frame. */
export function block(title, ...content) {
  return h('section', { class: 'block' }, title === null ? [] : h('h2', {}, title), content);
}
