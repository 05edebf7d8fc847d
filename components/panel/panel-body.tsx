import type { CaseActions } from '../../lib/pages/case-actions';
import type { Paste } from '../../lib/pages/paste';
import type { TakeList } from '../../lib/pages/take-list';
import type { Teaching } from '../../lib/pages/use-teaching';
import type { VaultControl } from '../../lib/pages/vault';
import { TAKE_UI } from '../../lib/text/list-takeover';
import { UI } from '../../lib/text/ui';
import type { PanelView } from '../../lib/view';
import type { CaseView } from '../../lib/view-case';
import { CaseHead } from '../case/case-head';
import { CasePanel } from '../case/case-panel';
import type { TabId } from '../case/case-tab';
import { TakeListBox } from '../caseload/take-list-box';
import { EmptyState } from '../empty-state';
import { FaultBox } from '../fault-box';
import { KeptContext } from '../kept';
import { useFeature } from '../organisation';
import { VaultGate } from '../vault/vault-gate';
import { NoSite } from './no-site';
import { PageOnly } from './page-only';
import { PasteForm } from './paste-form';
import { PastedNote } from './pasted-note';
import { TaughtTest } from './teach/taught-test';
import { TeachSection } from './teach/teach-section';
import { useKeptTexts } from './use-kept-texts';

export interface PanelBodyProps {
  view: PanelView;
  /** The writes for the person of this view. */
  actionsFor: (view: CaseView) => CaseActions;
  onReread: () => void;
  /** Asks the browser for the site; called inside the click. False when the user declined. */
  onEnable: (origin: string) => Promise<boolean>;
  /** In the popup the click on the symbol has been made already. */
  place?: 'panel' | 'popup';
  shortcut: string | null;
  focusCount: number;
  /** Reading from pasted text; left out where it is not offered. */
  paste?: Paste;
  /** Teaching fields and checking the adapter; left out where it is not offered. */
  teaching?: Teaching;
  /** Taking over the list in the tab; left out where it is not offered. */
  takeover?: { control: TakeList; tabId: number | null };
  /** How the entries are protected; left out where it is not known yet. */
  vault?: VaultControl;
  firstTab?: TabId;
  whyOpen?: boolean;
}

/** Without a readable customer on the page her data can come from pasted text. */
const OFFERS_PASTE: PanelView['status'][] = ['none', 'noSite', 'unreadable'];

/** Everything the side panel can show: the tab in front, or the person of a pasted text. */
export function PanelBody({ paste, teaching, ...props }: PanelBodyProps) {
  const kept = useKeptTexts(props.view);
  const body = (
    <KeptContext.Provider value={kept}>
      <TabBody {...props} fromText={Boolean(paste?.shown)} />
    </KeptContext.Provider>
  );
  const teaches = useFeature('teaching');
  const pastes = useFeature('paste');
  if (paste?.shown) {
    return (
      <>
        <PastedNote person={paste.shown} onEnd={paste.onEnd} />
        {body}
      </>
    );
  }
  return (
    <>
      {teaching && teaches && <TaughtTest teaching={teaching} />}
      {body}
      {teaching && teaches && props.view.status !== 'noSite' && <TeachSection view={props.view} teaching={teaching} />}
      {paste && pastes && OFFERS_PASTE.includes(props.view.status) && (
        // What is pasted goes nowhere but into this form.
        <KeptContext.Provider value={null}>
          <PasteForm onRead={paste.read} onShow={paste.onShow} />
        </KeptContext.Provider>
      )}
    </>
  );
}

type TabBodyProps = Omit<PanelBodyProps, 'paste' | 'teaching'> & { fromText: boolean };

function TabBody({
  view,
  actionsFor,
  onReread,
  onEnable,
  place = 'panel',
  vault,
  takeover,
  fromText,
  ...rest
}: TabBodyProps) {
  const gate = vault && <VaultGate vault={vault} place={place} />;
  const reread = (
    <button type="button" class="button primary" onClick={onReread}>
      {UI.fault.reread}
    </button>
  );
  switch (view.status) {
    case 'case':
      return (
        <CasePanel
          key={`${view.ref.system} ${view.ref.customerNumber}`}
          view={view}
          actions={actionsFor(view)}
          onReread={onReread}
          {...rest}
        />
      );
    case 'noSite':
      return (
        <NoSite
          origin={view.origin}
          allowed={view.allowed}
          unknown={place === 'popup' ? UI.panel.noSiteImpossible : UI.panel.noSiteUnknown}
          onEnable={onEnable}
        />
      );
    case 'none':
      return (
        <>
          <CaseHead name={UI.panel.noneHead} />
          {gate}
          <EmptyState title={UI.panel.noneTitle} text={UI.panel.noneText}>
            {reread}
          </EmptyState>
        </>
      );
    case 'list':
      return (
        <>
          <CaseHead name={UI.panel.listHead} />
          {gate}
          <EmptyState title={UI.panel.listTitle(view.rows)} text={UI.panel.listText} />
          {takeover && vault?.state?.status === 'open' && (
            <TakeListBox takeover={takeover.control} tabId={takeover.tabId} offer={TAKE_UI.offerHere} />
          )}
        </>
      );
    case 'unreadable':
      return (
        <>
          <CaseHead name={UI.panel.unreadableHead} />
          <FaultBox fault={view.fault}>{reread}</FaultBox>
        </>
      );
    case 'storeBroken':
      return (
        <>
          <CaseHead name={view.name} note={UI.panel.brokenHead} />
          <FaultBox fault={view.fault}>{reread}</FaultBox>
          <PageOnly view={view} fromText={fromText} />
        </>
      );
    case 'locked':
      return (
        <>
          <CaseHead name={view.name} note={view.unset ? UI.vault.unsetHead : UI.vault.lockedHead} />
          {gate}
          <PageOnly view={view} fromText={fromText} />
        </>
      );
  }
}
