import type { CaseActions } from '../../lib/pages/case-actions';
import type { Paste } from '../../lib/pages/paste';
import type { Teaching } from '../../lib/pages/use-teaching';
import { UI } from '../../lib/text/ui';
import type { PanelView } from '../../lib/view';
import type { CaseView } from '../../lib/view-case';
import { BadgeLine } from '../badge-line';
import { CaseHead } from '../case/case-head';
import { CasePanel } from '../case/case-panel';
import type { TabId } from '../case/case-tab';
import { DueExplanation } from '../due-explanation';
import { EmptyState } from '../empty-state';
import { FaultBox } from '../fault-box';
import { NoSite } from './no-site';
import { PasteForm } from './paste-form';
import { PastedNote } from './pasted-note';
import { TaughtTest } from './teach/taught-test';
import { TeachSection } from './teach/teach-section';

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
  firstTab?: TabId;
  whyOpen?: boolean;
}

/** Without a readable customer on the page her data can come from pasted text. */
const OFFERS_PASTE: PanelView['status'][] = ['none', 'noSite', 'unreadable'];

/** Everything the side panel can show: the tab in front, or the person of a pasted text. */
export function PanelBody({ paste, teaching, ...props }: PanelBodyProps) {
  if (paste?.shown) {
    return (
      <>
        <PastedNote person={paste.shown} onEnd={paste.onEnd} />
        <TabBody {...props} fromText />
      </>
    );
  }
  return (
    <>
      {teaching && <TaughtTest teaching={teaching} />}
      <TabBody {...props} />
      {teaching && props.view.status !== 'noSite' && <TeachSection view={props.view} teaching={teaching} />}
      {paste && OFFERS_PASTE.includes(props.view.status) && <PasteForm onRead={paste.read} onShow={paste.onShow} />}
    </>
  );
}

type TabBodyProps = Omit<PanelBodyProps, 'paste' | 'teaching'> & { fromText?: boolean };

function TabBody({ view, actionsFor, onReread, onEnable, place = 'panel', fromText = false, ...rest }: TabBodyProps) {
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
          unknown={place === 'popup' ? UI.panel.noSiteImpossible : UI.panel.noSiteUnknown}
          onEnable={onEnable}
        />
      );
    case 'none':
      return (
        <>
          <CaseHead name={UI.panel.noneHead} />
          <EmptyState title={UI.panel.noneTitle} text={UI.panel.noneText}>
            {reread}
          </EmptyState>
        </>
      );
    case 'list':
      return (
        <>
          <CaseHead name={UI.panel.listHead} />
          <EmptyState title={UI.panel.listTitle(view.rows)} text={UI.panel.listText} />
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
          <section class="section page-only" aria-labelledby="page-only">
            <h2 id="page-only">{fromText ? UI.paste.textOnly : UI.fault.pageOnly}</h2>
            <BadgeLine line={view.line} />
            <p class="small">{fromText ? UI.paste.textOnlyNote : UI.fault.pageOnlyNote}</p>
          </section>
          <div class="section">
            <DueExplanation explanation={view.explanation} level={2} />
          </div>
        </>
      );
  }
}
