/** Invented referrals for the state gallery. No real person, no real provider. */
import type { ReferralsView, ReferralView } from '../../../lib/view-case';

export const NO_REFERRALS: ReferralsView = { list: [], canAdd: true };
/** The pack is switched off. */
export const WITHOUT_REFERRALS: ReferralsView = { list: [], canAdd: false };

const SOURCE = 'Leitlinien § 16a SGB II, 5. Leistungsprozesse';

const item = (id: string, text: string, done: boolean, by: 'user' | 'case' = 'user', derived = false) => ({
  id,
  text,
  source: SOURCE,
  derived,
  lawFlag: false,
  done,
  by,
});

const DEBT: ReferralView = {
  id: 'debt',
  title: 'Schuldnerberatung · Beratungshaus am Wall',
  span: 'seit 08.10.2026, zugewiesen',
  ended: false,
  state: { text: 'Rückmeldung seit 14 Tagen offen', tone: 'warningLight', icon: 'flag' },
  release: {
    text: 'Schweigepflichtentbindung beider Seiten gilt',
    tone: 'neutral',
    icon: null,
    scope: [
      'Jobcenter: ab 08.10.2026 bis 31.03.2027 · Termine, Teilziele, Abschluss',
      'Beratungsstelle: ab 08.10.2026 bis 31.03.2027 · Termine, Teilziele, Abschluss',
    ],
    canWithdraw: true,
  },
  blocked: false,
  lines: [
    'Bedarf: Pfändungen verhindern den Antritt einer zugesagten Stelle',
    'Vorrangiges Hemmnis: Schulden',
    'Erster Termin: 15.10.2026',
  ],
  messages: [{ id: 'm', text: '15.10.2026: Vereinbarte Termine mitgeteilt', note: 'alle zwei Wochen, donnerstags' }],
  hidden: null,
  lists: [
    {
      id: 'CL-16A',
      title: 'Zusteuerung',
      note: null,
      locked: false,
      items: [
        item('CL-16A-03', 'Bedarf im Einzelfall festgestellt', true),
        item('CL-16A-07', 'Teilnahme steht im Kooperationsplan (003: Eingliederungsvereinbarung)', true, 'case', true),
        item('CL-16A-08', 'Beide Seiten von der Schweigepflicht entbunden', true, 'case', true),
      ],
    },
    {
      id: 'CL-16A-DOC',
      title: 'Dokumentation',
      note: 'Keine Diagnosen und keine Angaben zur Gesundheit notieren.',
      locked: false,
      items: [item('CL-16A-DOC-01', 'Beratungsbedarf und voraussichtliche Dauer', false)],
    },
  ],
  feedback: [
    { id: 'CL-16A-FEEDBACK-01', text: 'Vereinbarte Termine mitgeteilt' },
    { id: 'CL-16A-FEEDBACK-02', text: 'Teilziele mit Inhalt und Zeitplan mitgeteilt' },
    { id: 'CL-16A-FEEDBACK-03', text: 'Geplante Hilfen und neuer Bedarf mitgeteilt' },
    { id: 'CL-16A-FEEDBACK-04', text: 'Abschluss mit Ergebnis mitgeteilt' },
  ],
  firstStep: false,
  source: SOURCE,
  derived: false,
  input: {
    id: 'debt',
    service: 'debtCounselling',
    subtype: null,
    provider: { providerId: null, providerName: 'Beratungshaus am Wall' },
    date: '2026-10-08',
    ownInitiative: false,
    need: 'Pfändungen verhindern den Antritt einer zugesagten Stelle',
    obstacle: 'Schulden',
    inPlan: true,
    basicCounselling: false,
    feedbackAgreed: true,
    firstAppointment: '2026-10-15',
    followUp: null,
  },
};

const ADDICTION: ReferralView = {
  ...DEBT,
  id: 'addiction',
  title: 'Suchtberatung · Fachstelle Nord mit einem langen Namen in der Königin-Elisabeth-Straße',
  state: { text: 'Wiedervorlage 18.12.', tone: 'neutral', icon: null },
  release: {
    text: 'Schweigepflichtentbindung ist widerrufen',
    tone: 'warningLight',
    icon: 'locked',
    scope: ['Beratungsstelle: ab 20.10.2026 ohne Ende · widerrufen am 19.11.2026 · Termine'],
    canWithdraw: false,
  },
  blocked: true,
  messages: [{ id: 'm', text: '28.10.2026: Vereinbarte Termine mitgeteilt', note: null }],
  hidden:
    'Die Schweigepflichtentbindung ist widerrufen. Notizen aus Mitteilungen werden nicht mehr gezeigt; in der Auskunft stehen sie, bis der Fall gelöscht wird.',
  lists: DEBT.lists.map((list) =>
    list.id === 'CL-16A-DOC'
      ? {
          ...list,
          locked: true,
          note: 'Geschlossen: Ohne gültige Schweigepflichtentbindung beider Seiten lässt sich hier nichts abhaken.',
        }
      : list,
  ),
  firstStep: true,
  input: { ...DEBT.input, id: 'addiction', service: 'addictionCounselling', basicCounselling: true },
};

const NURSING: ReferralView = {
  ...DEBT,
  id: 'nursing',
  title: 'Pflege von Angehörigen · Tagespflege Lindenhof',
  span: '02.02.2026 bis 04.05.2026, eigene Initiative: abgebrochen',
  ended: true,
  state: null,
  release: null,
  lines: [
    'Bedarf: Pflege der Mutter an drei Vormittagen',
    'Rechtsstand prüfen: Folgen sind im Einzelfall durch das Fallmanagement zu prüfen.',
  ],
  messages: [],
  lists: [],
};

export const REFERRALS: ReferralsView = { list: [DEBT, ADDICTION, NURSING], canAdd: true };
