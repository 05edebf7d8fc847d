import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { PROVIDERS_UI } from '../../lib/text/ui-providers';
import { useSaver } from '../case/use-saver';
import { EmptyState } from '../empty-state';
import { FaultBox } from '../fault-box';
import { LiveRegion } from '../live-region';
import { NoticeToast } from '../notice-toast';
import { PageBar } from '../page-bar';
import { Refusal } from '../refusal';
import { LockContext } from '../vault/lock-button';
import { RecoverySheet } from '../vault/recovery-sheet';
import { VaultGate } from '../vault/vault-gate';
import { HandoutSheet } from './handout-sheet';
import { ProviderForm } from './provider-form';
import { ProviderImport } from './provider-import';
import { ProviderList } from './provider-list';
import type { ProvidersBodyProps, ProvidersStep } from './providers-props';

const SKIPS = [{ label: PROVIDERS_UI.list, to: ['.provider-row > button', '.providers h1'] }];

/** The page „Handbuch“. */
export function ProvidersBody(props: ProvidersBodyProps) {
  const { vault, lockAt, onLookUp, actions } = props;
  const { recovery, state, lock } = vault;
  const canLock = state?.status === 'open' && state.by === 'passphrase';
  const { notice, save, undoChange, clear } = useSaver(actions.undo);
  return (
    <LockContext.Provider value={canLock ? lock : null}>
      <PageBar page="providers" help="providers" lockAt={lockAt} onLookUp={onLookUp} skips={SKIPS} />
      <main class="providers">
        {recovery ? (
          <RecoverySheet recovery={recovery} onPrint={vault.print} onKept={vault.putAway} />
        ) : (
          <Content {...props} save={save} />
        )}
        <LiveRegion text={notice?.text ?? ''} />
        <NoticeToast notice={notice} onUndo={(change) => void undoChange(change)} onGone={clear} />
      </main>
    </LockContext.Provider>
  );
}

type Save = ReturnType<typeof useSaver>['save'];

function Content({ view, problem, onRetry, vault, wished, actions, save }: ProvidersBodyProps & { save: Save }) {
  const [step, setStep] = useState<ProvidersStep>({ at: 'list' });
  const wasElsewhere = useRef(false);
  // What had the focus is gone.
  useLayoutEffect(() => {
    if (step.at !== 'list') wasElsewhere.current = true;
    else if (wasElsewhere.current) document.querySelector<HTMLElement>('.providers h1')?.focus();
  }, [step.at]);
  const toList = (): void => setStep({ at: 'list' });
  const retry = (
    <button type="button" class="button primary" onClick={onRetry}>
      {PROVIDERS_UI.retry}
    </button>
  );
  if (problem) {
    return (
      <section class="empty">
        <h1>{PROVIDERS_UI.page}</h1>
        <Refusal id="providers-problem" message={problem} />
        <div class="button-row">{retry}</div>
      </section>
    );
  }
  if (!view) return <p class="wait">{PROVIDERS_UI.wait}</p>;
  const { own, providers, today } = view;
  return (
    <>
      {own.status === 'storeBroken' && <FaultBox fault={own.fault}>{retry}</FaultBox>}
      {own.status === 'locked' && (
        <>
          <EmptyState
            title={own.unset ? PROVIDERS_UI.unsetTitle : PROVIDERS_UI.lockedTitle}
            text={own.unset ? PROVIDERS_UI.unsetText : PROVIDERS_UI.lockedText}
          />
          <VaultGate vault={vault} />
        </>
      )}
      {step.at === 'list' && (
        <ProviderList view={view} wished={wished} actions={actions} save={save} onStep={setStep} />
      )}
      {step.at === 'form' && (
        <ProviderForm
          provider={step.provider}
          isNew={step.id === null}
          today={today}
          onSave={async (provider) => {
            const refused = await save(() => actions.save(step.id, provider));
            if (refused === null) toList();
            return refused;
          }}
          onCancel={toList}
        />
      )}
      {step.at === 'import' && (
        <ProviderImport
          providers={providers}
          today={today}
          onTake={async (rows) => {
            const refused = await save(() => actions.take(rows));
            if (refused === null) toList();
            return refused;
          }}
          onTemplate={() => actions.saveFile('template', [])}
          onCancel={toList}
        />
      )}
      {step.at === 'handout' && (
        <HandoutSheet provider={step.listed.provider} onPrint={actions.print} onBack={toList} />
      )}
    </>
  );
}
