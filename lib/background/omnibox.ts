/** „fb“ in the address bar: checklists, rules and terms. Never cases and providers: the browser keeps what is typed there. */
import { type Browser, browser } from 'wxt/browser';
import type { Group, LookupEntry } from '../lookup/entry';
import { createSearch } from '../lookup/search';
import { GROUP_WORDS, LOOKUP_UI } from '../text/lookup';
import { isOn } from './managed-policy';
import { lookupAddress } from './palette-link';
import type { Vault } from './vault-link';

const MOST = 6;
const OFFERED: ReadonlySet<Group> = new Set(['checklists', 'rules', 'terms']);

/** Listens to the address bar. Called in the first turn of the background. */
export function answerOmnibox(vault: Vault): void {
  browser.omnibox.setDefaultSuggestion({ description: LOOKUP_UI.omnibox });
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    void suggestionsFor(vault, text).then(suggest);
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => void open(vault, text, disposition));
}

/** What the bar lists; `content` is the title, which finds itself again. */
export async function suggestionsFor(vault: Vault, text: string): Promise<{ content: string; description: string }[]> {
  const hits = await hitsFor(vault, text);
  return hits.slice(0, MOST).map(({ title, group, note }) => ({
    content: title,
    description: plain(`${title} – ${GROUP_WORDS[group]}: ${note}`),
  }));
}

/** The best entries for what was typed; the service's list has no case in it. */
async function hitsFor(vault: Vault, text: string): Promise<LookupEntry[]> {
  if (!(await isOn('lookup'))) return [];
  const entries = await vault('lookupEntries', {});
  const groups = createSearch(entries.filter(({ group }) => OFFERED.has(group))).find(text);
  const found = groups.flatMap(({ hits }) => hits.map(({ entry }) => entry));
  // A suggestion that was taken comes back as its title.
  const same = found.find(({ title }) => title === text);
  return same ? [same, ...found.filter((each) => each !== same)] : found;
}

/** The page gets the id of an entry, never what was typed: that may be a name. */
async function open(
  vault: Vault,
  text: string,
  disposition: `${Browser.omnibox.OnInputEnteredDisposition}`,
): Promise<void> {
  const [best] = await hitsFor(vault, text);
  const url = lookupAddress(null, best?.id ?? null);
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

/** Chromium reads descriptions as XML, Firefox as they are: signs of XML are left out. */
const plain = (text: string): string => text.replace(/[<>&]/g, ' ');
