/** Duties of a SAP in words: the state, what to do, and why. Pure; the workspace shows them as they are. */
import type { IsoDate } from '../rules/facts';
import type { SapFacts } from '../rules/sap/facts';
import type { SapDutyFinding, SapDutyKind } from '../rules/sap/finding';
import type { IconName, Tone } from '../view';
import { fullDate, sinceDays, weekdayDate } from './dates';
import { citationWords, quarterName } from './sap-terms';

export const DUTY_TITLES: Record<SapDutyKind, string> = {
  trainings: 'Fachfortbildungen',
  supervision: 'Supervision',
  workingGroup: 'Regionaler Arbeitskreis',
  headTalk: 'Gespräch mit der Behördenleitung',
  quarterSheet: 'Quartalsbogen',
  pause: 'Ruhen der Tätigkeit',
  pauseBeginTold: 'Beginn des Ruhens anzeigen',
  pauseEndTold: 'Ende des Ruhens anzeigen',
  resume: 'Wiederaufnahme vorbereiten',
  roleConflict: 'Verantwortung für Personalentscheidungen',
  start: 'Beginn der Tätigkeit',
};

/** Names of the facts that can be missing. */
export const SAP_FACT_NAMES: Record<keyof SapFacts, string> = {
  appointedOn: 'Tag der Bestellung',
  secondSeminarOn: 'Tag des zweiten Ausbildungsseminars',
  trainingStartedOn: 'Beginn der Ausbildung',
  trainingCompletedOn: 'Abschluss der Ausbildung',
  personnelRoleSince: 'Beginn der Verantwortung für Personalentscheidungen',
};

export interface StateWords {
  tone: Tone;
  icon: IconName | null;
  text: string;
}

/** So many days before it is due a duty is told louder. */
const SOON_DAYS = 30;

/** „überfällig seit 12 Tagen“, „bis Do 31.12.“, „erledigt, wieder bis 31.12.2027“. A „soll“ is never called overdue. */
export function dutyState(finding: SapDutyFinding, today: IsoDate): StateWords {
  const { due, days, binding } = finding;
  switch (isSoonAgain(finding) ? 'upcoming' : finding.state) {
    case 'overdue': {
      const since = sinceDays(-(days ?? 0));
      return binding === 'must'
        ? { tone: 'danger', icon: 'overdue', text: `überfällig ${since}` }
        : { tone: 'warning', icon: 'flag', text: `steht aus ${since}` };
    }
    case 'dueToday':
      return { tone: 'warning', icon: 'dueToday', text: 'heute fällig' };
    case 'upcoming': {
      const soon = days !== null && days <= SOON_DAYS;
      const left = days === 1 ? 'noch 1 Tag' : `noch ${days} Tage`;
      const text = `bis ${due ? weekdayDate(due, today) : ''} (${left})`;
      return { tone: soon ? 'warningLight' : 'neutral', icon: soon ? 'upcomingSoon' : 'upcoming', text };
    }
    case 'resting':
      return { tone: 'neutral', icon: 'paused', text: 'ruht zurzeit' };
    case 'missingData': {
      const names = finding.missing.map((fact) => SAP_FACT_NAMES[fact]).join(', ');
      return { tone: 'missing', icon: 'missingData', text: `Angaben fehlen: ${names}` };
    }
    case 'met':
      return { tone: 'neutral', icon: null, text: metWords(finding) };
  }
}

/** Still met, but not for long: a training that is to follow needs its time. */
function isSoonAgain({ kind, state, days }: SapDutyFinding): boolean {
  return kind === 'trainings' && state === 'met' && days !== null && days <= SOON_DAYS;
}

function metWords({ kind, due }: SapDutyFinding): string {
  if (kind === 'pause') return `endet rechtzeitig, längstens bis ${due ? fullDate(due) : ''}`;
  if (kind === 'roleConflict') return 'Ihre Tätigkeit ruht';
  if (kind === 'start') return 'erfüllt';
  if (kind === 'resume' || due === null) return 'erledigt';
  return `erledigt, wieder bis ${fullDate(due)}`;
}

/** „1 von 2 Tagen“; null where nothing is counted. */
export function dutyCount({ kind, done, needed }: SapDutyFinding): string | null {
  if (done === null || needed === null) return null;
  const count = `${done.toLocaleString('de-DE')} von ${needed}`;
  if (kind === 'supervision') return `${count} Tagen`;
  return kind === 'trainings' ? `${count} Fortbildungen` : count;
}

/** What there is to do, in one sentence; null where there is nothing. */
export function dutyAdvice(finding: SapDutyFinding): string | null {
  const { kind, state, due, needed, quarters } = finding;
  if (state === 'missingData') return 'Bitte unter „Angaben“ ergänzen.';
  if ((state === 'met' && !isSoonAgain(finding)) || state === 'resting') return null;
  const day = due === null ? '' : fullDate(due);
  switch (kind) {
    case 'trainings':
      return 'Bitte eine Fachfortbildung besuchen und hier eintragen.';
    case 'supervision':
      return `Für ${day.slice(-4)} sind noch keine ${needed} Tage Supervision eingetragen.`;
    case 'workingGroup':
      return `Für ${day.slice(-4)} ist noch kein Treffen des Arbeitskreises eingetragen.`;
    case 'headTalk':
      return `Für ${day.slice(-4)} ist noch kein Gespräch mit der Behördenleitung eingetragen.`;
    case 'quarterSheet':
      return quarters.length > 1
        ? `Nicht als gesendet vermerkt: ${quarters.map(quarterName).join(', ')}. Ohne Gespräche bitte als Nullmeldung.`
        : `Bitte den Bogen für ${quarters.map(quarterName).join('')} senden, ohne Gespräche als Nullmeldung.`;
    case 'pause':
      return `Länger als bis zum ${day} kann die Tätigkeit nicht ruhen. Bitte Wiederaufnahme oder Ende mit der Behördenleitung klären.`;
    case 'pauseBeginTold':
      return 'Bitte schriftlich anzeigen, ab wann die Tätigkeit ruht, und hier vermerken.';
    case 'pauseEndTold':
      return 'Bitte schriftlich anzeigen, wann das Ruhen endet, und hier vermerken.';
    case 'resume':
      return 'Vor der Wiederaufnahme bitte eine Fortbildung oder eine Supervision besuchen.';
    case 'roleConflict':
      return `Bitte das Amt als SAP in der Regel bis zum ${day} ruhen lassen oder beenden.`;
    case 'start':
      return 'Die ersten Beratungen beginnen nach dem zweiten Ausbildungsseminar.';
  }
}

/** Why it says so: the rule with its section, whether it is a „soll“, and how it is read where the decree says nothing. */
export function dutyWhy({ rule, binding }: SapDutyFinding, today: IsoDate): string[] {
  return [
    `${rule.label}: ${citationWords(rule, today)} (${rule.id}).`,
    ...(binding === 'should' ? ['Der Erlass sagt hier „soll“, nicht „muss“.'] : []),
    ...(rule.reading ? [`So liest es Fallblick: ${rule.reading}`] : []),
  ];
}
