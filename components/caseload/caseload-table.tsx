import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { arranged, keyOf, narrowed, type SortColumn } from '../../lib/caseload/arrange';
import { belongsTo, countsOf } from '../../lib/caseload/filters';
import type { CaseloadFilter, CaseloadRow, CaseloadView } from '../../lib/messages/caseload';
import { fullDate, weekday } from '../../lib/text/dates';
import { faultSentence } from '../../lib/text/fault-sentence';
import { TAKE_UI } from '../../lib/text/list-takeover';
import { CASELOAD_UI } from '../../lib/text/ui-caseload';
import { DELETE_UI, EXPORT_UI } from '../../lib/text/ui-caseload-actions';
import { HANDOVER_UI } from '../../lib/text/ui-handover';
import { PLANNER_UI } from '../../lib/text/ui-planner';
import { useSaver } from '../case/use-saver';
import { EmptyState } from '../empty-state';
import { useKeptFace } from '../kept';
import { LiveRegion } from '../live-region';
import { NoticeToast } from '../notice-toast';
import { useFeature } from '../organisation';
import { BulkBar } from './bulk-bar';
import { CaseloadGrid } from './caseload-grid';
import type { CaseloadBodyProps } from './caseload-props';
import { ExportBox } from './export-box';
import { FilterBar } from './filter-bar';
import { MorningList } from './morning-list';
import { teamOf } from './row-words';
import { FIRST_ARRANGEMENT, useArrangement } from './use-arrangement';
import { useCompact } from './use-compact';
import { usePrint } from './use-print';

type Props = Omit<CaseloadBodyProps, 'handover'> & {
  view: Extract<CaseloadView, { status: 'open' }>;
  /** Opens „Vertretung“ for the cases with these keys; none: for all that run. */
  onSubstitution: (picked: readonly string[]) => void;
};

const NONE: readonly string[] = [];

/** The open caseload: whom today, what is shown of the rest, and the table. */
export function CaseloadTable({
  view,
  lists,
  takeover,
  onSubstitution,
  onOpen,
  onChange,
  onDelete,
  onUndo,
  onExport,
}: Props) {
  const { rows, today } = view;
  const [list] = lists;
  const { arrangement, change } = useArrangement();
  const [selection, setSelection] = useKeptFace<readonly string[]>('selected', NONE);
  const selected = useMemo(() => new Set(selection), [selection]);
  const compact = useCompact();
  const { printing, print } = usePrint();
  const [exporting, setExporting] = useState(false);
  const { notice, save, undoChange, clear, show: tell } = useSaver(onUndo);
  const [exports, hasPlanner] = [useFeature('exports'), useFeature('planner')];
  const heading = useRef<HTMLHeadingElement>(null);
  /** Counts deletions: the button behind each is gone with the selection. */
  const [deletions, setDeletions] = useState(0);
  const { filter, search, team, sort, grouped, folded } = arrangement;

  useLayoutEffect(() => {
    if (deletions > 0) heading.current?.focus();
  }, [deletions]);
  const destroy = async (chosen: CaseloadRow[]): Promise<string | null> => {
    try {
      const answer = await onDelete(chosen);
      if (!answer.ok) return answer.message;
      setSelection(NONE);
      setDeletions((count) => count + 1);
      tell(DELETE_UI.done(answer.deleted), null);
      return null;
    } catch (fault) {
      return faultSentence(fault);
    }
  };

  const left = useMemo(() => narrowed(rows, { search, team }, teamOf), [rows, search, team]);
  const counts = useMemo(() => countsOf(left), [left]);
  const items = useMemo(
    () => arranged(left, { filter, sort, grouped, folded }, teamOf),
    [left, filter, sort, grouped, folded],
  );
  const teams = useMemo(() => [...new Set(rows.map(teamOf))].filter(Boolean).toSorted(), [rows]);

  const onSort = (by: SortColumn): void =>
    change({ sort: { by, descending: sort.by === by ? !sort.descending : false } });
  const onFold = (unit: string): void =>
    change({
      folded: folded.has(unit) ? new Set([...folded].filter((one) => one !== unit)) : new Set([...folded, unit]),
    });
  const onSelect = (key: string | null, on: boolean): void => {
    const keys = key === null ? items.flatMap((item) => (item.kind === 'case' ? [item.key] : [])) : [key];
    const next = new Set(selected);
    for (const one of keys) {
      if (on) next.add(one);
      else next.delete(one);
    }
    setSelection([...next]);
  };
  const picked = useMemo(() => rows.filter((row) => selected.has(keyOf(row))), [rows, selected]);
  const inSight = items.flatMap((item) => (item.kind === 'case' ? [item.row] : item.folded ? item.members : []));
  const seen = new Set(inSight.map(keyOf));
  const hidden = picked.filter((row) => !seen.has(keyOf(row))).length;
  const open = (row: CaseloadRow): void => onOpen(row.ref);
  const show = (next: CaseloadFilter): void => change({ ...FIRST_ARRANGEMENT, filter: next });

  // A case that is done leaves the morning list: the focus goes to the next one.
  const hadLine = document.activeElement?.matches('.morning-line') ?? false;
  useLayoutEffect(() => {
    if (!hadLine || document.activeElement !== document.body) return;
    const line = document.querySelector<HTMLElement>('.morning-line');
    (line ?? heading.current)?.focus({ preventScroll: true });
  });

  const running = rows.filter((row) => belongsTo(row, 'all'));
  const now = running.filter((row) => belongsTo(row, 'overdue') || belongsTo(row, 'today')).length;
  const unreadable = rows.filter((row) => row.unreadable > 0).length;
  return (
    <>
      <div class="caseload-title">
        <h1 ref={heading} tabIndex={-1}>
          {CASELOAD_UI.title}
        </h1>
        <p class="muted">{CASELOAD_UI.summary(`${weekday(today)} ${fullDate(today)}`, running.length, now)}</p>
        <div class="button-row">
          <button type="button" class="button" onClick={print}>
            {CASELOAD_UI.print}
          </button>
          {exports && (
            <button type="button" class="button" onClick={() => setExporting(true)}>
              {EXPORT_UI.open}
            </button>
          )}
          <button type="button" class="button" onClick={() => onSubstitution(selection)}>
            {HANDOVER_UI.open}
          </button>
          {list && (
            <button type="button" class="button" onClick={() => takeover.read(list.tabId)}>
              {TAKE_UI.open}
            </button>
          )}
          <a class="button" href="/import.html">
            {CASELOAD_UI.import}
          </a>
          {hasPlanner && (
            <a class="button" href="/planner.html">
              {PLANNER_UI.page}
            </a>
          )}
        </div>
      </div>
      {unreadable > 0 && <p class="policy-problems">{CASELOAD_UI.unreadable(unreadable)}</p>}
      <MorningList rows={rows} today={today} onOpen={open} onShow={show} />
      <FilterBar arrangement={arrangement} onChange={change} counts={counts} teams={teams} compact={compact} />
      <LiveRegion text={CASELOAD_UI.shown(counts[filter])} />
      {items.length === 0 ? (
        <EmptyState title={CASELOAD_UI.filteredNone} text={CASELOAD_UI.filteredNoneText}>
          <button type="button" class="button" onClick={() => change(FIRST_ARRANGEMENT)}>
            {CASELOAD_UI.reset}
          </button>
        </EmptyState>
      ) : (
        <CaseloadGrid
          items={items}
          today={today}
          compact={compact}
          sort={sort}
          onSort={onSort}
          selected={selected}
          onSelect={onSelect}
          onFold={onFold}
          onOpen={open}
          whole={printing}
        />
      )}
      <p class="small grid-keys">{CASELOAD_UI.keys}</p>
      {picked.length > 0 && (
        <BulkBar
          rows={picked}
          hidden={hidden}
          today={today}
          ranks={view.ranks}
          save={save}
          onChange={onChange}
          onDelete={destroy}
          onHandOver={() => onSubstitution(selection)}
          onClear={() => setSelection(NONE)}
        />
      )}
      {exporting && (
        <ExportBox
          rows={picked.length > 0 ? picked : inSight}
          onExport={onExport}
          onClose={() => setExporting(false)}
        />
      )}
      <NoticeToast notice={notice} onUndo={undoChange} onGone={clear} />
      <LiveRegion text={notice?.text ?? ''} />
    </>
  );
}
