import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportBodyProps, ImportStep } from '../../components/import/import-props';
import { readCells } from '../caseload/cells';
import { type ColumnSlot, slotTwice, type Table, tableOf } from '../caseload/columns';
import { fieldsOf, type ReadRows, readRows } from '../caseload/read-rows';
import { localDay } from '../local-day';
import { type ImportState, type ImportSystem, PIECE_CASES } from '../messages/caseload-import';
import { request } from '../messages/client';
import type { IsoDate } from '../rules/facts';
import { columnName, fileProblemSentence, IMPORT_REFUSALS } from '../text/caseload-import';
import { faultSentence } from '../text/fault-sentence';
import { IMPORT_UI } from '../text/ui-import';

/** Bytes; nothing larger is read into memory. */
const MOST = 50_000_000;
const LOOK_EVERY_MS = 250;

/** The user has cancelled; nothing was stored. */
class Cancelled extends Error {}
/** A sentence for the user. */
class Refused extends Error {}

/** The page „Fallbestand einlesen“: file, columns, preview, and then all cases at once. */
export function useImport(): ImportBodyProps {
  const [systems, setSystems] = useState<ImportSystem[] | null>(null);
  const [today, setToday] = useState<IsoDate>('');
  const [system, setSystem] = useState('');
  const [seenOn, setSeenOn] = useState('');
  const [table, setTable] = useState<{ name: string; table: Table } | null>(null);
  const [step, setStep] = useState<ImportStep>({ at: 'choose' });
  const [refusal, setRefusal] = useState<string | null>(null);
  const running = useRef<{ id: string; cancelled: boolean } | null>(null);

  useEffect(() => {
    request('importSystems', {}).then(
      (answer) => {
        setSystems(answer.systems);
        setSystem(answer.systems[0]?.system ?? '');
        setToday(answer.today);
      },
      (fault) => setRefusal(faultSentence(fault)),
    );
  }, []);
  const adapter = systems?.find((one) => one.system === system)?.adapter;

  const onFile = async (file: File): Promise<void> => {
    setTable(null);
    setStep({ at: 'choose' });
    setRefusal(null);
    if (!adapter) return;
    if (file.size > MOST) return setRefusal(IMPORT_UI.tooLarge);
    try {
      const read = readCells(new Uint8Array(await file.arrayBuffer()));
      if ('problem' in read) return setRefusal(fileProblemSentence(read.problem));
      setTable({ name: file.name, table: tableOf(read.rows, adapter) });
      const day = localDay(new Date(file.lastModified));
      // The clock of another device may be ahead.
      setSeenOn([day, today].toSorted()[0] ?? today);
      setStep({ at: 'columns' });
    } catch {
      setRefusal(IMPORT_UI.unreadable);
    }
  };

  /** Runs `work`; a refusal stands where the user left off, at `back`. */
  const run = async (back: ImportStep, work: (id: string) => Promise<ImportStep>): Promise<void> => {
    const mine = { id: crypto.randomUUID(), cancelled: false };
    running.current = mine;
    setRefusal(null);
    try {
      setStep(await work(mine.id));
    } catch (fault) {
      setStep(back);
      if (fault instanceof Cancelled) setRefusal(IMPORT_REFUSALS.cancelled);
      else setRefusal(fault instanceof Refused ? fault.message : faultSentence(fault));
    }
  };
  const stopped = (): boolean => running.current?.cancelled === true;

  const onCheck = (): void => {
    if (!table || !adapter) return;
    const wrong = whyNot(table.table, seenOn, today);
    setRefusal(wrong);
    if (wrong) return;
    void run({ at: 'columns' }, async (id) => {
      const total = table.table.rows.length;
      const read = await readRows(table.table, adapter, async (done) => {
        setStep({ at: 'checking', done: done / 2, total });
        await breath();
        if (stopped()) throw new Cancelled();
      });
      const head = { id, system, seenOn, columns: fieldsOf(table.table.columns) };
      const states: ImportState[] = [];
      for (let at = 0; at < read.cases.length; at += PIECE_CASES) {
        setStep({ at: 'checking', done: total / 2 + at / 2, total });
        const answer = await request('stageImport', { ...head, cases: read.cases.slice(at, at + PIECE_CASES) });
        if (!answer.ok) throw new Refused(answer.message);
        states.push(...answer.states);
        if (stopped()) {
          await request('cancelImport', { id });
          throw new Cancelled();
        }
      }
      return previewOf(id, total, read, states);
    });
  };

  const onTake = (): void => {
    if (step.at !== 'preview') return;
    const preview = step;
    const { id, count, taken } = preview;
    void run({ at: 'columns' }, async () => {
      running.current = { id, cancelled: false };
      setStep({ at: 'writing', progress: null });
      const watch = setInterval(() => {
        request('importProgress', { id }).then(
          (progress) => progress && setStep((now) => (now.at === 'writing' ? { at: 'writing', progress } : now)),
          () => null,
        );
      }, LOOK_EVERY_MS);
      try {
        const answer = await request('commitImport', { id, count });
        if (!answer.ok) throw new Refused(answer.message);
        return { at: 'done', change: answer.change, taken };
      } finally {
        clearInterval(watch);
      }
    });
  };

  const onUndo = (): void => {
    if (step.at !== 'done') return;
    const done = step;
    void run(done, async () => {
      setStep({ at: 'undoing' });
      const answer = await request('undo', { change: done.change });
      if (!answer.ok) throw new Refused(answer.message);
      return { at: 'undone' };
    });
  };

  const onCancel = (): void => {
    const mine = running.current;
    if (!mine) return;
    mine.cancelled = true;
    if (step.at === 'writing') request('cancelImport', { id: mine.id }).catch(() => null);
  };

  const onColumn = (at: number, slot: ColumnSlot | null): void => {
    setRefusal(null);
    setTable(
      table && {
        ...table,
        table: {
          ...table.table,
          columns: table.table.columns.map((column, other) => (other === at ? { ...column, slot } : column)),
        },
      },
    );
  };

  return {
    systems,
    system,
    seenOn,
    today,
    file: table && { name: table.name, columns: table.table.columns, first: table.table.rows[0]?.cells ?? [] },
    step,
    refusal,
    onSystem: (next) => {
      setSystem(next);
      // Its words and number formats are others.
      setTable(null);
      setStep({ at: 'choose' });
    },
    onSeenOn: setSeenOn,
    onFile: (file) => void onFile(file),
    onColumn,
    onCheck,
    onTake,
    onUndo,
    onCancel,
    onBack: () => setStep({ at: 'columns' }),
    onAnother: () => {
      setTable(null);
      setRefusal(null);
      setStep({ at: 'choose' });
    },
  };
}

function whyNot({ columns }: Table, seenOn: string, today: IsoDate): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(seenOn) || seenOn > today) return IMPORT_UI.seenOnWrong;
  if (!columns.some(({ slot }) => slot === 'customerNumber')) return IMPORT_UI.needsNumber;
  const twice = slotTwice(columns);
  return twice ? IMPORT_UI.twice(columnName(twice)) : null;
}

function previewOf(id: string, lines: number, read: ReadRows, states: ImportState[]): ImportStep {
  const of = (state: ImportState): number => states.filter((each) => each === state).length;
  const counts = { new: of('new'), changed: of('changed'), same: of('same'), newer: of('newer') };
  const { refused, leftOut } = read;
  const taken = counts.new + counts.changed;
  return { at: 'preview', id, count: read.cases.length, lines, counts, refused, leftOut, taken };
}

const breath = (): Promise<void> => new Promise((done) => setTimeout(done));
