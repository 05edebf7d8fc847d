import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DraftChanges, RowRef } from '../../lib/editor/compare-drafts';
import { tablesOf } from '../../lib/editor/rule-tables';
import { tableName } from '../../lib/editor/table-names';
import { EDITOR_UI } from '../../lib/text/ui-editor';
import { Refusal } from '../refusal';
import type { DraftWork, SheetTrial } from './editor-props';

const TEXT = EDITOR_UI.sheet;

/** The tables as a spreadsheet: out, and back in after a look at what it changes. */
export function SheetSection({ work }: { work: DraftWork }) {
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) work.onSheetFile(file);
    // The same file, corrected, can be chosen again.
    if (input.current) input.current.value = '';
  };
  const done = (accept: boolean): void => {
    work.onSheetDone(accept);
    button.current?.focus();
  };
  return (
    <>
      <div class="button-row">
        <button type="button" class="button small-button" onClick={work.onSheetSave}>
          {TEXT.save}
        </button>
        <button ref={button} type="button" class="button small-button" onClick={() => input.current?.click()}>
          {TEXT.read}
        </button>
        <input
          ref={input}
          id="sheet-file"
          type="file"
          accept=".csv,.txt,text/csv"
          hidden
          aria-label={TEXT.input}
          onChange={(event) => take(event.currentTarget.files)}
        />
      </div>
      <Refusal id="sheet-refusal" message={work.sheetRefusal} />
      {work.sheet && <SheetPreview work={work} sheet={work.sheet} onDone={done} />}
    </>
  );
}

function SheetPreview({
  work,
  sheet,
  onDone,
}: {
  work: DraftWork;
  sheet: SheetTrial;
  onDone: (take: boolean) => void;
}) {
  const head = useRef<HTMLHeadingElement>(null);
  // At once: an effect after the next paint could take the focus from where somebody has gone meanwhile.
  useLayoutEffect(() => head.current?.focus(), [sheet]);
  const { result } = sheet;
  const nameOf = (id: string): string => {
    const table = tablesOf(work.draft).find((each) => each.id === id);
    return table ? tableName(table) : id;
  };
  return (
    <section class="sheet-preview" aria-labelledby="sheet-title">
      <h3 id="sheet-title" ref={head} tabIndex={-1}>
        {TEXT.title(sheet.file)}
      </h3>
      {result.ok ? (
        <Changes changes={result.changes} nameOf={nameOf} />
      ) : (
        <>
          <p>{TEXT.refused}</p>
          <ul class="sheet-problems">
            {result.problems.map(({ line, column, problem }, at) => (
              <li key={at}>
                <strong>{TEXT.line(line, column)}:</strong> {problem}
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="button-row">
        {result.ok && !isSame(result.changes) && (
          <button type="button" class="button" onClick={() => onDone(true)}>
            {TEXT.accept}
          </button>
        )}
        <button type="button" class="button" onClick={() => onDone(false)}>
          {TEXT.discard}
        </button>
      </div>
    </section>
  );
}

const isSame = ({ added, changed, removed, moved }: DraftChanges): boolean =>
  added.length + changed.length + removed.length + moved.length === 0;

function Changes({ changes, nameOf }: { changes: DraftChanges; nameOf: (table: string) => string }) {
  const { added, changed, removed, moved } = changes;
  if (isSame(changes)) return <p>{TEXT.none}</p>;
  const rowName = ({ table, id, label }: RowRef): string => `${nameOf(table)}, ${label} (${id})`;
  return (
    <>
      {changed.length > 0 && (
        <RowList
          title={TEXT.changed(changed.length)}
          rows={changed.map((row) => ({
            name: rowName(row),
            cells: row.cells.map(
              ({ column, before, after }) => `${column}: ${before || TEXT.empty} → ${after || TEXT.empty}`,
            ),
          }))}
        />
      )}
      {added.length > 0 && (
        <RowList title={TEXT.added(added.length)} rows={added.map((row) => ({ name: rowName(row), cells: [] }))} />
      )}
      {removed.length > 0 && (
        <RowList
          title={TEXT.removed(removed.length)}
          rows={removed.map((row) => ({ name: rowName(row), cells: [] }))}
        />
      )}
      {moved.length > 0 && <p>{TEXT.moved(moved.map(nameOf))}</p>}
    </>
  );
}

function RowList({ title, rows }: { title: string; rows: { name: string; cells: string[] }[] }) {
  return (
    <>
      <h4>{title}</h4>
      <ul class="sheet-rows">
        {rows.map(({ name, cells }) => (
          <li key={name}>
            <span class="name">{name}</span>
            {cells.map((cell) => (
              <p key={cell}>{cell}</p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
