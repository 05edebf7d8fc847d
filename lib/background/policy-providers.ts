/** Providers that the organisation gives by managed policy. */
import type { ListedProvider } from '../providers/provider-schema';
import { EMPTY_PROVIDER } from '../providers/provider-schema';
import { readProviderJson } from '../providers/read-provider-file';
import { sameProvider } from '../providers/same-provider';
import { badRowSentences, POLICY_PROVIDERS, providerFileSentence } from '../text/providers';

export interface PolicyProviders {
  providers: ListedProvider[];
  problems: string[];
}

/** A hundred broken rows have one cause. */
const MOST_PROBLEMS = 20;

/**
 * Checks each provider by itself; the wrong ones are reported and left out.
 * @param entries the content of a directory file as text, or as an object where the browser delivers that; one provider alone will do
 */
export function readPolicyProviders(entries: readonly unknown[], today: string): PolicyProviders {
  const found = new Map<string, ListedProvider>();
  const problems: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const file = readProviderJson(listText(entry), today);
    if ('problem' in file) {
      problems.push(POLICY_PROVIDERS.entry(index, providerFileSentence(file.problem)));
      continue;
    }
    for (const row of file.bad)
      problems.push(POLICY_PROVIDERS.row(index, row.at, badRowSentences(file.counts, row).join(' ')));
    for (const { at, values } of file.good) {
      const id = `organisation|${sameProvider(values)}`;
      if (found.has(id)) problems.push(POLICY_PROVIDERS.row(index, at, POLICY_PROVIDERS.twice));
      else found.set(id, { id, origin: 'organisation', provider: { ...EMPTY_PROVIDER, ...values } });
    }
  }
  return { providers: [...found.values()], problems: problems.slice(0, MOST_PROBLEMS) };
}

/** One provider by itself becomes a list of one. */
function listText(entry: unknown): string {
  const text = typeof entry === 'string' ? entry : (JSON.stringify(entry) ?? '');
  return /^\s*\{/.test(text) && !/"providers"\s*:/.test(text) ? `[${text}]` : text;
}
