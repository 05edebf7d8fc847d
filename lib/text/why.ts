/** Why a finding says what it says: facts used and where they were seen, the rule and its source, what it overrode. */
import type { FactName, IsoDate, Origin } from '../rules/facts';
import type { AppliedRule, AverageFinding, Finding } from '../rules/finding';
import { fullDate, intervalWords, sinceDays } from './dates';
import { referralSentences } from './referral';
import {
  derivedSentence,
  dueBySentence,
  overrodeSentences,
  setBySentence,
  shiftSentence,
  sourceText,
  usedFactsText,
} from './rule-sentences';
import { EVENT_WORDS, FACT_NAMES } from './words';

export const LAW_SENTENCE = 'Rechtsstand prüfen.';

/** Of the organisation; stands where „Rechtsstand prüfen“ stands. */
export const lawNoteSentence = ({ text, date }: { text: string; date: IsoDate }): string =>
  `Hinweis Ihrer Organisation (Stand ${fullDate(date)}): ${text}`;

type Origins = Partial<Record<FactName, Origin>>;

/** All sentences, the facts first. */
export function why(finding: Finding, origins: Origins): string[] {
  return [...factSentences(finding, origins), ...('rule' in finding ? ruleSentences(finding.rule) : [])];
}

/** „monatlich: Konzept Beratungsaktivität, 5 Ü25 Teams, 2. (CF-ue25-near-alo, Fassung 1.1.0)“ and what belongs to it. */
function ruleSentences(rule: AppliedRule | null): string[] {
  if (!rule) return [];
  const interval = rule.interval ? `${intervalWords(rule.interval)} – ` : '';
  const derived = derivedSentence(rule);
  return [
    `${capital(interval)}${rule.label}: ${sourceText(rule)} (${rule.id}, Fassung ${rule.packVersion}).`,
    ...(derived ? [`${capital(derived)}.`] : []),
    ...[setBySentence(rule)].filter((sentence) => sentence !== null),
    ...(rule.lawFlag ? [LAW_SENTENCE] : []),
  ];
}

function factSentences(finding: Finding, origins: Origins): string[] {
  switch (finding.kind) {
    case 'contact':
      return contactSentences(finding, origins);
    case 'planReview':
      return [
        finding.mode === 'shortFeedback' ? 'Eine kurze Rückmeldung genügt.' : 'Die Überprüfung braucht ein Gespräch.',
        ...(finding.choices.length > 0 ? ['Danach: Plan aktualisieren oder einladen.'] : []),
      ];
    case 'planStep':
      return finding.state === 'undated' ? ['Der Schritt hat kein Datum.'] : [];
    case 'followUp':
      return [`Eigener Eintrag für den ${fullDate(finding.due)}.`];
    case 'jointTalks':
      return [
        `Gezählt vom ${fullDate(finding.from)} an: ${finding.count} von ${finding.min}${finding.dates.length > 0 ? ` (${finding.dates.map(fullDate).join(', ')})` : ''}.`,
        ...(finding.notes.length > 0
          ? [`Je Gespräch ein Vermerk „${finding.noteSubject}“ in den BewA aller Beteiligten.`]
          : []),
        ...overrodeSentences(finding.overrode),
      ];
    case 'average':
      return [averageSentence(finding)];
    case 'noShow':
      return [`Seit dem letzten Gespräch nicht erschienen: ${finding.dates.map(fullDate).join(', ')}.`];
    case 'refill':
      return [`Am ${fullDate(finding.cancelledOn)} abgesagt, ${finding.daysBefore} Tage vor dem Termin.`];
    case 'cooperation':
      return [
        finding.since === null
          ? 'Noch keine Einschätzung notiert.'
          : `Eigene Einschätzung vom ${fullDate(finding.since)}.`,
      ];
    case 'referral':
      return referralSentences(finding);
    case 'lawHint':
      return [`Seit dem ${fullDate(finding.since)}.`];
  }
}

function contactSentences(finding: Extract<Finding, { kind: 'contact' }>, origins: Origins): string[] {
  const { lastTalk, used, missing, notCounted, shifts, dueBy, overrode, rule } = finding;
  const facts = usedFactsText(used, origins, true);
  const from = lastTalk?.origin === 'page' ? 'Seite' : 'eigener Eintrag';
  return [
    lastTalk ? `Letztes Beratungsgespräch: ${fullDate(lastTalk.date)} (${from}).` : 'Kein Beratungsgespräch bekannt.',
    ...(facts ? [`Angaben: ${facts}.`] : []),
    ...(missing.length > 0 ? [`Es fehlt: ${[...new Set(missing.map((fact) => FACT_NAMES[fact]))].join(', ')}.`] : []),
    ...notCounted.map(({ date, kind }) => `Zählt nicht: ${EVENT_WORDS[kind]} am ${fullDate(date)}.`),
    ...shifts.map((shift) => shiftSentence(shift, rule)),
    ...[dueBySentence(dueBy)].filter((sentence) => sentence !== null),
    ...overrodeSentences(overrode),
  ];
}

/** „Richtwert 12.11.2024 (seit 3 Tagen vorbei): …“; guidance is never called overdue. */
export function averageSentence(finding: AverageFinding): string {
  const { rule, window, effectiveUntil, guidance, guidanceDays, talks, average, wanted, state } = finding;
  const span = `${fullDate(window[0])} bis ${fullDate(effectiveUntil)}`;
  const reached = average === null ? 'noch kein Gespräch' : `im Schnitt alle ${Math.round(average)} Tage`;
  const counted = `${talks} ${talks === 1 ? 'Gespräch' : 'Gespräche'}, ${reached} (Richtwert ${wanted})`;
  if (state === 'ended' || guidance === null || guidanceDays === null) {
    return `${rule.label} galt bis ${fullDate(effectiveUntil)}: ${span}, ${counted}.`;
  }
  const late = guidanceDays < 0 ? `, ${sinceDays(-guidanceDays)} vorbei` : '';
  return `${rule.label}: nächstes Gespräch als Richtwert am ${fullDate(guidance)}${late}; ${span}, ${counted}.`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
