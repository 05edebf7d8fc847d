import { decreeOn } from '../../lib/packs/sap';
import { stayOrientation } from '../../lib/rules/sap/roles-due';
import { countDue, dutyFindings } from '../../lib/sap/duty-findings';
import type { OpenRoom } from '../../lib/sap/open-room';
import { recordsOf } from '../../lib/sap/records';
import { hasDays, removeDuty } from '../../lib/sap/save-duty';
import { removePause } from '../../lib/sap/save-pause';
import { citationWords } from '../../lib/text/sap-terms';
import { SAP_DUTIES_UI as TEXT } from '../../lib/text/ui-sap-duties';
import { LiveRegion } from '../live-region';
import { DutyForm } from './duty-form';
import { DutyList } from './duty-list';
import { EntrySection } from './entry-section';
import { PauseForm } from './pause-form';
import { useSaidWriter } from './use-said-writer';

interface Props {
  room: OpenRoom;
  /** Opens the tab „Angaben“. */
  toDetails: () => void;
}

/** „Pflichten“: what is due and why, what took place, and when the work rests. */
export function DutiesTab({ room, toDetails }: Props) {
  const { rows, today } = room;
  const { said, write } = useSaidWriter(room, TEXT.saved);
  const findings = dutyFindings(room);
  const stay = stayOrientation(decreeOn(today), recordsOf(rows).facts);
  const newest = <Row extends { on: string }>(all: readonly Row[]): Row[] =>
    all.toSorted((one, other) => other.on.localeCompare(one.on));
  return (
    <div class="sap-tab">
      <h2 tabIndex={-1}>{TEXT.heading(countDue(findings))}</h2>
      <p class="muted">{TEXT.lead}</p>
      <DutyList findings={findings} pauses={rows.pauses} today={today} toDetails={toDetails} />
      {stay && <p class="small">{TEXT.stay(stay.until, citationWords(stay.rule, today))}</p>}
      <EntrySection
        id="done"
        title={TEXT.done.title}
        none={TEXT.done.none}
        add={TEXT.done.add}
        write={write}
        lines={newest(rows.duties).map(({ id, kind, on, days, title }) => ({
          id,
          name: TEXT.done.line(kind, on),
          notes: [...(hasDays(kind) ? [TEXT.done.dayCount(days)] : []), ...(title ? [title] : [])],
          canChange: true,
        }))}
        form={(id, done) => (
          <DutyForm room={room} duty={rows.duties.find((row) => row.id === id) ?? null} write={write} onSaved={done} />
        )}
        remove={removeDuty}
      />
      <EntrySection
        id="pauses"
        title={TEXT.pause.title}
        none={TEXT.pause.none}
        add={TEXT.pause.add}
        write={write}
        lines={rows.pauses
          .toSorted((one, other) => other.from.localeCompare(one.from))
          .map(({ id, from, until, beginTold, endTold }) => ({
            id,
            name: TEXT.pause.line(from, until),
            notes: [TEXT.pause.told(beginTold, until === null ? null : endTold)],
            canChange: true,
          }))}
        form={(id, done) => (
          <PauseForm
            room={room}
            pause={rows.pauses.find((row) => row.id === id) ?? null}
            write={write}
            onSaved={done}
          />
        )}
        remove={removePause}
      />
      <LiveRegion text={said} />
    </div>
  );
}
