import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntryInput } from '../../lib/messages/protocol';
import type { CaseActions } from '../../lib/pages/case-actions';
import { UI } from '../../lib/text/ui';
import type { CaseView, NowItem } from '../../lib/view-case';
import { ClosingSection } from '../closing/closing-section';
import { DueExplanation } from '../due-explanation';
import { Sign } from '../icons/sign';
import { useIsKept, useKeptFace } from '../kept';
import { Keys } from '../key-cap';
import { LiveRegion } from '../live-region';
import { NoticeToast } from '../notice-toast';
import { NowList } from '../now-list';
import { RecordForm } from '../record/record-form';
import { CaseWarning } from '../retention/case-warning';
import { upkeepActions } from '../retention/upkeep-actions';
import { UpkeepNote } from '../retention/upkeep-note';
import { StateStrip } from '../state-strip';
import { Tabs } from '../tabs';
import { CaseHead } from './case-head';
import { CaseTab, TAB_LIST, type TabId } from './case-tab';
import { companionsOf } from './companions';
import { PauseNote } from './pause-note';
import { useSaver } from './use-saver';

export interface CasePanelProps {
  view: CaseView;
  actions: CaseActions;
  shortcut: string | null;
  /** Every new number above 0 opens the form and puts the focus on the kinds. */
  focusCount: number;
  onReread: () => void;
  firstTab?: TabId;
  whyOpen?: boolean;
}

/** The side panel for one person. Mount it anew for another person: everything typed belongs to this one. */
export function CasePanel({
  view,
  actions,
  shortcut,
  focusCount,
  onReread,
  firstTab = 'history',
  whyOpen = false,
}: CasePanelProps) {
  const [tab, setTab] = useKeptFace<TabId>('tab', firstTab);
  const [why, setWhy] = useState(whyOpen);
  const [wanted, setWanted] = useState(false);
  /** What the user asked for, or had begun to type before the panel was drawn anew; null: a talk that is not closed yet goes first. */
  const begun = useIsKept('record');
  const [face, setFace] = useState<'form' | 'closing' | null>(begun ? 'form' : null);
  const [ownFocus, setOwnFocus] = useState(0);
  const [closingFocus, setClosingFocus] = useState(0);
  /** A talk was saved: its closing takes the focus as soon as it is there. */
  const saved = useRef(false);
  /** What gets the focus once its tab is there. */
  const [aim, setAim] = useState<string | null>(null);
  const { notice, save, undoChange, clear } = useSaver(actions.undo);
  const root = useRef<HTMLDivElement>(null);
  const { closing } = view;
  const closingShown = tab === 'history' && closing !== null && (face ? face === 'closing' : !closing.closed);
  const formOpen = tab === 'history' && !closingShown && (wanted || view.history.length > 0);

  const openForm = (): void => {
    setTab('history');
    setWanted(true);
    setFace('form');
    setOwnFocus((count) => count + 1);
  };
  useLayoutEffect(() => {
    if (focusCount > 0) openForm();
  }, [focusCount]);
  useLayoutEffect(() => {
    if (aim) root.current?.querySelector<HTMLElement>(aim)?.focus();
    setAim(null);
  }, [aim]);
  useLayoutEffect(() => {
    if (!closingShown || !saved.current) return;
    saved.current = false;
    setClosingFocus((count) => count + 1);
  }, [closingShown, view]);
  const record = async (entry: EntryInput): Promise<string | null> => {
    const refused = await save(() => actions.record(entry));
    if (refused !== null) return refused;
    saved.current = true;
    setFace(null);
    return null;
  };
  const open = (target: NowItem['opens']): void => {
    if (target === 'record') {
      openForm();
      return;
    }
    if (target === 'closing') {
      setTab('history');
      setFace('closing');
      setClosingFocus((count) => count + 1);
      return;
    }
    if (target === 'cooperation') {
      setTab('plan');
      setAim('#cooperation-title');
      return;
    }
    setTab(target);
    root.current?.querySelector<HTMLElement>(`#tab-${target}`)?.focus();
  };
  // The undone line is gone, and with it the focus: it goes to the tab above.
  const undoListed = (change: string): void => {
    undoChange(change).then(() => root.current?.querySelector<HTMLElement>('.tab[aria-selected="true"]')?.focus());
  };
  const closeWhy = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    setWhy(false);
    root.current?.querySelector<HTMLElement>('.strip button')?.focus();
  };
  const context = { today: view.today, suggestedNext: view.suggestedNext, companions: companionsOf(view) };

  return (
    <div class="case" ref={root}>
      <CaseHead name={view.name} numberTail={view.numberTail} note={view.adopted ? null : UI.panel.notAdopted} />
      <StateStrip segment={view.explanation.state} derived={view.line.derived}>
        <button
          type="button"
          class="text-button link"
          aria-expanded={why}
          aria-controls="why"
          onClick={() => setWhy(!why)}
        >
          {UI.why.open}
        </button>
      </StateStrip>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what „Warum?“ opened. */}
      <div id="why" class="section" hidden={!why} onKeyDown={closeWhy}>
        <DueExplanation explanation={view.explanation} level={2} />
      </div>
      {view.substitution && <p class="pause-note small">{view.substitution}</p>}
      {view.pauses.now && (
        <PauseNote
          now={view.pauses.now}
          actions={actions}
          save={save}
          onEnded={() => setAim('.tab[aria-selected="true"]')}
        />
      )}
      <UpkeepNote notice={view.upkeep} actions={upkeepActions(actions)} />
      {view.retention?.warning && <CaseWarning warning={view.retention.warning} actions={actions} save={save} />}
      {tab === 'history' && <NowList items={view.now} onOpen={open} />}
      {closing && closingShown && (
        <ClosingSection
          key={closing.event}
          closing={closing}
          today={view.today}
          suggestedNext={view.suggestedNext}
          actions={actions}
          save={save}
          focusCount={closingFocus}
          onClosed={() => {
            setFace(null);
            setAim('.tab[aria-selected="true"]');
          }}
          onOpenSteps={() => open('plan')}
        />
      )}
      <section class="section" hidden={!formOpen}>
        <RecordForm
          context={context}
          afterTalk={view.afterTalk}
          shortcut={shortcut}
          focusCount={ownFocus}
          onSave={record}
        />
      </section>
      {(tab !== 'history' || closingShown) && (
        <button type="button" class="folded" onClick={openForm}>
          <Sign name="plus" />
          <span>{UI.record.title}</span>
          {shortcut && <Keys shortcut={shortcut} />}
        </button>
      )}
      <NoticeToast notice={notice} onUndo={undoChange} onGone={clear} />
      <Tabs label={UI.tabs.label} tabs={TAB_LIST} chosen={tab} onChoose={setTab}>
        <CaseTab
          tab={tab}
          view={view}
          actions={actions}
          save={save}
          shortcut={shortcut}
          onUndo={undoListed}
          onReread={onReread}
          onRecord={formOpen ? null : openForm}
        />
      </Tabs>
      <LiveRegion text={notice?.text ?? ''} />
    </div>
  );
}
