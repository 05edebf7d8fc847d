/** What stands in the form, and the provider it makes. Pure. */
import { LONGEST, MOST_WEEKS, type Provider } from '../../lib/providers/provider-schema';
import { PROVIDERS_UI } from '../../lib/text/ui-providers';
import { isIsoDate } from '../date-text';

/** Dates and weeks as typed. */
export interface ProviderDraft extends Omit<Provider, 'waitingWeeks' | 'agreementUntil' | 'checkedOn'> {
  waitingWeeks: string;
  agreementUntil: string;
  checkedOn: string;
}

export const draftOf = (provider: Provider): ProviderDraft => ({
  ...provider,
  waitingWeeks: provider.waitingWeeks === null ? '' : String(provider.waitingWeeks),
  agreementUntil: provider.agreementUntil ?? '',
  checkedOn: provider.checkedOn ?? '',
});

/** The provider, or the field that is wrong and why. */
export function providerOf(
  draft: ProviderDraft,
  today: string,
): { provider: Provider } | { field: keyof ProviderDraft; message: string } {
  const texts = Object.keys(LONGEST).flatMap((key) => {
    const value = (draft as unknown as Record<string, unknown>)[key];
    return typeof value === 'string' ? [[key, value.trim()]] : [];
  });
  const plain: ProviderDraft = { ...draft, ...Object.fromEntries(texts) };
  if (plain.name === '') return { field: 'name', message: PROVIDERS_UI.wrongName };
  const weeks = plain.waitingWeeks.trim();
  if (!/^\d{0,3}$/.test(weeks) || Number(weeks) > MOST_WEEKS)
    return { field: 'waitingWeeks', message: PROVIDERS_UI.wrongWeeks(MOST_WEEKS) };
  for (const field of ['agreementUntil', 'checkedOn'] as const)
    if (plain[field] !== '' && !isIsoDate(plain[field])) return { field, message: PROVIDERS_UI.wrongDay };
  if (plain.checkedOn > today) return { field: 'checkedOn', message: PROVIDERS_UI.wrongCheck };
  const contacts = plain.contacts
    .map(({ name, phone, email }) => ({ name: name.trim(), phone: phone.trim(), email: email.trim() }))
    .filter((contact) => Object.values(contact).some((part) => part !== ''));
  return {
    provider: {
      ...plain,
      contacts,
      waitingWeeks: weeks === '' ? null : Number(weeks),
      agreementUntil: plain.agreementUntil || null,
      checkedOn: plain.checkedOn || null,
    },
  };
}
