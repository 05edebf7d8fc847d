/** „Jetzt“: what to do next for one person, most urgent first. */
import { toDay } from '../rules/dates';
import type { IsoDate } from '../rules/facts';
import type { Finding, NoShowFinding, RefillFinding } from '../rules/finding';
import type { CooperationView, NowItem } from '../view-case';
import { feedbackDue, followUpSegment, planSegment } from './badge-line';
import { shortDate, weekdayDate } from './dates';
import { FACT_NAMES } from './words';

/**
 * @param others names of the other members of the Bedarfsgemeinschaft
 * @param reactions what a source says is to be done for how the person cooperates
 */
export function nowItems(
  findings: Finding[],
  others: string[],
  leadDays: number,
  today: IsoDate,
  reactions: CooperationView['reactions'] = [],
): NowItem[] {
  const items: (NowItem & { days: number })[] = [];
  let undated = 0;
  for (const finding of findings) {
    switch (finding.kind) {
      case 'contact':
        items.push(...contactItems(finding, leadDays, today));
        break;
      case 'jointTalks':
        items.push(...jointItems(finding, others));
        break;
      case 'planReview':
        if (finding.days <= leadDays) {
          items.push({ text: planSegment(finding, leadDays, today).full, opens: 'plan', days: finding.days });
        }
        break;
      case 'planStep':
        if (finding.state === 'undated') undated += 1;
        break;
      case 'noShow':
        items.push(noShowItem(finding));
        break;
      case 'refill':
        items.push(refillItem(finding, today));
        break;
      case 'average':
        if (finding.state === 'behind' && finding.guidance) {
          const text = `${finding.rule.label}: Gespräch als Richtwert bis ${shortDate(finding.guidance, today)}`;
          items.push({ text, opens: 'record', days: 0 });
        }
        break;
      case 'lawHint':
        items.push({ text: `${finding.rule.label} (Rechtsstand prüfen)`, opens: 'facts', days: leadDays });
        break;
      case 'referral':
        items.push(...referralItems(finding));
        break;
      case 'cooperation':
      case 'followUp':
        break;
    }
  }
  items.push(...reactions.map(reactionItem));
  if (undated > 0) {
    const words =
      undated === 1
        ? '1 Schritt im Kooperationsplan terminieren'
        : `${undated} Schritte im Kooperationsplan terminieren`;
    items.push({ text: words, opens: 'plan', days: leadDays });
  }
  const followUps = followUpSegment(findings.filter((finding) => finding.kind === 'followUp'));
  if (followUps) items.push({ text: followUps.full, opens: 'followUps', days: 0 });
  return items.toSorted((a, b) => a.days - b.days).map(({ text, opens }) => ({ text, opens }));
}

type DatedItem = NowItem & { days: number };

/** A release that is missing is told at once, feedback on its day. */
function referralItems(finding: Extract<Finding, { kind: 'referral' }>): DatedItem[] {
  const { days, blockedBy } = finding;
  if (blockedBy === null && (days === null || days > 0)) return [];
  return [{ text: feedbackDue(finding), opens: 'referrals', days: Math.min(days ?? 0, 0) }];
}

function contactItems(finding: Extract<Finding, { kind: 'contact' }>, leadDays: number, today: IsoDate): DatedItem[] {
  const days = finding.days ?? leadDays;
  const list: DatedItem[] = finding.notCounted
    .filter(({ reason }) => reason === 'notDocumented')
    .map(({ date }) => ({ text: `Kontakt vom ${shortDate(date, today)} dokumentieren`, opens: 'history', days: 0 }));
  switch (finding.state) {
    case 'overdue':
    case 'dueToday':
      return [{ text: 'Gespräch führen und dokumentieren', opens: 'record', days }, ...list];
    case 'upcoming':
      return days <= leadDays ? [{ text: 'Gespräch führen und dokumentieren', opens: 'record', days }, ...list] : list;
    case 'scheduledLate':
      return [
        {
          text: `Früheren Termin finden: Kontakt bis ${finding.due ? shortDate(finding.due, today) : ''}`,
          opens: 'record',
          days,
        },
        ...list,
      ];
    case 'noTalkYet':
      return [
        { text: 'Erstes Gespräch führen oder letztes Gespräch eintragen', opens: 'record', days: leadDays },
        ...list,
      ];
    case 'missingData': {
      const names = [...new Set(finding.missing.map((fact) => FACT_NAMES[fact]))].join(', ');
      const opens = finding.missing.includes('lastTalk') ? 'record' : 'facts';
      return [{ text: `Angaben ergänzen: ${names}`, opens, days: 0 }, ...list];
    }
    default:
      return list;
  }
}

const LAW = ' (Rechtsstand prüfen)';

/** „2 Termine in Folge nicht wahrgenommen“ */
export function noShowWords({ inRow }: Pick<NoShowFinding, 'inRow'>): string {
  return inRow === 1 ? 'Termin nicht wahrgenommen' : `${inRow} Termine in Folge nicht wahrgenommen`;
}

function noShowItem(finding: NoShowFinding): DatedItem {
  const law = finding.rule.lawFlag ? LAW : '';
  return { text: `${noShowWords(finding)}: Maßnahmen prüfen${law}`, opens: 'history', days: 0 };
}

/** „Abgesagten Termin am Fr 18.12. neu vergeben“ */
export function refillWords({ appointment }: Pick<RefillFinding, 'appointment'>, today: IsoDate): string {
  return `Abgesagten Termin am ${weekdayDate(appointment, today)} neu vergeben`;
}

function refillItem(finding: RefillFinding, today: IsoDate): DatedItem {
  return { text: refillWords(finding, today), opens: 'history', days: toDay(finding.appointment) - toDay(today) };
}

function reactionItem({ situation, lawFlag }: CooperationView['reactions'][number]): DatedItem {
  return { text: `${situation}: Reaktion prüfen${lawFlag ? LAW : ''}`, opens: 'cooperation', days: 0 };
}

function jointItems(finding: Extract<Finding, { kind: 'jointTalks' }>, others: string[]): DatedItem[] {
  if (finding.decisionOpen) {
    return [{ text: 'BG-Gespräch: Entscheidung notieren', opens: 'benefitUnit', days: finding.daysLeft }];
  }
  if (finding.state !== 'missing') return [];
  const withWhom = others.length > 0 ? ` (mit ${others.join(', ')})` : '';
  const text = `BG-Gespräch: noch ${finding.missing} in ${finding.year}${withWhom}`;
  return [{ text, opens: 'benefitUnit', days: finding.daysLeft }];
}

/** „danach: nächster Kontakt bis 20.12.“ */
export function afterTalkSentence(due: IsoDate, today: IsoDate): string {
  return `danach: nächster Kontakt bis ${shortDate(due, today)}`;
}
