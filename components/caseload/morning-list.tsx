import { keyOf } from '../../lib/caseload/arrange';
import { belongsTo, isResting } from '../../lib/caseload/filters';
import type { CaseloadFilter, CaseloadRow } from '../../lib/messages/caseload';
import { sinceDays, weekdayDate } from '../../lib/text/dates';
import { CASELOAD_UI } from '../../lib/text/ui-caseload';
import type { IconName } from '../../lib/view';
import { StateIcon } from '../icons/state-icon';
import { nameOf } from './row-words';

/** Lines of each part; the rest is in the table. */
const FIRST = 4;

interface Props {
  /** In the order of the morning list. */
  rows: readonly CaseloadRow[];
  today: string;
  onOpen: (row: CaseloadRow) => void;
  onShow: (filter: CaseloadFilter) => void;
}

/** Whom today: overdue, due today, and what was put off to today or before. */
export function MorningList({ rows, today, onOpen, onShow }: Props) {
  const running = rows.filter((row) => belongsTo(row, 'all'));
  const overdue = running.filter((row) => belongsTo(row, 'overdue'));
  const dueToday = running.filter((row) => belongsTo(row, 'today'));
  const followUps = running
    .filter((row) => belongsTo(row, 'followUp') && (row.followUps?.dueNow ?? 0) > 0)
    .toSorted((one, other) => (one.followUps?.days ?? 0) - (other.followUps?.days ?? 0));
  const count = followUps.reduce((sum, { followUps: open }) => sum + (open?.dueNow ?? 0), 0);
  const oldest = followUps[0]?.followUps?.text ?? null;
  const paused = running
    .filter((row) => belongsTo(row, 'paused'))
    .toSorted((one, other) => Number(other.paused?.review) - Number(one.paused?.review));
  if (overdue.length + dueToday.length + count === 0) {
    const next = running.find((row) => !isResting(row) && row.days !== null && row.days > 0)?.due ?? null;
    return (
      <>
        <p class="nothing-due">{CASELOAD_UI.nothingDue(next && weekdayDate(next, today))}</p>
        {paused.length > 0 && (
          <section class="morning one" aria-label={CASELOAD_UI.pausedCases}>
            <PausedPart rows={paused} onOpen={onOpen} onShow={onShow} />
          </section>
        )}
      </>
    );
  }
  const words = ({ days, interval }: CaseloadRow): string =>
    [days !== null && days < 0 ? sinceDays(-days) : null, interval].filter(Boolean).join(' · ');
  return (
    <section class="morning" aria-label={CASELOAD_UI.morning}>
      <Part
        icon="overdue"
        count={overdue.length}
        title={CASELOAD_UI.overdue}
        rows={overdue}
        say={(row) => [nameOf(row), words(row)]}
        onOpen={onOpen}
        onShow={() => onShow('overdue')}
      />
      <Part
        icon="dueToday"
        count={dueToday.length}
        title={CASELOAD_UI.dueToday}
        rows={dueToday}
        say={(row) => [nameOf(row), words(row)]}
        onOpen={onOpen}
        onShow={() => onShow('today')}
      />
      <Part
        icon="flag"
        count={count}
        title={count === 1 && oldest ? CASELOAD_UI.followUp(oldest) : CASELOAD_UI.followUps(oldest)}
        rows={followUps}
        say={(row) => [`${nameOf(row)} · ${row.followUps?.what ?? ''}`, row.followUps?.text ?? '']}
        onOpen={onOpen}
        onShow={() => onShow('followUp')}
      />
      {paused.length > 0 && <PausedPart rows={paused} onOpen={onOpen} onShow={onShow} />}
    </section>
  );
}

/** Cases that rest: what is due of them waits here, with a Wiedervorlage that has come. */
function PausedPart({ rows, onOpen, onShow }: Pick<Props, 'onOpen' | 'onShow'> & { rows: CaseloadRow[] }) {
  const words = ({ paused, followUps }: CaseloadRow): string =>
    [paused?.text, followUps && followUps.dueNow > 0 ? CASELOAD_UI.followUp(followUps.text) : null]
      .filter(Boolean)
      .join(' · ');
  return (
    <Part
      icon="paused"
      count={rows.length}
      title={CASELOAD_UI.pausedCases}
      rows={rows}
      say={(row) => [nameOf(row), words(row)]}
      onOpen={onOpen}
      onShow={() => onShow('paused')}
    />
  );
}

interface PartProps {
  icon: IconName;
  count: number;
  title: string;
  rows: CaseloadRow[];
  say: (row: CaseloadRow) => [string, string];
  onOpen: (row: CaseloadRow) => void;
  onShow: () => void;
}

function Part({ icon, count, title, rows, say, onOpen, onShow }: PartProps) {
  return (
    <div class={`morning-part ${icon}`}>
      <div class="morning-head">
        <h2>
          <StateIcon name={icon} />
          <span class="morning-count">{count.toLocaleString('de-DE')}</span> {title}
        </h2>
        {count > 0 && (
          <button type="button" class="text-button link" aria-label={CASELOAD_UI.showAllOf(title)} onClick={onShow}>
            {CASELOAD_UI.showAll}
          </button>
        )}
      </div>
      {count === 0 ? (
        <p class="muted">{CASELOAD_UI.none}</p>
      ) : (
        <ul>
          {rows.slice(0, FIRST).map((row) => {
            const [left, right] = say(row);
            return (
              <li key={keyOf(row)}>
                <button type="button" class="morning-line" onClick={() => onOpen(row)}>
                  <span>{left}</span>
                  <span class="muted">{right}</span>
                </button>
              </li>
            );
          })}
          {rows.length > FIRST && <li class="small">{CASELOAD_UI.moreInPart(rows.length - FIRST)}</li>}
        </ul>
      )}
    </div>
  );
}
