import { useLayoutEffect } from 'preact/hooks';
import { TAKE_UI } from '../../lib/text/list-takeover';
import { UI } from '../../lib/text/ui';
import { CASELOAD_UI } from '../../lib/text/ui-caseload';
import { PROVIDERS_UI } from '../../lib/text/ui-providers';
import { EmptyState } from '../empty-state';
import { FaultBox } from '../fault-box';
import { useKeptFace } from '../kept';
import { Modal } from '../modal';
import { PageBar } from '../page-bar';
import { PanelBody } from '../panel/panel-body';
import { Refusal } from '../refusal';
import { LockContext } from '../vault/lock-button';
import { RecoverySheet } from '../vault/recovery-sheet';
import { VaultGate } from '../vault/vault-gate';
import type { CaseloadBodyProps } from './caseload-props';
import { CaseloadTable } from './caseload-table';
import { HandoverBox } from './handover-box';
import { StorageHint } from './storage-hint';
import { TakeListBox } from './take-list-box';

const SKIPS = [
  { label: CASELOAD_UI.toMorning, to: ['.morning-line', '.caseload-title h1'] },
  { label: CASELOAD_UI.toTable, to: ['.caseload-grid [tabindex="0"]', '.filter-bar button'] },
];

/** The page „Fallbestand“. */
export function CaseloadBody(props: CaseloadBodyProps) {
  const { view, vault, lockAt, onLookUp, opened, onClose, onRetry, actionsFor, shortcut } = props;
  const { recovery, state, lock } = vault;
  const canLock = state?.status === 'open' && state.by === 'passphrase';
  return (
    <LockContext.Provider value={canLock ? lock : null}>
      <PageBar
        page="caseload"
        help="caseload"
        lockAt={lockAt}
        onLookUp={onLookUp}
        skips={view?.status === 'open' && view.rows.length > 0 ? SKIPS : []}
      />
      <main class="caseload">
        {recovery ? (
          <RecoverySheet recovery={recovery} onPrint={vault.print} onKept={vault.putAway} />
        ) : (
          <Content {...props} />
        )}
        {opened && (
          <Modal
            class="case-sheet"
            label={CASELOAD_UI.caseLabel}
            closeLabel={CASELOAD_UI.close}
            first="h1"
            onClose={onClose}
          >
            {opened.status === 'none' ? (
              <p class="section">{CASELOAD_UI.gone}</p>
            ) : (
              <PanelBody
                view={opened}
                actionsFor={actionsFor}
                onReread={onRetry}
                onEnable={() => Promise.resolve(false)}
                shortcut={shortcut}
                focusCount={0}
                vault={vault}
              />
            )}
          </Modal>
        )}
      </main>
    </LockContext.Provider>
  );
}

function Content(props: CaseloadBodyProps) {
  const { view, problem, onRetry, vault, lists, takeover, handover, providersDue } = props;
  const [list] = lists;
  /** Keys of the cases for which „Vertretung“ is open; null: it is not. */
  const [substitution, setSubstitution] = useKeptFace<readonly string[] | null>('substitution', null);
  // The first cases take the place of the button that opened „Vertretung“, while it is open or after: the focus goes on there.
  const focusTitle = (): void => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('.caseload-title h1')?.focus();
  };
  const hadFocus = document.activeElement?.closest('.empty') !== null;
  useLayoutEffect(() => {
    if (hadFocus) focusTitle();
  });
  useLayoutEffect(() => {
    if (substitution === null) focusTitle();
  }, [substitution]);
  const retry = (
    <button type="button" class="button primary" onClick={onRetry}>
      {CASELOAD_UI.retry}
    </button>
  );
  if (problem) {
    return (
      <section class="empty">
        <h1>{CASELOAD_UI.title}</h1>
        <Refusal id="caseload-problem" message={problem} />
        <div class="button-row">{retry}</div>
      </section>
    );
  }
  if (!view) return <p class="wait">{CASELOAD_UI.wait}</p>;
  if (view.status === 'storeBroken') {
    return (
      <>
        <h1 class="hidden-text">{CASELOAD_UI.title}</h1>
        <FaultBox fault={view.fault}>{retry}</FaultBox>
      </>
    );
  }
  if (view.status === 'locked') {
    return (
      <>
        <h1 class="hidden-text">{CASELOAD_UI.title}</h1>
        <EmptyState
          title={view.unset ? CASELOAD_UI.unsetTitle : CASELOAD_UI.lockedTitle}
          text={view.unset ? CASELOAD_UI.unsetText : CASELOAD_UI.lockedText}
        />
        <VaultGate vault={vault} />
      </>
    );
  }
  const problems = vault.state?.problems ?? [];
  return (
    <>
      {problems.length > 0 && (
        <section class="policy-problems" aria-label={UI.vault.options.title}>
          {problems.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      )}
      {providersDue > 0 && (
        <p class="providers-hint">
          <a href="/providers.html">{PROVIDERS_UI.hint(providersDue)}</a>
        </p>
      )}
      {vault.state && <StorageHint state={vault.state} empty={view.rows.length === 0} />}
      {((list && view.rows.length === 0) || takeover.step.at !== 'idle' || takeover.message) && (
        <TakeListBox
          takeover={takeover}
          tabId={list?.tabId ?? null}
          offer={list ? TAKE_UI.offer(list.rows, list.host) : TAKE_UI.gone}
        />
      )}
      {view.rows.length === 0 ? (
        <>
          <h1 class="hidden-text">{CASELOAD_UI.title}</h1>
          <EmptyState title={CASELOAD_UI.emptyTitle} text={CASELOAD_UI.emptyText}>
            <a class="button" href="/import.html">
              {CASELOAD_UI.import}
            </a>
            <button type="button" class="button" onClick={() => setSubstitution([])}>
              {CASELOAD_UI.takeOver}
            </button>
          </EmptyState>
        </>
      ) : (
        <CaseloadTable {...props} view={view} onSubstitution={setSubstitution} />
      )}
      {substitution && (
        <HandoverBox
          rows={view.rows}
          picked={new Set(substitution)}
          handover={handover}
          onClose={() => setSubstitution(null)}
        />
      )}
    </>
  );
}
