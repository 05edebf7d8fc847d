/** Invented talks that are being closed, for the gallery. */
import type { ClosingItem, ClosingView } from '../../../lib/view-closing';

const WORK = 'Arbeit der IFK, 6. Terminmanagement und Wiedervorlagen';
const CONCEPT = 'Konzept Beratungsaktivität,';
const item = (id: string, text: string, source: string, part: Partial<ClosingItem> = {}): ClosingItem => ({
  id,
  text,
  source,
  derived: false,
  lawFlag: false,
  done: false,
  by: 'user',
  mandatory: false,
  hint: null,
  person: null,
  ...part,
});
const next = (part: Partial<ClosingItem>) =>
  item('CL-CLOSE-01', 'Folgetermin oder Wiedervorlage eingetragen', WORK, {
    by: 'case',
    mandatory: true,
    derived: true,
    ...part,
  });

export const CLOSING: ClosingView = {
  event: 'e1',
  noShow: false,
  title: 'Gespräch abschließen',
  talk: 'heute, 20.11.2026 · Präsenz',
  closed: false,
  nextKnown: true,
  open: 3,
  why: [],
  items: [
    next({ done: true, hint: 'Termin am Fr 18.12.' }),
    item('CL-CLOSE-02', 'Schritte im Kooperationsplan mit Datum versehen', WORK, {
      by: 'case',
      hint: '2 Schritte ohne Datum',
    }),
    item('CL-CLOSE-05', 'Gespräch dokumentiert (erst dann zählt der Kontakt)', `${CONCEPT} 1. Vorbemerkung`, {
      done: true,
    }),
    item('CL-CLOSE-08', 'Einladung (E01) gleich im Gespräch mitgegeben', `${CONCEPT} 3. Terminausfälle`),
    item('CL-CLOSE-09', 'Mobilfunknummer auf Aktualität geprüft', `${CONCEPT} 3. Terminausfälle`),
  ],
  notes: [
    {
      customerNumber: '214D093771',
      name: 'Müller, Jürgen',
      text: 'Betreff: Beratungsgespräch\n20.11.2026, Präsenz\nBesprochen:\nWie es weitergeht: Termin am Fr 18.12.',
    },
  ],
};

const NOTE = 'Vermerk „BG-Beratung“ in den BewA aller Beteiligten';
const UNITS = `${CONCEPT} 2. Regelungen zur BG-Orientierung`;
export const CLOSING_JOINT: ClosingView = {
  ...CLOSING,
  talk: 'heute, 20.11.2026 · BG-Beratung · gemeinsam mit Müller, Ayşe',
  open: 2,
  items: [
    next({ done: true, hint: 'Termin am Fr 18.12.' }),
    item('CL-CLOSE-07', NOTE, UNITS, { done: true, person: { customerNumber: '214D093771', name: 'Müller, Jürgen' } }),
    item('CL-CLOSE-07', NOTE, UNITS, { person: { customerNumber: '214D093772', name: 'Müller, Ayşe' } }),
    item('CL-CLOSE-09', 'Mobilfunknummer auf Aktualität geprüft', `${CONCEPT} 3. Terminausfälle`),
  ],
  notes: [
    {
      customerNumber: '214D093771',
      name: 'Müller, Jürgen',
      text: 'Betreff: BG-Beratung\n20.11.2026, Gemeinsames Gespräch mit Müller, Ayşe\nBesprochen:\nVereinbarte Schritte:\n– Staplerlehrgang anmelden (bis 30.11.2026)\nWie es weitergeht: Termin am Fr 18.12.',
    },
    { customerNumber: '214D093772', name: 'Müller, Ayşe', text: 'Betreff: BG-Beratung' },
  ],
};

export const CLOSING_NO_SHOW: ClosingView = {
  ...CLOSING,
  noShow: true,
  title: '2 Termine in Folge nicht wahrgenommen',
  talk: 'heute, 20.11.2026 · Nicht erschienen',
  nextKnown: false,
  open: 3,
  why: ['Nicht wahrgenommen: 09.11.2026, 20.11.2026.'],
  items: [
    next({ hint: 'noch offen' }),
    item('CL-NOSHOW-05', 'Bei Nichterscheinen selbst angerufen', `${CONCEPT} 3. Terminausfälle`),
    item('CL-NOSHOW-07', 'Anhörung und weiteres Verfahren eingeleitet', `${CONCEPT} 3. Terminausfälle`, {
      lawFlag: true,
    }),
  ],
  notes: [
    {
      customerNumber: '214D093771',
      name: 'Müller, Jürgen',
      text: 'Betreff: Termin nicht wahrgenommen\n20.11.2026, Nicht erschienen',
    },
  ],
};
