import { CASELOAD_UI } from '../../lib/text/ui-caseload';
import { PLANNER_UI } from '../../lib/text/ui-planner';
import { EmptyState } from '../empty-state';
import { FaultBox } from '../fault-box';
import { PageBar } from '../page-bar';
import { Refusal } from '../refusal';
import { LockContext } from '../vault/lock-button';
import { RecoverySheet } from '../vault/recovery-sheet';
import { VaultGate } from '../vault/vault-gate';
import type { PlannerBodyProps } from './planner-props';
import { WeekPlan } from './week-plan';

const SKIPS = [
  { label: PLANNER_UI.toWeek, to: ['.planner-title h1'] },
  { label: PLANNER_UI.toLoad, to: ['.load-table summary'] },
];

/** The page „Wochenplaner“. */
export function PlannerBody(props: PlannerBodyProps) {
  const { vault, lockAt, onLookUp } = props;
  const { recovery, state, lock } = vault;
  const canLock = state?.status === 'open' && state.by === 'passphrase';
  return (
    <LockContext.Provider value={canLock ? lock : null}>
      <PageBar
        page="planner"
        help="planner"
        lockAt={lockAt}
        onLookUp={onLookUp}
        skips={props.view?.status === 'open' && props.view.cases > 0 ? SKIPS : []}
      />
      <main class="planner">
        {recovery ? (
          <RecoverySheet recovery={recovery} onPrint={vault.print} onKept={vault.putAway} />
        ) : (
          <Content {...props} />
        )}
      </main>
    </LockContext.Provider>
  );
}

function Content(props: PlannerBodyProps) {
  const { view, problem, onRetry, vault } = props;
  const retry = (
    <button type="button" class="button primary" onClick={onRetry}>
      {PLANNER_UI.retry}
    </button>
  );
  if (problem) {
    return (
      <section class="empty">
        <h1>{PLANNER_UI.page}</h1>
        <Refusal id="planner-problem" message={problem} />
        <div class="button-row">{retry}</div>
      </section>
    );
  }
  if (!view) return <p class="wait">{PLANNER_UI.wait}</p>;
  if (view.status === 'storeBroken') {
    return (
      <>
        <h1 class="hidden-text">{PLANNER_UI.page}</h1>
        <FaultBox fault={view.fault}>{retry}</FaultBox>
      </>
    );
  }
  if (view.status === 'locked') {
    return (
      <>
        <h1 class="hidden-text">{PLANNER_UI.page}</h1>
        <EmptyState
          title={view.unset ? PLANNER_UI.unsetTitle : PLANNER_UI.lockedTitle}
          text={view.unset ? PLANNER_UI.unsetText : PLANNER_UI.lockedText}
        />
        <VaultGate vault={vault} />
      </>
    );
  }
  if (view.cases === 0) {
    return (
      <>
        <h1 class="hidden-text">{PLANNER_UI.page}</h1>
        <EmptyState title={PLANNER_UI.empty} text={PLANNER_UI.emptyText}>
          <a class="button" href="/caseload.html">
            {CASELOAD_UI.open}
          </a>
        </EmptyState>
      </>
    );
  }
  return <WeekPlan {...props} view={view} />;
}
