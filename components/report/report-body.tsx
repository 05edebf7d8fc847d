import { REPORT_UI } from '../../lib/text/ui-report';
import { EmptyState } from '../empty-state';
import { FaultBox } from '../fault-box';
import { PageBar } from '../page-bar';
import { Refusal } from '../refusal';
import { Tabs } from '../tabs';
import { LockContext } from '../vault/lock-button';
import { RecoverySheet } from '../vault/recovery-sheet';
import { VaultGate } from '../vault/vault-gate';
import { ReferralTab } from './referral-tab';
import type { ReportBodyProps } from './report-props';
import { TeamTab } from './team-tab';

const TABS = [
  { id: 'referrals', label: REPORT_UI.tabs.referrals },
  { id: 'team', label: REPORT_UI.tabs.team },
] as const;
const SKIPS = [{ label: REPORT_UI.toReport, to: ['.report-head button', '.tabs [aria-selected="true"]'] }];

/** The page „Bericht“. */
export function ReportBody(props: ReportBodyProps) {
  const { vault, lockAt, onLookUp, team } = props;
  const { recovery, state, lock } = vault;
  const canLock = state?.status === 'open' && state.by === 'passphrase';
  return (
    <LockContext.Provider value={canLock ? lock : null}>
      <PageBar
        page="report"
        help="report"
        lockAt={lockAt}
        onLookUp={onLookUp}
        skips={team?.status === 'open' ? SKIPS : []}
      />
      <main class="report">
        {recovery ? (
          <RecoverySheet recovery={recovery} onPrint={vault.print} onKept={vault.putAway} />
        ) : (
          <Content {...props} />
        )}
      </main>
    </LockContext.Provider>
  );
}

function Content(props: ReportBodyProps) {
  const { referrals, team, problem, onRetry, vault } = props;
  const retry = (
    <button type="button" class="button primary" onClick={onRetry}>
      {REPORT_UI.retry}
    </button>
  );
  const title = <h1 class="hidden-text">{REPORT_UI.page}</h1>;
  if (problem) {
    return (
      <section class="empty">
        <h1>{REPORT_UI.page}</h1>
        <Refusal id="report-problem" message={problem} />
        <div class="button-row">{retry}</div>
      </section>
    );
  }
  if (!referrals || !team) return <p class="wait">{REPORT_UI.wait}</p>;
  for (const view of [referrals, team]) {
    if (view.status === 'storeBroken') {
      return (
        <>
          {title}
          <FaultBox fault={view.fault}>{retry}</FaultBox>
        </>
      );
    }
    if (view.status === 'locked') {
      return (
        <>
          {title}
          <EmptyState
            title={view.unset ? REPORT_UI.unsetTitle : REPORT_UI.lockedTitle}
            text={view.unset ? REPORT_UI.unsetText : REPORT_UI.lockedText}
          />
          <VaultGate vault={vault} />
        </>
      );
    }
  }
  return (
    <Tabs label={REPORT_UI.tabsLabel} tabs={[...TABS]} chosen={props.tab} onChoose={props.onTab}>
      {props.tab === 'referrals' && referrals.status === 'open' && <ReferralTab {...props} view={referrals} />}
      {props.tab === 'team' && team.status === 'open' && <TeamTab {...props} view={team} />}
    </Tabs>
  );
}
