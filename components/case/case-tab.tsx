import type { CaseActions, Save } from '../../lib/pages/case-actions';
import { UI } from '../../lib/text/ui';
import type { CaseView } from '../../lib/view-case';
import { AuskunftRow } from '../auskunft/auskunft-row';
import { PlanPanel } from '../plan/plan-panel';
import { ReferralSection } from '../referral/referral-section';
import type { Tab } from '../tabs';
import { BenefitUnitPanel } from './benefit-unit-panel';
import { FactsPanel } from './facts-panel';
import { FollowUpList } from './follow-up-list';
import { HistoryPanel } from './history-panel';
import { KeptChecklists } from './kept-checklist';

export type TabId = 'history' | 'plan' | 'followUps' | 'benefitUnit' | 'facts';

export const TAB_LIST: Tab<TabId>[] = (['history', 'plan', 'followUps', 'benefitUnit', 'facts'] as const).map((id) => ({
  id,
  label: UI.tabs[id],
}));

interface Props {
  tab: TabId;
  view: CaseView;
  actions: CaseActions;
  save: Save;
  shortcut: string | null;
  onUndo: (change: string) => void;
  onReread: () => void;
  onRecord: (() => void) | null;
}

/** Content of the chosen tab. */
export function CaseTab({ tab, view, actions, save, shortcut, onUndo, onReread, onRecord }: Props) {
  const { today } = view;
  switch (tab) {
    case 'history':
      return (
        <HistoryPanel
          view={view}
          actions={actions}
          save={save}
          onUndo={onUndo}
          onRecord={onRecord}
          shortcut={shortcut}
        />
      );
    case 'plan':
      return (
        <>
          <PlanPanel plans={view.plans} cooperation={view.cooperation} today={today} actions={actions} save={save} />
          <ReferralSection referrals={view.referrals} today={today} actions={actions} save={save} />
          <KeptChecklists view={view} tab="plan" actions={actions} save={save} />
        </>
      );
    case 'followUps':
      return <FollowUpList followUps={view.followUps} choices={view.deferChoices} actions={actions} save={save} />;
    case 'benefitUnit':
      return (
        <>
          <BenefitUnitPanel onReread={onReread} unit={view.benefitUnit} today={today} actions={actions} save={save} />
          {view.benefitUnit && <KeptChecklists view={view} tab="benefitUnit" actions={actions} save={save} />}
        </>
      );
    case 'facts':
      return (
        <>
          <FactsPanel
            facts={view.facts}
            local={view.localFacts}
            terms={view.terms}
            pauses={view.pauses}
            ranks={view.ranks}
            zOnPage={view.profile.facts.profile === 'Z'}
            retention={view.retention}
            problems={view.problems}
            adopted={view.adopted}
            today={today}
            actions={actions}
            save={save}
          />
          {view.adopted && <AuskunftRow person={view.ref} />}
        </>
      );
  }
}
