/** Lines of „Verlauf“ that are no contacts: intervals set for the case, notes on cooperation, cancelled appointments, Wiedervorlagen put off. */
import type { IsoDate } from '../rules/facts';
import type { AppointmentRow, CaseRow, CooperationRow, FollowUpRow, ReferralRow, TermRow } from '../store/records';
import type { HistoryEntry } from '../view-case';
import { fullDate, intervalWords, shortDate, weekdayDate } from './dates';
import { deferralTitle } from './defer';
import { PAUSE_CHANGES, PAUSE_WORDS, pauseSpan } from './pause';
import { referralSpan, serviceWord } from './referral';
import { TERM_WORDS, termSpan } from './terms';

export interface DatedEntry {
  date: IsoDate;
  entry: HistoryEntry;
}

interface Rows {
  terms: TermRow[];
  cooperation: CooperationRow[];
  appointments: AppointmentRow[];
  followUps: FollowUpRow[];
  referrals: ReferralRow[];
  row: Pick<CaseRow, 'pauses'>;
}

/** @param situation the name of a situation, or null where no pack knows it */
export function ownNotes(
  { terms, cooperation, appointments, followUps, referrals, row: { pauses } }: Rows,
  situation: (key: string) => string | null,
  today: IsoDate,
): DatedEntry[] {
  const entry = (row: { id: string; change: string | null }, date: IsoDate, rest: Rest): DatedEntry => ({
    date,
    entry: { id: row.id, change: row.change, date: shortDate(date, today), ...rest },
  });
  return [
    ...terms.map((row) => entry(row, row.on, termEntry(row))),
    ...cooperation.map((row) => entry(row, row.on, cooperationEntry(row, situation))),
    ...appointments.flatMap(({ id, date, cancelledOn, cancelChange: change }) =>
      cancelledOn === null
        ? []
        : [
            entry({ id, change }, cancelledOn, {
              kind: 'cancelled',
              title: `Termin am ${weekdayDate(date, today)} abgesagt`,
              note: '',
            }),
          ],
    ),
    ...referrals.flatMap((row) =>
      referralNotes(row).map(({ date, id, change, ...rest }) => entry({ id, change }, date, rest)),
    ),
    ...pauses.map((pause) => entry(pause, pause.on, pauseEntry(pause))),
    ...followUps.flatMap(({ id, what, date, deferrals }) =>
      deferrals.map(({ on, change, ...deferral }) => {
        const kept = deferral.how === 'later' && deferral.to !== null ? [`gesetzt für ${shortDate(date, today)}`] : [];
        const title = deferralTitle(deferral, today);
        return entry({ id: `${id} ${change}`, change }, on, {
          kind: 'followUp',
          title,
          note: [what, ...kept].join(' · '),
        });
      }),
    ),
  ];
}

/** The latest edit of a referral, and each message: what the provider said stands in the section itself. */
function referralNotes(row: ReferralRow): (Rest & { date: IsoDate; id: string; change: string })[] {
  const title = `§ 16a: ${serviceWord(row)}`;
  const { id, on, change, messages } = row;
  return [
    { kind: 'referral', id, date: row.end?.on ?? on, change, title, note: referralSpan(row) },
    ...messages
      .filter((message) => message.change !== change)
      .map((message) => {
        const note = 'Mitteilung der Beratungsstelle';
        return { kind: 'referral' as const, id: message.id, date: message.on, change: message.change, title, note };
      }),
  ];
}

type Rest = Pick<HistoryEntry, 'kind' | 'title' | 'note'>;

function termEntry({ kind, interval, reason, from, until, on }: TermRow): Rest {
  const ended = until !== null && until <= on;
  const title = ended ? `${TERM_WORDS[kind]} beendet` : `${TERM_WORDS[kind]}: ${intervalWords(interval)}`;
  const span = ended ? `galt bis ${fullDate(until)}` : termSpan({ from, until });
  return { kind: 'term', title, note: `${span} · ${reason}` };
}

function pauseEntry({ reason, on, ...span }: CaseRow['pauses'][number]): Rest {
  const ended = span.until !== null && span.until < on;
  const title = ended ? PAUSE_CHANGES.ended : `${PAUSE_CHANGES.set}: ${PAUSE_WORDS[reason]}`;
  return { kind: 'pause', title, note: [...(ended ? [PAUSE_WORDS[reason]] : []), pauseSpan(span)].join(' · ') };
}

function cooperationEntry({ unmet, situation }: CooperationRow, nameOf: (key: string) => string | null): Rest {
  const title = unmet.length === 0 ? 'Kooperation: alle Punkte erfüllt' : `Kooperation: ${openPoints(unmet.length)}`;
  return { kind: 'cooperation', title, note: situation === null ? '' : (nameOf(situation) ?? '') };
}

const openPoints = (count: number): string => (count === 1 ? '1 Punkt nicht erfüllt' : `${count} Punkte nicht erfüllt`);
