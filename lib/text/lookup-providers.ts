/** A provider of the Handbuch as „Nachschlagen“ lists it. */
import type { LookupEntry } from '../lookup/entry';
import { checkState } from '../providers/check-due';
import type { ListedProvider } from '../providers/provider-schema';
import { ACCESSIBILITY_WORDS, agreementText, checkText, SERVICE_WORDS, waitingText } from './providers';

/** @param months how long a check lasts */
export function providerEntry({ id, provider }: ListedProvider, today: string, months: number): LookupEntry {
  const { name, code, services, concept, offers, contacts, address, openingHours, languages } = provider;
  const words = services.map((service) => SERVICE_WORDS[service]);
  const [first] = contacts;
  const reach = contacts.map((contact) => [contact.name, contact.phone, contact.email].filter(Boolean).join(', '));
  const rows = [
    { label: 'Leistungen', value: words.join(', ') },
    { label: 'Angebote', value: offers },
    { label: 'Kontakt', value: reach.join('\n') },
    { label: 'Öffnungszeiten', value: openingHours },
    { label: 'Anschrift', value: address },
    { label: 'Wartezeit', value: waitingText(provider) ?? '' },
    { label: 'Sprachen', value: languages },
    { label: 'Barrierefreiheit', value: provider.accessibility ? ACCESSIBILITY_WORDS[provider.accessibility] : '' },
    { label: 'Vereinbarung', value: agreementText(provider, today) ?? '' },
    { label: 'Stand', value: checkText(provider, checkState(provider, months, today)) },
  ].filter(({ value }) => value !== '');
  const note = [words[0] ?? offers, first?.phone, openingHours].map(oneLine).filter(Boolean).join(' · ');
  return {
    id: `provider ${id}`,
    group: 'providers',
    title: name,
    short: code === '' ? [] : [code],
    also: words,
    text: [offers, concept, languages, address, ...contacts.map((contact) => contact.name)].filter(Boolean),
    note,
    provider: id,
    rows,
  };
}

const oneLine = (text: string | undefined): string => (text ?? '').replace(/\s*\n\s*/g, ', ');
