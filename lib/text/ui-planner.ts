/** Texts of the page „Wochenplaner“ and of its settings. */
import type { PlannerEntry, PlannerGoals, PlannerView } from '../messages/planner';
import type { IsoDate } from '../rules/facts';
import type { DayState } from '../week-plan/work-days';
import { fullDate, shortDate, weekday } from './dates';

type NotPlanned = Extract<PlannerView, { status: 'open' }>['notPlanned'];

const decimal = (amount: number): string => amount.toLocaleString('de-DE', { maximumFractionDigits: 2 });
const talks = (count: number): string => (count === 1 ? '1 Gespräch' : `${decimal(count)} Gespräche`);
const ofTalks = (count: number): string => (count === 1 ? '1 Gespräch' : `${decimal(count)} Gesprächen`);
const proposals = (count: number): string => (count === 1 ? '1 Vorschlag' : `${count} Vorschläge`);
const cases = (count: number): string => (count === 1 ? '1 Fall' : `${count} Fälle`);
const days = (count: number): string => (count === 1 ? '1 Tag' : `${decimal(count)} Tage`);

/** „14:45 Std.“, „20 Std.“ */
export function hoursText(hours: number): string {
  const minutes = Math.round(hours * 60);
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`} Std.`;
}

/** „Müller, Jürgen und Müller, Ayşe“ */
export function namesText(names: readonly (string | null)[]): string {
  const known = names.map((name) => name ?? 'Name nicht erkannt');
  return known.length < 2 ? (known[0] ?? '') : `${known.slice(0, -1).join(', ')} und ${known.at(-1)}`;
}

/** „9:45“ for `09:45`. */
export const timeText = (time: string): string => time.replace(/^0/, '');

/** Lines of the calendar file, which names nobody. */
export const WEEK_CALENDAR = {
  save: 'Kalenderdatei ohne Namen',
  talk: 'Gespräch',
  untimed: '1 Gespräch ohne Uhrzeit',
  nothing: 'In dieser Woche ist kein Gespräch gebucht. Es wurde keine Datei geschrieben.',
} as const;

const DAY_STATES: Record<DayState, string | null> = {
  open: null,
  off: 'kein Arbeitstag',
  holiday: 'Feiertag',
  away: 'abwesend',
  sofo: 'SoFo-Tag',
};

const ENTRY_KINDS: Record<PlannerEntry['kind'], string | null> = {
  booked: null,
  held: 'geführt',
  noShow: 'nicht erschienen',
  undocumented: 'noch nicht dokumentiert, zählt noch nicht',
  open: 'ohne Ergebnis, zählt nicht',
};

export const PLANNER_UI = {
  toWeek: 'Zur Woche',
  toLoad: 'Zur Belastung der nächsten Wochen',
  page: 'Wochenplaner',
  open: 'Wochenplaner öffnen',
  openNote: 'Wochenziele, freie Zeiten und Vorschläge für fällige Gespräche',
  wait: 'Der Wochenplan wird gelesen …',
  lockedTitle: 'Ihr Wochenplan ist gesperrt',
  lockedText: 'Entsperren Sie Ihre Einträge. Danach stehen hier Ihre Wochenziele und die fälligen Gespräche.',
  unsetTitle: 'Noch kein Wochenplan',
  unsetText: 'Legen Sie zuerst eine Passphrase fest. Danach können Sie Fälle übernehmen und Ihre Woche planen.',
  retry: 'Noch einmal lesen',
  week: (no: number) => `Woche ${no}`,
  span: (from: IsoDate, to: IsoDate) => `${shortDate(from, from)} bis ${fullDate(to)}`,
  fte: (fte: number) => (fte === 1 ? 'Vollzeit' : `Teilzeit ${decimal(fte)}`),
  settings: 'Arbeitszeit einstellen',
  print: 'Drucken',
  take: (count: number) => `${proposals(count)} übernehmen`,
  takeNone: 'Kein Vorschlag ist ausgewählt. Wählen Sie in der Liste mindestens einen aus.',
  hours: {
    title: 'Beratungszeit',
    of: (goal: NonNullable<PlannerGoals['hours']>, fte: number) =>
      `von ${hoursText(goal.target)} (${decimal(goal.fullTime)} × ${decimal(fte)})`,
    booked: (hours: number) => `gebucht ${hoursText(hours)}`,
    proposed: (hours: number) => `Vorschlag ${hoursText(hours)}`,
    noGoal: 'Kein eingeschaltetes Regelpaket nennt ein Ziel in Stunden.',
    sofoOpen: (sofo: number, both: number) =>
      `Ob SoFo-Tage (hier ${hoursText(sofo)}) zählen, ist nicht entschieden. Mit ihnen wären es ${hoursText(both)}`,
    sofoCounts: 'SoFo-Tage zählen nach Ihrer Einstellung mit.',
    sofoNot: 'SoFo-Tage zählen nach Ihrer Einstellung nicht mit.',
  },
  talks: {
    title: 'Gespräche',
    of: (goal: NonNullable<PlannerGoals['talks']>, fte: number) =>
      `von ${ofTalks(goal.target)} (${decimal(goal.fullTime)} × ${decimal(fte)})`,
    held: (count: number) => `geführt ${count}`,
    booked: (count: number) => `gebucht ${count}`,
    proposed: (count: number) => `Vorschlag ${count}`,
    noGoal: 'Kein eingeschaltetes Regelpaket nennt ein Ziel in Gesprächen.',
  },
  absent: (count: number) => `${days(count)} weniger durch Feiertage und Abwesenheit`,
  reached: 'Ziel erreicht',
  reachedWith: 'Ziel mit Vorschlägen erreicht',
  missing: (what: string) => `es fehlen noch ${what}`,
  missingTalks: talks,
  load: {
    title: 'Belastung der nächsten 8 Wochen',
    over: (no: number, hours: number) => `Woche ${no} liegt ${hoursText(hours)} über dem Ziel.`,
    fits: (count: number, weeks: readonly number[]) =>
      `${talks(count)} ${count === 1 ? 'passt' : 'passen'} noch vor ${
        count === 1 ? 'der' : 'ihrer'
      } Fälligkeit in ${weeks.length === 1 ? 'Woche' : 'die Wochen'} ${weeks.join(', ').replace(/, (?=[^,]*$)/, ' und ')}.`,
    fitsNone: 'Vor ihrer Fälligkeit ist in keiner früheren Woche Platz.',
    fine: 'Keine der nächsten 8 Wochen liegt über dem Ziel.',
    noGoal: 'Ohne ein Ziel in Stunden lässt sich keine Belastung vergleichen.',
    picture: '8 Wochen im Blick',
    booked: 'gebucht',
    due: 'wird fällig, noch ohne Termin',
    goal: 'Wochenziel',
    short: (no: number) => `KW ${no}`,
    from: (day: string) => `ab ${day}`,
    sum: (all: number, goal: number | null) =>
      goal === null ? hoursText(all) : `${hoursText(all).replace(' Std.', '')} von ${hoursText(goal)}`,
    overBy: (hours: number) => `${hoursText(hours)} über dem Ziel`,
    table: 'Als Tabelle',
    note: 'Gerechnet mit den üblichen Dauern. Folgetermine von Gesprächen, die noch nicht geführt sind, sind nicht mitgerechnet.',
    columns: {
      week: 'Woche',
      from: 'ab',
      booked: 'gebucht',
      bookedTalks: 'gebuchte Gespräche',
      due: 'fällig ohne Termin',
      dueTalks: 'fällige Gespräche',
      sum: 'zusammen',
      goal: 'Wochenziel',
    },
    none: '–',
  },
  notPlanned: ({ noTalkYet: noTalk, missingData: missing, scheduledLate: late, paused }: NotPlanned) =>
    [
      noTalk > 0 && `${cases(noTalk)} ohne bekanntes Gespräch`,
      missing > 0 && `${cases(missing)} mit fehlenden Angaben`,
      late > 0 && `${cases(late)} mit Termin nach Fälligkeit`,
      paused > 0 && `${cases(paused)} pausiert`,
    ].filter((part): part is string => part !== false),
  notPlannedHead: 'Nicht eingeplant',
  proposals: {
    title: 'Vorschläge',
    order: 'nach Fälligkeit und Rang',
    place: (date: IsoDate, time: string, minutes: number) => `${weekday(date)} ${timeText(time)} · ${minutes} min`,
    joint: 'gemeinsam (BG)',
    rank: (rank: string) => `Rang ${rank}`,
    noRank: 'ohne Rang',
    ownLength: 'Dauer: Ihre Einstellung',
    sources: 'Dauer',
    none: 'Für diese Woche gibt es keine Vorschläge.',
    noneDue: 'In dieser Woche wird kein Gespräch ohne Termin fällig.',
    left: (count: number) => (count === 1 ? '1 weiteres fälliges Gespräch' : `${count} weitere fällige Gespräche`),
    why: { noRoom: 'keine freie Zeit bis zur Fälligkeit', goalReached: 'Wochenziel ist schon erreicht' },
    beyond: 'über das Wochenziel hinaus vorschlagen',
    moreLeft: (count: number) => `und ${count} mehr`,
  },
  days: {
    title: 'Die Woche',
    state: (state: DayState) => DAY_STATES[state],
    away: 'abwesend',
    awayNamed: (day: string) => `abwesend am ${day}`,
    sofo: 'SoFo-Tag',
    sofoNamed: (day: string) => `SoFo-Tag am ${day}`,
    sofoHours: (hours: number) => `${hoursText(hours)} als sonstiger Termin`,
    untimed: 'ohne Uhrzeit',
    untimedNote: 'nimmt Zeit vom Tag, hat aber keinen Platz',
    assumed: (minutes: number) => `übliche ${minutes} min`,
    minutes: (minutes: number) => `${minutes} min`,
    proposal: 'Vorschlag',
    kind: (kind: PlannerEntry['kind']) => ENTRY_KINDS[kind],
    nothing: 'keine Termine',
    hour: (hour: number) => `${hour}`,
  },
  empty: 'Noch kein Fall übernommen',
  emptyText:
    'Übernehmen Sie zuerst Ihren Fallbestand. Danach stehen hier die fälligen Gespräche mit Vorschlägen für freie Zeiten.',
  options: {
    section: 'Wochenplan',
    fte: 'Stellenanteil',
    fteNote: 'für die Wochenziele: 1 für Vollzeit, 0,5 für die Hälfte',
    fteBad: 'Bitte eine Zahl von 0,1 bis 1 eingeben, zum Beispiel 0,8.',
    fteText: decimal,
    days: 'Arbeitstage',
    daysNote: 'nur an diesen Tagen wird vorgeschlagen',
    dayNames: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag'],
    daysNone: 'Mindestens ein Arbeitstag muss bleiben.',
    times: 'Zeiten für Gespräche',
    timesNote: 'ohne Pause: beide Zeiten der Pause gleich setzen',
    from: 'von',
    to: 'bis',
    breakFrom: 'Pause von',
    breakTo: 'Pause bis',
    timesFormat: 'Bitte schreiben Sie Uhrzeiten wie 8:00 oder 13:30. Gespeichert bleiben die bisherigen Zeiten.',
    timesBad: 'Der Beginn liegt nach dem Ende. Bitte prüfen Sie die Zeiten. Gespeichert bleiben die bisherigen.',
    gap: 'Zwischen zwei Gesprächen',
    gapNote: 'Minuten, die frei bleiben',
    length: 'Gesprächsdauer',
    lengthNote: 'wenn kein Regelpaket eine nennt',
    minutes: (minutes: number) => `${minutes} min`,
    timesText: (from: string, to: string, breakFrom: string, breakTo: string) =>
      breakFrom >= breakTo ? `${from} bis ${to}` : `${from} bis ${to}, Pause ${breakFrom} bis ${breakTo}`,
    sofo: 'SoFo-Tage',
    sofoNote: 'zählen sie auf die Wochenstunden?',
    sofoChoices: { open: 'nicht entschieden, beides zeigen', yes: 'zählen mit', no: 'zählen nicht mit' },
  },
} as const;
