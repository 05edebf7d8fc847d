import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ACCESSIBILITY, AGREEMENTS, LONGEST, type Provider, SERVICES } from '../../lib/providers/provider-schema';
import { ACCESSIBILITY_WORDS, AGREEMENT_WORDS, SERVICE_WORDS } from '../../lib/text/providers';
import { PROVIDERS_UI } from '../../lib/text/ui-providers';
import { CheckRow } from '../check-row';
import { DateField } from '../date-field';
import { Refusal } from '../refusal';
import { SelectField } from '../select-field';
import { TextBox } from '../text-box';
import { TextField } from '../text-field';
import { ContactFields } from './contact-fields';
import { draftOf, type ProviderDraft, providerOf } from './provider-draft';

const { fields } = PROVIDERS_UI;
const UNKNOWN = 'unknown';

interface Props {
  provider: Provider;
  isNew: boolean;
  today: string;
  /** Null when done, else the sentence why not. */
  onSave: (provider: Provider) => Promise<string | null>;
  onCancel: () => void;
}

/** A new entry, or one that is changed; what is typed stays until it is saved. */
export function ProviderForm({ provider, isNew, today, onSave, onCancel }: Props) {
  const [draft, setDraft] = useState(() => draftOf(provider));
  const [wrong, setWrong] = useState<{ field: keyof ProviderDraft | null; message: string } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const busy = useRef(false);
  useLayoutEffect(() => title.current?.focus(), []);
  const set = (part: Partial<ProviderDraft>): void => setDraft((now) => ({ ...now, ...part }));
  const submit = (event: Event): void => {
    event.preventDefault();
    const made = providerOf(draft, today);
    if ('message' in made) {
      setWrong(made);
      form.current?.querySelector<HTMLElement>(`#provider-${made.field}`)?.focus();
      return;
    }
    if (busy.current) return;
    busy.current = true;
    void onSave(made.provider).then((refused) => {
      busy.current = false;
      setWrong(refused === null ? null : { field: null, message: refused });
    });
  };
  const said = (field: keyof ProviderDraft) => ({
    invalid: wrong?.field === field,
    describedBy: wrong?.field === field ? 'provider-refusal' : undefined,
  });
  const line = (field: 'name' | 'code' | 'languages' | 'accessibilityNote') => (
    <TextField
      id={`provider-${field}`}
      label={fields[field]}
      value={draft[field]}
      maxLength={LONGEST[field]}
      {...said(field)}
      onChange={(value) => set({ [field]: value })}
    />
  );
  const box = (field: 'offers' | 'concept' | 'address' | 'way' | 'openingHours', rows: number) => (
    <TextBox
      id={`provider-${field}`}
      label={fields[field]}
      value={draft[field]}
      rows={rows}
      maxLength={LONGEST[field]}
      onChange={(value) => set({ [field]: value })}
    />
  );
  const day = (field: 'agreementUntil' | 'checkedOn', max?: string) => (
    <DateField
      id={`provider-${field}`}
      label={fields[field]}
      value={draft[field]}
      max={max}
      {...said(field)}
      onChange={(value) => set({ [field]: value })}
    />
  );
  return (
    <form class="provider-form" ref={form} noValidate aria-labelledby="provider-form-title" onSubmit={submit}>
      <h1 id="provider-form-title" ref={title} tabIndex={-1}>
        {isNew ? PROVIDERS_UI.add : PROVIDERS_UI.named(PROVIDERS_UI.edit, provider.name)}
      </h1>
      {line('name')}
      {line('code')}
      <p class="small">{fields.codeNote}</p>
      <fieldset>
        <legend class="field-label">{fields.services}</legend>
        {SERVICES.map((service) => (
          <CheckRow
            key={service}
            checked={draft.services.includes(service)}
            onChange={(on) =>
              set({ services: SERVICES.filter((one) => (one === service ? on : draft.services.includes(one))) })
            }
          >
            {SERVICE_WORDS[service]}
          </CheckRow>
        ))}
      </fieldset>
      {box('offers', 3)}
      {box('concept', 3)}
      <ContactFields contacts={draft.contacts} onChange={(contacts) => set({ contacts })} />
      {box('address', 3)}
      {box('way', 2)}
      {box('openingHours', 3)}
      <TextField
        id="provider-waitingWeeks"
        label={fields.waitingWeeks}
        value={draft.waitingWeeks}
        maxLength={4}
        {...said('waitingWeeks')}
        onChange={(waitingWeeks) => set({ waitingWeeks })}
      />
      {line('languages')}
      <SelectField
        id="provider-accessibility"
        label={fields.accessibility}
        value={draft.accessibility ?? UNKNOWN}
        options={[
          { value: UNKNOWN, label: fields.unknown },
          ...ACCESSIBILITY.map((value) => ({ value, label: ACCESSIBILITY_WORDS[value] })),
        ]}
        onChange={(value) => set({ accessibility: value === UNKNOWN ? null : value })}
      />
      {line('accessibilityNote')}
      <SelectField
        id="provider-agreement"
        label={fields.agreement}
        value={draft.agreement ?? UNKNOWN}
        options={[
          { value: UNKNOWN, label: fields.unknown },
          ...AGREEMENTS.map((value) => ({ value, label: AGREEMENT_WORDS[value] })),
        ]}
        onChange={(value) => set({ agreement: value === UNKNOWN ? null : value })}
      />
      {day('agreementUntil')}
      {day('checkedOn', today)}
      <Refusal id="provider-refusal" message={wrong?.message ?? null} />
      <div class="button-row">
        <button type="submit" class="button primary">
          {PROVIDERS_UI.save}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {PROVIDERS_UI.cancel}
        </button>
      </div>
    </form>
  );
}
