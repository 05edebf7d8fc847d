import type { OpenRoom } from '../../lib/sap/open-room';
import type { TimeRow } from '../../lib/sap/rows';
import { type EnteredKind, removeTime } from '../../lib/sap/save-time';
import { timeOfYear, yearsOf } from '../../lib/sap/time-of-year';
import { yearBudget } from '../../lib/sap/year-budget';
import { SAP_TIME_UI as TEXT } from '../../lib/text/ui-sap-time';
import { useKeptFace } from '../kept';
import { LiveRegion } from '../live-region';
import { SelectField } from '../select-field';
import { BudgetBox } from './budget-box';
import { EntrySection } from './entry-section';
import { TimeForm } from './time-form';
import { useSaidWriter } from './use-said-writer';

interface Props {
  room: OpenRoom;
  /** Opens the tab „Angaben“. */
  toDetails: () => void;
}

const isEntered = (row: TimeRow): row is TimeRow & { kind: EnteredKind } => row.kind !== 'deletedTalks';

/** „Zeit“: the calendar year's time against what was recorded, and time beside talks. */
export function TimeTab({ room, toDetails }: Props) {
  const { rows, today } = room;
  const years = yearsOf(rows, today);
  const [chosen, setChosen] = useKeptFace('year', years[0] ?? 0);
  const { said, write } = useSaidWriter(room, TEXT.saved);
  const year = years.includes(chosen) ? chosen : (years[0] ?? chosen);
  const lines = rows.times
    .filter(({ on }) => on.startsWith(`${year}-`))
    .toSorted((one, other) => other.on.localeCompare(one.on));
  return (
    <div class="sap-tab">
      <div class="sap-title">
        <h2 tabIndex={-1}>{TEXT.title}</h2>
        <div class="sap-choice">
          <SelectField
            id="time-year"
            label={TEXT.year}
            value={String(year)}
            options={years.map((one) => ({ value: String(one), label: String(one) }))}
            onChange={(value) => setChosen(Number(value))}
          />
        </div>
      </div>
      <p class="muted">{TEXT.lead}</p>
      <BudgetBox of={yearBudget(room, year)} time={timeOfYear(rows, year)} today={today} toDetails={toDetails} />
      {year !== years[0] && <p class="small">{TEXT.former}</p>}
      <EntrySection
        id="times"
        title={TEXT.entries}
        none={TEXT.none}
        add={TEXT.add}
        write={write}
        lines={lines.map((row) => ({
          id: row.id,
          name: TEXT.line(row.kind, row.on, row.minutes),
          notes: row.note ? [row.note] : [],
          canChange: isEntered(row),
        }))}
        form={(id, done) => (
          <TimeForm
            room={room}
            time={lines.filter(isEntered).find((row) => row.id === id) ?? null}
            write={write}
            onSaved={done}
          />
        )}
        remove={(id) => removeTime(room, id)}
      />
      <LiveRegion text={said} />
    </div>
  );
}
