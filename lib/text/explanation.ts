/** „Warum dieses Datum?“: a contact finding in words, with its source. */
import { toDay } from '../rules/dates';
import type { ComingChange } from '../rules/evaluate-case';
import type { FactName, IsoDate, Origin } from '../rules/facts';
import type { AppliedRule, AverageFinding, ContactFinding } from '../rules/finding';
import type { WhatIf } from '../rules/what-if';
import type { Explanation, ExplanationRow } from '../view';
import { contactSegment } from './badge-line';
import { clockTime, fullDate, intervalWords, shortDate, weekdayDate } from './dates';
import {
  comingSentence,
  derivedSentence,
  dueBySentence,
  intervalOrNone,
  overrodeSentences,
  setBySentence,
  shiftSentence,
  sourceText,
  usedFactsText,
} from './rule-sentences';
import { averageSentence, capital, LAW_SENTENCE, lawNoteSentence } from './why';
import { EVENT_WORDS, FACT_NAMES, factWord, type ReadFrom } from './words';

const ORIGIN: Record<Origin, string> = { page: '(Seite)', own: '(eigener Eintrag)' };
const FROM_TEXT = '(eingefügter Text)';

const NOT_COUNTED: Record<ContactFinding['notCounted'][number]['reason'], string> = {
  notDocumented: 'zählt erst nach Dokumentation',
  noTalkContent: 'zählt nur mit den Inhalten eines Beratungsgesprächs',
  kind: 'zählt nicht als Beratungsgespräch',
  noShow: 'Nicht erschienen, zählt nicht als Gespräch',
};

type Origins = Partial<Record<FactName, Origin>>;

/** What else is known about the case around its date. */
interface Background {
  coming?: ComingChange | null;
  /** Averages that were wanted once. */
  former?: AverageFinding[];
  origins?: Origins;
  /** The organisation has fixed the school holidays; else they are the user's own. */
  holidaysManaged?: boolean;
  /** The organisation's words on the state of the law. */
  lawNotes?: readonly { text: string; date: IsoDate }[];
}

/**
 * Everything the card and the panel's „Warum?“ show about the contact date.
 * @param from where a talk that is no own entry was read
 */
export function explain(
  finding: ContactFinding,
  whatIf: WhatIf | null,
  leadDays: number,
  today: IsoDate,
  problems: string[],
  from: ReadFrom = 'page',
  { coming = null, former = [], origins = {}, holidaysManaged = false, lawNotes = [] }: Background = {},
): Explanation {
  const further = [
    ...(coming ? [`${capital(comingSentence(coming, today))}.`] : []),
    ...former.map((average) => averageSentence(average)),
  ];
  const notes = finding.rule?.lawFlag ? lawNotes.map(lawNoteSentence) : [];
  return {
    state: contactSegment(finding, leadDays, today),
    rows: rows(finding, today, from, origins, holidaysManaged ? '(Ihre Organisation)' : ORIGIN.own),
    source: finding.rule ? sourceText(finding.rule) : null,
    derived: finding.rule ? derivedSentence(finding.rule) : null,
    whatIf: whatIf ? whatIfSentence(whatIf) : null,
    hints: [...hints(finding, today), ...notes, ...further, ...problems],
    timeline: timeline(finding, today),
  };
}

function rows(
  finding: ContactFinding,
  today: IsoDate,
  from: ReadFrom,
  origins: Origins,
  holidaysFrom: string,
): ExplanationRow[] {
  const list: ExplanationRow[] = [];
  const { lastTalk, rule, due } = finding;
  list.push({
    label: 'letztes Beratungs\u00adgespräch',
    value: lastTalk ? fullDate(lastTalk.date) : 'keines bekannt',
    note: lastTalk && (lastTalk.origin === 'page' && from === 'text' ? FROM_TEXT : ORIGIN[lastTalk.origin]),
  });
  if (rule) {
    list.push({
      label: 'Mindestkontakt',
      value: finding.window ? 'in den Schulferien' : rule.interval ? intervalWords(rule.interval) : 'keiner festgelegt',
      note: [setByNote(rule), usedFactsText(finding.used, origins)].filter(Boolean).join(' · ') || null,
    });
  }
  if (due) {
    const workday = finding.suggestedWorkday
      ? `letzter Arbeitstag davor: ${weekdayDate(finding.suggestedWorkday, today)}`
      : null;
    const window = finding.window ? `Ferien bis ${fullDate(finding.window[1])} ${holidaysFrom}` : null;
    list.push({ label: 'fällig am', value: fullDate(due), note: window ?? workday });
  }
  if (finding.appointment) {
    const { appointment, appointmentTime } = finding;
    const value = appointmentTime ? `${fullDate(appointment)}, ${clockTime(appointmentTime)}` : fullDate(appointment);
    list.push({ label: 'nächster Termin', value, note: null });
  }
  return list;
}

/** Where the interval comes from when it is not the source's own; who set it and why stands below. */
function setByNote({ setBy }: AppliedRule): string | null {
  if (setBy === null) return null;
  return `(${setBy.who === 'own' ? 'eigener Eintrag' : 'Ihre Organisation'}, statt ${intervalOrNone(setBy.instead.interval)})`;
}

function whatIfSentence(whatIf: WhatIf): string {
  const name = FACT_NAMES[whatIf.fact as keyof typeof FACT_NAMES] ?? whatIf.fact;
  const word = factWord(whatIf.fact, whatIf.value);
  return `${name} ${word} – ${intervalWords(whatIf.interval)}, fällig am ${fullDate(whatIf.due)}`;
}

function hints(finding: ContactFinding, today: IsoDate): string[] {
  const list = finding.notCounted.map(
    ({ date, kind, reason }) => `Kontakt vom ${shortDate(date, today)} (${EVENT_WORDS[kind]}): ${NOT_COUNTED[reason]}.`,
  );
  if (finding.check.length > 0) {
    const names = finding.check.map((fact) => FACT_NAMES[fact]).join(' und ');
    list.push(`${names} passen nicht zusammen – bitte prüfen.`);
  }
  if (finding.state === 'missingData') {
    const names = [...new Set(finding.missing.map((fact) => FACT_NAMES[fact]))].join(', ');
    const how = finding.missing.includes('lastTalk')
      ? 'Tragen Sie das letzte Gespräch selbst ein.'
      : 'Tragen Sie sie unter „Angaben“ ein.';
    list.push(`Ohne diese Angabe kann Fallblick kein Datum nennen: ${names}. ${how}`);
  }
  list.push(...finding.shifts.map((shift) => shiftSentence(shift, finding.rule)));
  list.push(...ruleHints(finding));
  if (finding.rule) list.push('Der Mindestkontakt ist eine Untergrenze; häufigere Kontakte sind möglich.');
  if (finding.rule?.lawFlag) list.push(LAW_SENTENCE);
  return list;
}

/** Who set the interval, which older rule gave the date, what gave way. */
function ruleHints({ rule, dueBy, overrode }: ContactFinding): string[] {
  const sentences = [rule && setBySentence(rule), dueBySentence(dueBy), ...overrodeSentences(overrode)];
  return sentences.filter((sentence) => sentence !== null);
}

function timeline(finding: ContactFinding, today: IsoDate): Explanation['timeline'] {
  if (!finding.lastTalk || !finding.due) return null;
  const start = toDay(finding.lastTalk.date);
  const due = toDay(finding.due);
  const now = toDay(today);
  const end = Math.max(due, now);
  if (end <= start) return null;
  const at = (day: number): number => (day - start) / (end - start);
  return {
    from: shortDate(finding.lastTalk.date, today),
    due: `fällig ${shortDate(finding.due, today)}`,
    dueAt: at(due),
    todayAt: at(now),
    overdue: now > due,
  };
}
