/** The tab „Klientenbögen“ of the workspace for Soziale Ansprechpersonen. */
import type { IsoDate } from '../rules/facts';
import { fullDate } from './dates';

const count = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`);

export const OUTCOME_WORDS = { open: 'offen', accepted: 'angenommen', declined: 'abgelehnt' } as const;

export const SAP_CLIENTS_UI = {
  title: 'Klientenbögen',
  lead: 'Ein Klientenbogen je Person, unter einem Pseudonym, das nur Sie zuordnen können.',
  add: 'Klientenbogen anlegen',
  emptyTitle: 'Noch kein Klientenbogen',
  emptyText:
    'Legen Sie einen an, sobald sich jemand an Sie wendet. Er zeigt Ihnen zuerst die Hinweise, die vor das erste Gespräch gehören.',
  search: 'Pseudonym suchen',
  filter: 'Anzeigen',
  filters: { open: 'offene', closed: 'abgeschlossene', all: 'alle' },
  shown: (shown: number, all: number) => `${shown} von ${count(all, 'Klientenbogen', 'Klientenbögen')}`,
  noneShown: 'Kein Klientenbogen passt dazu.',
  back: 'Alle Klientenbögen',
  status: { open: 'offen', closed: (on: IsoDate) => `abgeschlossen am ${fullDate(on)}` },
  since: (on: IsoDate) => `eröffnet am ${fullDate(on)}`,
  talkCount: (n: number) => (n === 0 ? 'noch kein Gespräch' : count(n, 'Gespräch', 'Gespräche')),
  lastTalk: (on: IsoDate) => `zuletzt am ${fullDate(on)}`,
  noticesOpen: (n: number) => `${count(n, 'Hinweis', 'Hinweise')} offen`,
  noticesUnknown: 'Hinweise: Angaben fehlen',
  referralsOpen: (n: number) => `${count(n, 'Weitervermittlung', 'Weitervermittlungen')} offen`,
  unreadable: (n: number) =>
    `${count(n, 'Eintrag lässt', 'Einträge lassen')} sich nicht lesen und ${n === 1 ? 'bleibt' : 'bleiben'} unverändert gespeichert.`,
  saved: 'Gespeichert',
  deleted: 'Klientenbogen gelöscht',
  save: 'Speichern',
  cancel: 'Abbrechen',
  change: 'Ändern',
  remove: 'Entfernen',
  reallyRemove: 'Wirklich entfernen?',
  confirmRemove: 'Ja, entfernen',
  named: (action: string, what: string) => `${action}: ${what}`,

  profile: {
    title: 'Angaben zu Ihren Funktionen fehlen',
    text: 'Ob Sie ein Amt in einer Vertretung haben oder im Polizeidienst sind, entscheidet über die Hinweise vor dem ersten Gespräch. Bitte ergänzen Sie es unter „Angaben“.',
    go: 'Zu den Angaben',
  },

  form: {
    newTitle: 'Neuer Klientenbogen',
    changeTitle: 'Klientenbogen ändern',
    change: 'Pseudonym, Eröffnung, Anliegen ändern',
    pseudonym: 'Pseudonym',
    hint: 'Kein Name, keine Initialen, keine Personalnummer – etwas, das nur Ihnen etwas sagt.',
    doubts: {
      name: 'Das sieht wie ein Vor- und Nachname aus. Ist es keiner, können Sie es so speichern.',
      initials: 'Das sieht wie Initialen aus. Sind es keine, können Sie es so speichern.',
      number: 'Darin steht eine längere Zahl. Ist es keine Personal- oder Telefonnummer, können Sie es so speichern.',
    },
    openedOn: 'Eröffnet am',
    concern: 'Anliegen, grob',
    noConcern: 'noch offen',
    create: 'Anlegen',
  },

  notices: {
    title: 'Hinweise vor dem ersten Gespräch',
    lead: 'Gehen Sie die Punkte laut durch und haken Sie ab, was Sie gesagt haben.',
    given: (done: number, all: number) => `${done} von ${all} erledigt`,
    allGiven: 'alle Pflichthinweise erledigt',
    incomplete: 'nicht vollständig: Angaben fehlen',
    show: 'Hinweise zeigen',
    day: 'Tag der Hinweise',
    duties: 'Pflicht',
    goodPractice: 'Gute Praxis',
    goodPracticeNote: 'Der Erlass verlangt diese Punkte nicht als Hinweis; sie folgen aus seinen Grundsätzen.',
    givenOn: (on: IsoDate) => `gesagt am ${fullDate(on)}`,
    omittedOn: (on: IsoDate, reason: string) => `unterblieben (${fullDate(on)}), weil: ${reason}`,
    omit: 'Unterblieben, weil …',
    otherReason: 'Grund ändern',
    reason: 'Grund',
  },

  talks: {
    title: 'Gespräche',
    sum: (n: number, minutes: number) => `${count(n, 'Gespräch', 'Gespräche')}, ${minutes} Minuten`,
    none: 'Noch kein Gespräch eingetragen.',
    add: 'Gespräch eintragen',
    gate: 'Erst die Hinweise oben, dann das erste Gespräch.',
    gateDetails: 'Erst die Angaben zu Ihren Funktionen, dann das erste Gespräch.',
    needed: 'Ist ein Fachdienst nötig?',
    neededHint: 'Zeigt sich, dass ein Fachdienst gebraucht wird, geht die Vermittlung dorthin allem anderen vor.',
    yes: 'ja',
    no: 'nein',
    service: 'Name des Fachdienstes',
    serviceNote: 'Er erscheint oben im Klientenbogen, bis die Person ihn angenommen oder abgelehnt hat.',
    stays: 'Die Weitervermittlung bleibt im Klientenbogen stehen. Entfernen Sie sie dort, wenn sie nicht stimmt.',
    on: 'Tag',
    minutes: 'Dauer in Minuten',
    goal: 'Ziel',
    noGoal: 'kein bestimmtes Ziel',
    note: 'Notiz',
    noteHint: 'Keine Namen, auch nicht von Dritten.',
    danger: 'Was gilt bei erheblicher Gefahr?',
    line: (on: IsoDate, minutes: number) => `${fullDate(on)}, ${minutes} Minuten`,
    wasNeeded: 'Fachdienst nötig',
  },

  referrals: {
    title: 'Weitervermittlungen',
    waiting: (to: string, on: IsoDate) => `Weitervermittlung offen: ${to} (seit ${fullDate(on)})`,
    accepted: 'Angenommen',
    declined: 'Abgelehnt',
    add: 'Weitervermittlung eintragen',
    to: 'Fachdienst',
    on: 'Besprochen am',
    outcome: 'Ergebnis',
    line: (to: string, on: IsoDate) => `${to}, ${fullDate(on)}`,
  },

  goals: {
    title: 'Ziele',
    none: 'Noch kein Ziel eingetragen.',
    add: 'Ziel eintragen',
    text: 'Was erreicht werden soll',
    reachedOn: 'Erreicht am (leer: noch nicht)',
    reintegration: 'Hilfe bei einer ärztlich verordneten Wiedereingliederung',
    reached: (on: IsoDate) => `erreicht am ${fullDate(on)}`,
    open: 'noch nicht erreicht',
    talks: (n: number) => count(n, 'Gespräch', 'Gespräche'),
    orientation: {
      within: (talks: number, most: number) => `${talks} von bis zu ${most} Gesprächen`,
      beyond: (talks: number, most: number) => `${count(talks, 'Gespräch', 'Gespräche')}, Orientierung: bis zu ${most}`,
      reached: (talks: number) =>
        `${count(talks, 'Gespräch', 'Gespräche')}; Hilfe von außen ist angenommen, damit galt ein Ziel als erreicht`,
      exempt: (talks: number) =>
        `${count(talks, 'Gespräch', 'Gespräche')}; für die Wiedereingliederung galt keine Orientierung`,
    },
    onlyOrientation: (source: string) => `${source}: nur eine Orientierung, sie begrenzt nichts.`,
  },

  end: {
    title: 'Abschließen und löschen',
    close: 'Klientenbogen abschließen',
    closedOn: 'Abgeschlossen am',
    stillOpen: (services: readonly string[]) =>
      `Noch offen: Weitervermittlung an ${services.join(', ')}. Sie bleibt offen stehen.`,
    closedNote: 'Abgeschlossen: Änderungen sind erst nach dem Öffnen wieder möglich.',
    reopen: 'Wieder öffnen',
    remove: 'Klientenbogen löschen',
    sure: (pseudonym: string) => `„${pseudonym}“ endgültig löschen?`,
    goes: (talks: number) =>
      `Gelöscht ${talks === 0 ? 'wird der Klientenbogen' : `werden der Klientenbogen und ${count(talks, 'Gespräch', 'Gespräche')}`} mit Hinweisen, Zielen, Weitervermittlungen und Notizen. In einem Quartalsbogen, den Sie noch nicht gesendet haben, fehlt er dann.`,
    stays: (minutes: number) =>
      `Für Ihr Zeitbudget ${minutes === 1 ? 'bleibt 1 Minute' : `bleiben ${minutes} Minuten`} als Summe je Monat, ohne Verbindung zu diesem Klientenbogen.`,
    final: 'Das lässt sich nicht rückgängig machen.',
    backups:
      'In Sicherungsdateien, die Sie früher gespeichert haben, steht er noch. Löschen Sie auch diese, wenn nichts bleiben soll.',
    confirm: 'Endgültig löschen',
  },
} as const;
