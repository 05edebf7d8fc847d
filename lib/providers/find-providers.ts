/** Which entries a search means. Pure. */
import type { ListedProvider, Provider, Service } from './provider-schema';

/** Every word of the search stands somewhere in the entry, whatever its case, umlauts and accents. */
export function findProviders(
  listed: readonly ListedProvider[],
  { search, service }: { search: string; service: Service | null },
): ListedProvider[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return listed.filter(
    ({ provider }) =>
      (service === null || provider.services.includes(service)) &&
      words.every((word) => textOf(provider).includes(word)),
  );
}

const texts = new WeakMap<Provider, string>();

function textOf(provider: Provider): string {
  const known = texts.get(provider);
  if (known !== undefined) return known;
  const { code, name, concept, offers, address, languages, contacts } = provider;
  const parts = contacts.flatMap((contact) => Object.values(contact));
  const text = folded([code, name, concept, offers, address, languages, ...parts].join('\n'));
  texts.set(provider, text);
  return text;
}

const folded = (text: string): string =>
  text
    .toLocaleLowerCase('de-DE')
    .replaceAll('ae', 'ä')
    .replaceAll('oe', 'ö')
    .replaceAll('ue', 'ü')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
