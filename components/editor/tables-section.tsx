import { tablesOf } from '../../lib/editor/rule-tables';
import { tableName } from '../../lib/editor/table-names';
import { EDITOR_UI } from '../../lib/text/ui-editor';
import { Sign } from '../icons/sign';
import { Tabs } from '../tabs';
import type { DraftWork } from './editor-props';
import { RuleTable } from './rule-table';
import { SheetSection } from './sheet-section';

interface Props {
  work: DraftWork;
  /** The table that is shown. */
  tab: number;
  onTab: (tab: number) => void;
  focusOn: (id: string) => void;
}

/** The decision tables of the pack, one at a time, and the spreadsheet of all of them. */
export function TablesSection({ work, tab, onTab, focusOn }: Props) {
  const { draft, problems, edit, undo, redo } = work;
  const tables = tablesOf(draft);
  const at = Math.min(tab, tables.length - 1);
  const table = tables[at];
  const faultsIn = (index: number): number =>
    problems.filter(({ place }) => place.kind === 'cell' && place.table === index).length;
  const tabs = tables.map((each, index) => {
    const faults = faultsIn(index);
    const label = faults === 0 ? tableName(each) : `${tableName(each)} (${EDITOR_UI.faults(faults)})`;
    return { id: `table-${index}`, label };
  });
  return (
    <section class="editor-section" aria-labelledby="tables-title">
      <h2 id="tables-title">{EDITOR_UI.tablesTitle}</h2>
      <div class="button-row">
        <StepButton sign="undo" text={EDITOR_UI.undo} onClick={undo} />
        <StepButton sign={null} text={EDITOR_UI.redo} onClick={redo} />
      </div>
      {table ? (
        <>
          <SheetSection work={work} />
          <p class="muted">{EDITOR_UI.tablesNote}</p>
          <Tabs
            label={EDITOR_UI.tabs}
            tabs={tabs}
            chosen={`table-${at}`}
            onChoose={(id) => onTab(tabs.findIndex((each) => each.id === id))}
          >
            <p class="small hit-policy">
              {EDITOR_UI.hitPolicies[table.hitPolicy as keyof typeof EDITOR_UI.hitPolicies] ?? table.hitPolicy}
            </p>
            <p>
              <a class="skip-link" href="#check-title">
                {EDITOR_UI.skip}
              </a>
            </p>
            <RuleTable
              key={at}
              draft={draft}
              table={table}
              at={at}
              problems={problems}
              change={(make, about) =>
                edit((now) => {
                  const present = tablesOf(now)[at];
                  return present ? make(now, present) : now;
                }, about)
              }
              focusOn={focusOn}
            />
          </Tabs>
        </>
      ) : (
        <p>{EDITOR_UI.tablesNone}</p>
      )}
    </section>
  );
}

function StepButton({ sign, text, onClick }: { sign: 'undo' | null; text: string; onClick: (() => void) | null }) {
  return (
    <button type="button" class="button small-button" aria-disabled={onClick === null} onClick={() => onClick?.()}>
      {sign && <Sign name={sign} />}
      {text}
    </button>
  );
}
