import { LONGEST, MOST_CONTACTS, type ProviderContact } from '../../lib/providers/provider-schema';
import { PROVIDERS_UI } from '../../lib/text/ui-providers';
import { Sign } from '../icons/sign';
import { TextField } from '../text-field';

const { fields } = PROVIDERS_UI;
const NOBODY: ProviderContact = { name: '', phone: '', email: '' };

interface Props {
  contacts: readonly ProviderContact[];
  onChange: (contacts: ProviderContact[]) => void;
}

/** Whom to ask there: one at least, further ones by a button. */
export function ContactFields({ contacts, onChange }: Props) {
  const shown = contacts.length === 0 ? [NOBODY] : contacts;
  const set = (at: number, part: Partial<ProviderContact>): void =>
    onChange(shown.map((contact, other) => (other === at ? { ...contact, ...part } : contact)));
  return (
    <>
      {shown.map((contact, at) => (
        <fieldset key={at} class="provider-contact">
          <legend class="field-label">{fields.contact(at)}</legend>
          <TextField
            id={`provider-contact-${at}-name`}
            label={fields.name}
            value={contact.name}
            maxLength={LONGEST.contactName}
            onChange={(name) => set(at, { name })}
          />
          <TextField
            id={`provider-contact-${at}-phone`}
            label={fields.phone}
            value={contact.phone}
            maxLength={LONGEST.phone}
            onChange={(phone) => set(at, { phone })}
          />
          <TextField
            id={`provider-contact-${at}-email`}
            label={fields.email}
            value={contact.email}
            maxLength={LONGEST.email}
            onChange={(email) => set(at, { email })}
          />
        </fieldset>
      ))}
      {shown.length < MOST_CONTACTS && (
        <button type="button" class="text-button" onClick={() => onChange([...shown, NOBODY])}>
          <Sign name="plus" />
          {fields.addContact}
        </button>
      )}
    </>
  );
}
