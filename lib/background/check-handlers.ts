/** „Adapter prüfen“ and the test of taught fields on the next person. */
import { browser } from 'wxt/browser';
import { localDay } from '../local-day';
import type { OwnHandlers } from '../messages/router';
import type { CheckLine, PageCheck } from '../messages/teach';
import type { Adapter } from '../site/adapter';
import { type FoundFields, fieldChecks, foundFields } from '../site/field-checks';
import { noteTaught, taughtFields } from './taught-fields';
import { checkTab, readablePage } from './teach-link';

type Handlers = Pick<OwnHandlers, 'checkAdapter' | 'untestedFields' | 'confirmTaught'>;

/** Kept of a check: its day and how each field was found, no value. */
interface LastCheck {
  on: string;
  fields: FoundFields;
}

const keyOf = (url: string, page: PageCheck['page']): string => `check.${page}.${new URL(url).origin}`;

/** @param adapterOf the adapter in force on a page, with the authority's number format */
export function checkHandlers(adapterOf: (url: string) => Promise<Adapter>): Handlers {
  return {
    checkAdapter: async ({ tabId }) => {
      const url = await readablePage(tabId);
      const adapter = url ? await adapterOf(url) : null;
      const check = adapter && (await checkTab(tabId, adapter));
      if (!url || !adapter || !check) return null;
      const last = await lastCheck(url, check.page);
      const lines = await linesOf(check, adapter, last?.fields ?? null);
      // Whose values they are is not known where no person is recognised.
      const fields = check.page === 'none' ? lines.map((line) => ({ ...line, value: null })) : lines;
      await noteCheck(url, check, adapter);
      const { title, version } = adapter;
      return { title, version, page: check.page, rows: check.rows, before: last?.on ?? null, fields };
    },
    untestedFields: async ({ tabId }) => {
      const url = await readablePage(tabId);
      if (!url) return [];
      const adapter = await adapterOf(url);
      const taught = await taughtFields(adapter.id);
      if (!Object.values(taught).some(({ tested }) => tested === null)) return [];
      const check = await checkTab(tabId, adapter);
      if (!check || check.page === 'none') return [];
      const lines = await linesOf(check, adapter, null);
      return lines.filter(({ taught: of }) => of?.tested === null && of.column === (check.page === 'list'));
    },
    confirmTaught: async ({ tabId, field }) => {
      const url = await readablePage(tabId);
      if (!url) return null;
      const { id } = await adapterOf(url);
      await noteTaught(id, field, (before) => before && { ...before, tested: localDay() });
      return null;
    },
  };
}

async function linesOf(check: PageCheck, adapter: Adapter, before: FoundFields | null): Promise<CheckLine[]> {
  const taught = await taughtFields(adapter.id);
  return fieldChecks(check.found, check.person, adapter, before).map((line) => ({
    ...line,
    taught: taught[line.field] ?? null,
  }));
}

/** A page without a person tells nothing to compare with. */
async function noteCheck(url: string, check: PageCheck, adapter: Adapter): Promise<void> {
  const last: LastCheck = { on: localDay(), fields: foundFields(check.found, adapter) };
  if (check.page !== 'none') await browser.storage.local.set({ [keyOf(url, check.page)]: last });
}

async function lastCheck(url: string, page: PageCheck['page']): Promise<LastCheck | null> {
  const key = keyOf(url, page);
  const stored = (await browser.storage.local.get(key))[key] as Partial<LastCheck> | undefined;
  const readable = typeof stored?.on === 'string' && typeof stored.fields === 'object' && stored.fields !== null;
  return readable ? (stored as LastCheck) : null;
}
