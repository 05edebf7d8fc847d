/** Words for cases that rest. */
import type { IsoDate, PauseReason } from '../rules/facts';
import type { Pause, PauseStage } from '../rules/pauses';
import type { Segment } from '../view';
import { fullDate, shortDate, weekdayDate } from './dates';

export const PAUSE_WORDS: Record<PauseReason, string> = {
  illness: 'Krankheit',
  absence: 'Urlaub oder Abwesenheit',
  parental: 'Elternzeit',
  other: 'anderer Grund',
};

/** Labels of changes. */
export const PAUSE_CHANGES = { set: 'Pause', ended: 'Pause beendet', removed: 'Pause entfernt' } as const;

export const PAUSE_REFUSALS = {
  gone: 'Diese Pause gibt es nicht mehr. Bitte laden Sie die Ansicht neu.',
  ended: 'Der Fall ist beendet und braucht keine Pause.',
  noSuchDay: 'Diesen Tag gibt es im Kalender nicht. Bitte prüfen Sie das Datum.',
  endMissing: 'Bitte geben Sie den letzten Tag der Pause an, oder bei offenem Ende den Tag, an dem Sie sie prüfen.',
  untilTooEarly: 'Das Ende liegt vor dem Beginn. Bitte prüfen Sie die Tage.',
  over: 'Diese Pause wäre schon vorbei. Bitte prüfen Sie das Ende.',
  reviewTooEarly: 'Geprüft wird nach dem Beginn und nach heute. Bitte wählen Sie einen späteren Tag.',
  reviewTooLate: 'Eine Pause ohne Ende wird spätestens nach einem Jahr geprüft. Bitte wählen Sie einen früheren Tag.',
  tooLong:
    'Eine Pause dauert höchstens drei Jahre und beginnt nicht später als in einem Jahr. Bitte prüfen Sie das Jahr.',
  tooOld: 'Der Beginn liegt zu weit zurück. Bitte prüfen Sie das Jahr.',
  overlap: (span: string) =>
    `In dieser Zeit ist der Fall schon pausiert (${span}). Bitte ändern oder beenden Sie diese Pause.`,
} as const;

/** „vom 01.11.2026 bis 15.12.2026“, „ab 01.11.2026, Ende offen, prüfen am 15.12.2026“ */
export function pauseSpan({ from, until, review }: Omit<Pause, 'reason'>): string {
  if (until !== null) return `vom ${fullDate(from)} bis ${fullDate(until)}`;
  return `ab ${fullDate(from)}, Ende offen${review === null ? '' : `, prüfen am ${fullDate(review)}`}`;
}

export function pauseStage(stage: PauseStage, { from, until }: Pause, today: IsoDate): string {
  switch (stage) {
    case 'coming':
      return `beginnt am ${weekdayDate(from, today)}`;
    case 'paused':
      return 'läuft';
    case 'review':
      return 'bitte prüfen: beenden oder verlängern';
    case 'over':
      return `beendet am ${fullDate(until ?? from)}`;
  }
}

/** „pausiert bis Di 15.12. – fällig wäre am 10.12.“; of one to be looked at: „Pause prüfen (Ende offen)“ */
export function pauseLine(
  { until, review }: Pause,
  stage: 'paused' | 'review',
  due: IsoDate | null,
  today: IsoDate,
): string {
  if (stage === 'review') return 'Pause prüfen (Ende offen)';
  const end =
    until === null
      ? `pausiert, Ende offen, prüfen am ${review ? weekdayDate(review, today) : ''}`
      : `pausiert bis ${weekdayDate(until, today)}`;
  return due === null ? end : `${end} – fällig wäre am ${shortDate(due, today)}`;
}

/** First in the line beside the name; the state stands behind it. */
export function pauseSegment(pause: Pause, stage: 'paused' | 'review', due: IsoDate | null, today: IsoDate): Segment {
  const day = pause.until ?? pause.review;
  const short = stage === 'review' || day === null ? 'Pause prüfen' : `pausiert bis ${shortDate(day, today)}`;
  const full = pauseLine(pause, stage, due, today);
  const tone = stage === 'review' ? 'warningLight' : 'neutral';
  return { kind: 'pause', tone, icon: 'paused', text: full, short, full };
}

export const PAUSE_UI = {
  title: 'Pause',
  note: 'Die Regeln bleiben, wie sie sind: Der Fall steht so lange unter „pausiert“ statt unter dem, was ansteht, und kommt von selbst wieder.',
  privacy: 'Gespeichert werden nur Art und Tage. Befunde und Atteste gehören nicht hierher.',
  add: 'Fall pausieren',
  edit: 'Ändern',
  editNamed: (title: string) => `Ändern: ${title}`,
  end: 'Pause beenden',
  endNamed: (title: string) => `Pause beenden: ${title}`,
  remove: 'Entfernen',
  removeNamed: (title: string) => `Entfernen: ${title}`,
  reason: 'Grund',
  from: 'Erster Tag',
  until: 'Letzter Tag',
  open: 'Ende offen',
  review: 'Prüfen am',
  save: 'Pause speichern',
} as const;
