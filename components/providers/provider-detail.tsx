import { useState } from 'preact/hooks';
import type { Save } from '../../lib/pages/case-actions';
import type { CheckState } from '../../lib/providers/check-due';
import type { ListedProvider, Provider } from '../../lib/providers/provider-schema';
import { ACCESSIBILITY_WORDS, agreementText, checkText, waitingText } from '../../lib/text/providers';
import { PROVIDERS_UI } from '../../lib/text/ui-providers';
import { useWrite } from '../case/use-saver';
import { Refusal } from '../refusal';
import type { ProviderActions, ProvidersStep } from './providers-props';

const { fields } = PROVIDERS_UI;

interface Props {
  listed: ListedProvider;
  today: string;
  state: CheckState;
  canWrite: boolean;
  actions: ProviderActions;
  save: Save;
  onStep: (step: ProvidersStep) => void;
}

/** All of an entry, and what can be done with it. */
export function ProviderDetail({ listed, today, state, canWrite, actions, save, onStep }: Props) {
  const { id, origin, provider } = listed;
  const { name } = provider;
  const [asking, setAsking] = useState(false);
  /** Undefined until it is known. */
  const [uses, setUses] = useState<number | null | undefined>(undefined);
  const { message, run } = useWrite(save);
  const ask = (): void => {
    setAsking(true);
    setUses(undefined);
    void actions.uses(id).then(setUses);
  };
  const remove = async (): Promise<void> => {
    // Its button goes with it.
    if (await run(() => actions.remove(id))) document.querySelector<HTMLElement>('.providers h1')?.focus();
  };
  return (
    <div class="provider-detail">
      <dl>
        {rowsOf(provider, today).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="small">
        {checkText(provider, state)}
        {origin === 'organisation' && ` · ${PROVIDERS_UI.organisation}. ${PROVIDERS_UI.organisationDue}`}
      </p>
      <div class="button-row">
        <button
          type="button"
          class="button"
          aria-label={PROVIDERS_UI.named(PROVIDERS_UI.handout, name)}
          onClick={() => onStep({ at: 'handout', listed })}
        >
          {PROVIDERS_UI.handout}
        </button>
        {canWrite && (
          <>
            <button
              type="button"
              class="button"
              aria-label={PROVIDERS_UI.named(PROVIDERS_UI.checked, name)}
              onClick={() => void run(() => actions.check([id]))}
            >
              {PROVIDERS_UI.checked}
            </button>
            <button
              type="button"
              class="button"
              aria-label={PROVIDERS_UI.named(PROVIDERS_UI.edit, name)}
              onClick={() => onStep({ at: 'form', id, provider })}
            >
              {PROVIDERS_UI.edit}
            </button>
            <button
              type="button"
              class="button"
              aria-label={PROVIDERS_UI.named(PROVIDERS_UI.remove, name)}
              aria-expanded={asking}
              onClick={() => (asking ? setAsking(false) : ask())}
            >
              {PROVIDERS_UI.remove}
            </button>
          </>
        )}
      </div>
      {asking && (
        <div class="provider-sure" role="status">
          <p class="name">{PROVIDERS_UI.sure(name)}</p>
          <p>
            {uses === undefined
              ? PROVIDERS_UI.usesWait
              : uses === null
                ? PROVIDERS_UI.usesUnknown
                : PROVIDERS_UI.uses(uses)}
          </p>
          <div class="button-row">
            <button type="button" class="button" disabled={uses === undefined} onClick={() => void remove()}>
              {PROVIDERS_UI.named(PROVIDERS_UI.remove, name)}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {PROVIDERS_UI.cancel}
            </button>
          </div>
        </div>
      )}
      <Refusal id={`provider-refusal-${id}`} message={message} />
    </div>
  );
}

function rowsOf(provider: Provider, today: string): [label: string, value: string][] {
  const { offers, concept, contacts, address, way, openingHours, languages, accessibility, accessibilityNote } =
    provider;
  const reach = contacts.map(({ name, phone, email }) => [name, phone, email].filter(Boolean).join(' · ')).join('\n');
  const access = [accessibility ? ACCESSIBILITY_WORDS[accessibility] : '', accessibilityNote];
  const rows: [string, string][] = [
    [fields.offers, offers],
    [fields.contacts, reach],
    [fields.openingHours, openingHours],
    [fields.address, address],
    [fields.way, way],
    [fields.waiting, waitingText(provider) ?? ''],
    [fields.languages, languages],
    [fields.accessibility, access.filter(Boolean).join(' – ')],
    [fields.agreement, agreementText(provider, today) ?? ''],
    [fields.concept, concept],
    [fields.code, provider.code],
  ];
  return rows.filter(([, value]) => value !== '');
}
