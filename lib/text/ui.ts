/** Every fixed German text of the pages. Texts that depend on a case arrive ready-made with the views. */
import { BACKUP_UI } from './ui-backup';
import { BENEFIT_UNIT_UI, FACTS_UI, FOLLOW_UPS_UI, HISTORY_UI, PLAN_UI, RECORD_UI } from './ui-case';
import { CLOSING_UI } from './ui-closing';
import { OPTIONS_UI } from './ui-options';
import { REFERRAL_UI } from './ui-referral';
import { RETENTION_UI } from './ui-retention';
import { RULES_UI } from './ui-rules';
import { STORAGE_UI } from './ui-storage';
import { TEACH_UI } from './ui-teach';
import { APPOINTMENTS_UI, COOPERATION_UI, MEASURES_UI, TERMS_UI } from './ui-terms';
import { UNITS_UI } from './ui-units';
import { VAULT_UI } from './ui-vault';

export const UI = {
  brand: 'Fallblick',
  backup: BACKUP_UI,
  common: {
    add: 'Hinzufügen',
    cancel: 'Abbrechen',
    close: 'Schließen',
    calendar: 'Kalender öffnen',
    date: 'Datum',
    datePattern: 'TT.MM.JJJJ',
    timePattern: '9:30',
    done: 'erledigt',
    optional: 'freiwillig',
    pageOrigin: 'Seite',
    save: 'Speichern',
    saved: 'Gespeichert',
    undo: 'Rückgängig',
    undone: 'Rückgängig gemacht',
    wait: 'Wird gelesen …',
    derived: '≈\u00a0abgeleitet',
    lawFlag: 'Rechtsstand prüfen',
    failed: 'Das hat nicht geklappt. Ihre Eingaben sind noch da. Bitte versuchen Sie es erneut.',
    dateMissing: 'Bitte geben Sie ein vollständiges Datum an.',
    dateInFuture: 'Das Datum liegt in der Zukunft. Bitte tragen Sie nur ein, was schon stattgefunden hat.',
  },
  fault: {
    happened: 'Was ist passiert',
    safe: 'Was ist sicher',
    todo: 'Was Sie tun',
    forIt: 'Für Ihre IT-Stelle: Meldung',
    reread: 'Seite neu lesen',
    pageOnly: 'Aus den Angaben der Seite',
    pageOnlyNote: 'Berechnet nur aus dem, was die Seite gerade zeigt. Noch nicht berücksichtigt: eigene Einträge.',
  },
  why: {
    title: 'Warum dieses Datum?',
    open: 'Warum?',
    source: 'Quelle',
    whatIf: 'Was es ändern würde:',
    due: 'fällig',
    today: 'heute',
  },
  now: { title: 'Jetzt', none: 'Heute ist nichts fällig.' },
  record: RECORD_UI,
  closing: CLOSING_UI,
  retention: RETENTION_UI,
  tabs: {
    label: 'Bereiche des Falls',
    history: 'Verlauf',
    plan: 'Plan',
    followUps: 'Wiedervorlagen',
    benefitUnit: 'BG',
    facts: 'Angaben',
  },
  history: HISTORY_UI,
  plan: PLAN_UI,
  followUps: FOLLOW_UPS_UI,
  benefitUnit: BENEFIT_UNIT_UI,
  units: UNITS_UI,
  facts: FACTS_UI,
  terms: TERMS_UI,
  cooperation: COOPERATION_UI,
  referrals: REFERRAL_UI,
  measures: MEASURES_UI,
  appointments: APPOINTMENTS_UI,
  panel: {
    title: 'Fallblick – Seitenbereich',
    noSiteTitle: 'Auf dieser Seite ist Fallblick nicht eingeschaltet',
    noSiteText:
      'Erst wenn Sie Fallblick einschalten, liest es hier die sichtbaren Angaben der geöffneten Person. Alles bleibt auf diesem Gerät.',
    noSiteUnknown:
      'Öffnen Sie im Fachverfahren eine Person und klicken Sie dann auf das Fallblick-Symbol in der Symbolleiste.',
    noSiteImpossible:
      'Hier ist keine Webseite geöffnet, die Fallblick lesen kann. Öffnen Sie im Fachverfahren eine Person.',
    noSiteClosed:
      'Ihre Organisation hat festgelegt, auf welchen Adressen Fallblick gelten darf. Diese gehört nicht dazu. Ist sie ein Fachverfahren, wenden Sie sich bitte an Ihre IT-Stelle.',
    enable: 'Hier einschalten',
    enableFor: 'Adresse:',
    enableRefused: 'Der Browser hat das Einschalten nicht erlaubt. Sie können es jederzeit erneut versuchen.',
    noneHead: 'Kein Fall geöffnet',
    noneTitle: 'Auf dieser Seite ist kein Fall zu sehen',
    noneText: 'Öffnen Sie im Fachverfahren eine Person. Ihr Stand erscheint dann hier.',
    listHead: 'Liste geöffnet',
    listTitle: (rows: number) => (rows === 1 ? '1 Person in der Liste' : `${rows} Personen in der Liste`),
    listText: 'Der Stand steht neben jedem Namen. Öffnen Sie eine Person, um ein Gespräch zu erfassen.',
    unreadableHead: 'Angaben unsicher',
    brokenHead: 'Einträge nicht verfügbar',
    notAdopted: 'nicht übernommen',
  },
  paste: {
    open: 'Text einfügen statt Seite lesen',
    text: 'Text aus dem Fachverfahren',
    hint: 'Markieren und kopieren Sie im Fachverfahren die Angaben einer Person samt Beschriftungen. Der Text wird nicht gespeichert.',
    show: 'Fall anzeigen',
    tooLong: 'Der Text ist länger als 20.000 Zeichen. Bitte kopieren Sie nur die Angaben einer Person.',
    missing: 'Bitte fügen Sie zuerst einen Text ein.',
    noNumber: 'Ohne eindeutige Kundennummer kann Fallblick keinen Fall zuordnen. Bitte kopieren Sie sie mit.',
    leftOut: (heading: string) =>
      `Nicht gelesen: „${heading}“ und was darunter steht – das betrifft eine andere Person.`,
    title: 'Aus eingefügtem Text',
    note: 'Diese Angaben stehen nicht auf der geöffneten Seite.',
    end: 'Beenden',
    textOnly: 'Aus dem eingefügten Text',
    textOnlyNote: 'Berechnet nur aus dem Text. Noch nicht berücksichtigt: eigene Einträge.',
  },
  teach: TEACH_UI,
  popup: { title: 'Fallblick', openPanel: 'Seitenbereich öffnen' },
  card: {
    inPage: 'Karte zum Stand',
    title: 'Fallblick – Warum dieses Datum?',
    none: 'Die Person auf der Seite hat gewechselt.',
    record: 'Gespräch erfassen',
    openPanel: 'Im Seitenbereich öffnen',
    readAt: (time: string) => `Gelesen um ${time} Uhr`,
    noShortcut: 'Gespräch erfassen: über das Fallblick-Symbol in der Symbolleiste',
    panelRefused:
      'Der Browser hat den Seitenbereich nicht geöffnet. Klicken Sie auf das Fallblick-Symbol in der Symbolleiste.',
  },
  options: OPTIONS_UI,
  rules: RULES_UI,
  storage: STORAGE_UI,
  vault: VAULT_UI,
} as const;
