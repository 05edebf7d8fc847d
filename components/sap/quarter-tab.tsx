import { useRef, useState } from 'preact/hooks';
import { csvText } from '../../lib/editor/csv-text';
import { downloadCsv } from '../../lib/pages/download';
import type { OpenRoom } from '../../lib/sap/open-room';
import { quartersOf, quarterView, sheetDue } from '../../lib/sap/quarter-view';
import { dutyState, dutyWhy } from '../../lib/text/sap-duties';
import { citationWords } from '../../lib/text/sap-terms';
import { SAP_QUARTER_UI as TEXT } from '../../lib/text/ui-sap-quarter';
import { Disclosure } from '../disclosure';
import { useKeptFace } from '../kept';
import { SelectField } from '../select-field';
import { StateText } from '../state-text';
import { WhyDisclosure } from '../why-disclosure';
import { FixForm } from './fix-form';
import { SheetTable } from './sheet-table';
import { useRoomWriter } from './use-room-writer';

/** „Quartalsbogen“: the preview of a quarter, and once it is kept, the sheet to print and to save. */
export function QuarterTab({ room }: { room: OpenRoom }) {
  const { rows, today } = room;
  const quarters = quartersOf(room);
  const [chosen, setChosen] = useKeptFace('quarter', quarters[0]?.id ?? '');
  const [saved, setSaved] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const write = useRoomWriter(room);
  const quarter = quarters.find(({ id }) => id === chosen) ?? quarters[0];
  if (!quarter) return null;
  const { lines, sentOn, deleted } = quarterView(room, quarter);
  const due = sheetDue(room, quarter);
  const file = TEXT.file(quarter.id);
  const keep = (): void => {
    downloadCsv(file, csvText(lines));
    setSaved(file);
  };
  return (
    <div class="sap-tab">
      <div class="not-printed sap-quarter-head">
        <div class="sap-title">
          <h2 ref={heading} tabIndex={-1}>
            {TEXT.title}
          </h2>
          <div class="sap-choice">
            <SelectField
              id="quarter"
              label={TEXT.choose}
              value={quarter.id}
              options={quarters.map(({ id }) => ({
                value: id,
                label: TEXT.chosen(id, rows.sheets.find((sheet) => sheet.id === id)?.sentOn ?? null),
              }))}
              onChange={setChosen}
            />
          </div>
        </div>
        {due && (
          <>
            <p>{TEXT.whereTo(citationWords(due.rule, today))}</p>
            {sentOn === null && (
              <p>
                <StateText {...dutyState(due, today)} />
              </p>
            )}
            <WhyDisclosure label={TEXT.why} why={dutyWhy(due, today)} />
          </>
        )}
        <p role="status">{sentOn !== null && TEXT.fixed(sentOn)}</p>
        {sentOn === null ? (
          <>
            <p>{TEXT.previewText}</p>
            {deleted && (
              <p>
                <StateText tone="warningLight" icon="flag" text={TEXT.deleted} />
              </p>
            )}
            <Disclosure key={quarter.id} label={TEXT.fix} does="show">
              {(done) => (
                <FixForm
                  quarter={quarter}
                  running={quarter.to >= today}
                  write={write}
                  onFixed={() => {
                    done();
                    heading.current?.focus();
                  }}
                />
              )}
            </Disclosure>
          </>
        ) : (
          <>
            <div class="button-row">
              <button type="button" class="button" onClick={() => window.print()}>
                {TEXT.print}
              </button>
              <button type="button" class="button" onClick={keep}>
                {TEXT.csv}
              </button>
            </div>
            <p class="small" role="status">
              {saved === file && TEXT.saved(file)}
            </p>
          </>
        )}
        {sentOn === null && <p class="name">{TEXT.preview}</p>}
      </div>
      {/* What is on paper has been sent: of a preview there is none. */}
      <div class={sentOn === null ? 'not-printed' : undefined}>
        <SheetTable lines={lines} />
      </div>
    </div>
  );
}
