import type { CaseActions } from '../../lib/pages/case-actions';
import { UI } from '../../lib/text/ui';
import type { CaseView } from '../../lib/view-case';
import { CaseHead } from '../case/case-head';
import { companionsOf } from '../case/companions';
import { useSaver } from '../case/use-saver';
import { CaseloadLink } from '../caseload/caseload-link';
import { HelpLink } from '../help/help-link';
import { KeptContext } from '../kept';
import { LiveRegion } from '../live-region';
import { LookupButton } from '../lookup/lookup-button';
import { NoticeToast } from '../notice-toast';
import { useFeature } from '../organisation';
import { PlannerLink } from '../planner/planner-link';
import { RecordForm } from '../record/record-form';
import { StateStrip } from '../state-strip';
import { PanelBody, type PanelBodyProps } from './panel-body';
import { useKeptTexts } from './use-kept-texts';

type Props = Omit<PanelBodyProps, 'firstTab' | 'whyOpen' | 'place'> & {
  onOpenPanel: () => void;
  onLookUp: () => void;
};

/** The toolbar popup: who, the state, the form; everything else is in the side panel. */
export function PopupBody({ onOpenPanel, onLookUp, ...props }: Props) {
  const { view, actionsFor } = props;
  const kept = useKeptTexts(view);
  const teaches = useFeature('teaching');
  return (
    <>
      {view.status === 'case' ? (
        <KeptContext.Provider value={kept}>
          <PopupCase
            key={`${view.ref.system} ${view.ref.customerNumber}`}
            view={view}
            actions={actionsFor(view)}
            shortcut={props.shortcut}
            focusCount={props.focusCount}
          />
        </KeptContext.Provider>
      ) : (
        <PanelBody {...props} place="popup" />
      )}
      <footer class="popup-foot">
        {view.status !== 'noSite' && (
          <>
            {teaches && view.status !== 'case' && <p class="small">{UI.teach.popup}</p>}
            <button type="button" class="text-button link" onClick={onOpenPanel}>
              {UI.popup.openPanel}
            </button>{' '}
            <CaseloadLink /> <PlannerLink />{' '}
          </>
        )}
        <LookupButton onLookUp={onLookUp} /> <HelpLink section="record" />
      </footer>
    </>
  );
}

interface CaseProps {
  view: CaseView;
  actions: CaseActions;
  shortcut: string | null;
  focusCount: number;
}

function PopupCase({ view, actions, shortcut, focusCount }: CaseProps) {
  const { notice, save, undoChange, clear } = useSaver(actions.undo);
  return (
    <div>
      <CaseHead name={view.name} numberTail={view.numberTail} />
      <StateStrip segment={view.explanation.state} derived={view.line.derived} />
      <section class="section">
        <RecordForm
          context={{ today: view.today, suggestedNext: view.suggestedNext, companions: companionsOf(view) }}
          afterTalk={view.afterTalk}
          shortcut={shortcut}
          focusCount={focusCount}
          onSave={(entry) => save(() => actions.record(entry))}
        />
      </section>
      <NoticeToast notice={notice} onUndo={undoChange} onGone={clear} />
      <LiveRegion text={notice?.text ?? ''} />
    </div>
  );
}
