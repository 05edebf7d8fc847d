import { useEffect, useState } from 'preact/hooks';
import type { ProvidersView } from '../../lib/messages/providers';
import type { Save } from '../../lib/pages/case-actions';
import { checkState, MOST_CHECK_MONTHS } from '../../lib/providers/check-due';
import { findProviders } from '../../lib/providers/find-providers';
import { EMPTY_PROVIDER, SERVICES, type Service } from '../../lib/providers/provider-schema';
import { SERVICE_WORDS } from '../../lib/text/providers';
import { PROVIDERS_UI } from '../../lib/text/ui-providers';
import { useWrite } from '../case/use-saver';
import { CheckRow } from '../check-row';
import { EmptyState } from '../empty-state';
import { StateIcon } from '../icons/state-icon';
import { Refusal } from '../refusal';
import { SelectField } from '../select-field';
import { TextField } from '../text-field';
import { ProviderRow } from './provider-row';
import type { ProviderActions, ProvidersStep } from './providers-props';

const MONTHS = [1, 2, 3, 6, 9, 12, 18, 24, MOST_CHECK_MONTHS];

interface Props {
  view: ProvidersView;
  wished: string | null;
  actions: ProviderActions;
  save: Save;
  onStep: (step: ProvidersStep) => void;
}

/** Search and filters over all entries, what waits for a check, and each entry folded up. */
export function ProviderList({ view, wished, actions, save, onStep }: Props) {
  const { own, providers, today, checkMonths } = view;
  const [search, setSearch] = useState('');
  const [service, setService] = useState<Service | 'all'>('all');
  const [onlyDue, setOnlyDue] = useState(false);
  const [open, setOpen] = useState<string | null>(wished);
  const { message, each } = useWrite(save);
  useEffect(() => setOpen(wished), [wished]);
  const isOpen = own.status === 'open';
  const stateOf = (provider: (typeof providers)[number]['provider']) => checkState(provider, checkMonths, today);
  const due = providers.filter(({ origin, provider }) => origin === 'own' && stateOf(provider) !== 'inTime');
  const shown = findProviders(providers, { search, service: service === 'all' ? null : service }).filter(
    ({ provider }) => !onlyDue || stateOf(provider) !== 'inTime',
  );
  const choices = [...new Set([...MONTHS, checkMonths])].toSorted((a, b) => a - b);
  return (
    <>
      <div class="providers-title">
        <h1 tabIndex={-1}>{PROVIDERS_UI.title}</h1>
        <div class="button-row">
          {isOpen && (
            <>
              <button
                type="button"
                class="button primary"
                onClick={() => onStep({ at: 'form', id: null, provider: { ...EMPTY_PROVIDER, checkedOn: today } })}
              >
                {PROVIDERS_UI.add}
              </button>
              <button type="button" class="button" onClick={() => onStep({ at: 'import' })}>
                {PROVIDERS_UI.read}
              </button>
            </>
          )}
          {providers.length > 0 &&
            (['csv', 'json'] as const).map((kind) => (
              <button
                key={kind}
                type="button"
                class="button"
                onClick={() =>
                  actions.saveFile(
                    kind,
                    providers.map(({ provider }) => provider),
                  )
                }
              >
                {kind === 'csv' ? PROVIDERS_UI.exportCsv : PROVIDERS_UI.exportJson}
              </button>
            ))}
        </div>
      </div>
      <p class="muted">{PROVIDERS_UI.lead}</p>
      {providers.length === 0 && isOpen && (
        <EmptyState title={PROVIDERS_UI.emptyTitle} text={PROVIDERS_UI.emptyText}>
          <button type="button" class="button" onClick={() => actions.saveFile('template', [])}>
            {PROVIDERS_UI.template}
          </button>
        </EmptyState>
      )}
      {due.length > 0 && (
        <p class="providers-due">
          <StateIcon name="upcomingSoon" />
          <span>{PROVIDERS_UI.due(due.length, checkMonths)}</span>
        </p>
      )}
      {providers.length > 0 && (
        <>
          <div class="providers-filter">
            <TextField id="provider-search" label={PROVIDERS_UI.search} value={search} onChange={setSearch} />
            <SelectField
              id="provider-service"
              label={PROVIDERS_UI.service}
              value={service}
              options={[
                { value: 'all', label: PROVIDERS_UI.allServices },
                ...SERVICES.map((value) => ({ value, label: SERVICE_WORDS[value] })),
              ]}
              onChange={setService}
            />
            {isOpen && (
              <SelectField
                id="provider-months"
                label={PROVIDERS_UI.checkAfter}
                value={String(checkMonths)}
                options={choices.map((count) => ({ value: String(count), label: PROVIDERS_UI.months(count) }))}
                onChange={(months) => void each(() => actions.setMonths(Number(months)))}
              />
            )}
            <CheckRow checked={onlyDue} onChange={setOnlyDue}>
              {PROVIDERS_UI.onlyDue}
            </CheckRow>
          </div>
          <Refusal id="provider-months-refusal" message={message} />
          <p class="small" role="status">
            {shown.length === 0 ? PROVIDERS_UI.noneShown : PROVIDERS_UI.shown(shown.length, providers.length)}
          </p>
          <ul class="provider-list" aria-label={PROVIDERS_UI.list}>
            {shown.map((listed) => (
              <ProviderRow
                key={listed.id}
                listed={listed}
                today={today}
                state={stateOf(listed.provider)}
                isOpen={open === listed.id}
                canWrite={isOpen && listed.origin === 'own'}
                actions={actions}
                save={save}
                onToggle={() => setOpen(open === listed.id ? null : listed.id)}
                onStep={onStep}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
