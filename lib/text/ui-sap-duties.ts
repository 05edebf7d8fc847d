/** Texts of the tab „Pflichten“. */
import type { IsoDate } from '../rules/facts';
import type { SapDutyFinding } from '../rules/sap/finding';
import type { DutyKind, PauseRow } from '../sap/rows';
import { fullDate } from './dates';
import { quarterName } from './sap-terms';

export const DUTY_WORDS: Record<DutyKind, string> = {
  training: 'Fachfortbildung',
  supervision: 'Supervision',
  workingGroup: 'Regionaler Arbeitskreis',
  headTalk: 'Gespräch mit der Behördenleitung',
};

const span = (from: IsoDate, until: IsoDate | null): string =>
  until === null ? `seit ${fullDate(from)}` : `${fullDate(from)} bis ${fullDate(until)}`;

export const SAP_DUTIES_UI = {
  tab: 'Pflichten',
  heading: (due: number) => (due === 0 ? 'Pflichten' : `Pflichten (${due} fällig)`),
  lead: 'Was der Erlass von Ihnen erwartet, das Dringendste zuerst.',
  list: 'Stand Ihrer Pflichten',
  why: 'Warum?',
  whyNamed: (what: string) => `Warum? ${what}`,
  stay: (until: IsoDate, source: string) =>
    `Orientierung: Wer die Ausbildung beginnt, sollte noch bis wenigstens ${fullDate(until)} tätig sein können (${source}).`,
  toDetails: 'Zu den Angaben',
  done: {
    title: 'Was stattgefunden hat',
    none: 'Noch nichts eingetragen.',
    add: 'Teilnahme eintragen',
    kind: 'Was',
    on: 'Letzter Tag',
    days: 'Dauer in Tagen',
    name: 'Thema oder Ort (freiwillig)',
    line: (kind: DutyKind, on: IsoDate) => `${DUTY_WORDS[kind]}, ${fullDate(on)}`,
    dayCount: (days: number) => (days === 1 ? '1 Tag' : `${days.toLocaleString('de-DE')} Tage`),
  },
  pause: {
    title: 'Ruhen der Tätigkeit',
    none: 'Kein Ruhen eingetragen.',
    add: 'Ruhen eintragen',
    from: 'Erster Tag',
    until: 'Letzter Tag (leer: dauert an)',
    beginTold: 'Der Beginn ist schriftlich angezeigt.',
    endTold: 'Das Ende ist schriftlich angezeigt.',
    line: (from: IsoDate, until: IsoDate | null) => `Ruhen ${span(from, until)}`,
    told: (begin: boolean, end: boolean | null) =>
      [
        begin ? 'Beginn angezeigt' : 'Beginn noch nicht angezeigt',
        ...(end === null ? [] : [end ? 'Ende angezeigt' : 'Ende noch nicht angezeigt']),
      ].join(' · '),
  },
  save: 'Speichern',
  saved: 'Gespeichert.',
  changeNamed: (what: string) => `Ändern: ${what}`,
} as const;

/** Which of several is meant: „Q2 2026, Q3 2026“, „Ruhen seit 01.03.2026“; null where there is only one. */
export function dutyOf({ quarters, pause }: SapDutyFinding, pauses: readonly PauseRow[]): string | null {
  if (quarters.length > 0) return quarters.map(quarterName).join(', ');
  const meant = pauses.find(({ id }) => id === pause);
  return meant ? SAP_DUTIES_UI.pause.line(meant.from, meant.until) : null;
}

export const SAP_DUTIES_REFUSALS = {
  gone: 'Diesen Eintrag gibt es nicht mehr.',
  days: (most: number) =>
    `Bitte geben Sie die Dauer in ganzen oder halben Tagen an, bis ${most}, zum Beispiel 2 oder 0,5.`,
  title: (most: number) => `Der Text ist länger als ${most} Zeichen. Bitte kürzen Sie ihn.`,
  day: 'Das ist kein Datum zwischen 2000 und 2100. Bitte schreiben Sie den Tag zum Beispiel so: 20.11.2026.',
  endsEarly: 'Der letzte Tag liegt vor dem ersten. Bitte prüfen Sie beide.',
  overlap: (from: IsoDate, until: IsoDate | null) =>
    `Für diese Zeit ist schon ein Ruhen eingetragen (${span(from, until)}). Bitte ändern Sie dieses.`,
} as const;
