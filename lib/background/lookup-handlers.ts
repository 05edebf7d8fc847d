/** „Nachschlagen“: entries from the store's host, the person from the tab, the frame over the page. */
import { browser } from 'wxt/browser';
import { wishCase } from '../messages/case-wish';
import type { LookupOwnRequests, LookupSubject } from '../messages/lookup';
import type { WriteAnswer } from '../messages/protocol';
import type { OwnHandlers } from '../messages/router';
import { PLAN_LIST } from '../service/case-checks';
import type { VaultRequestName, VaultRequests } from '../service/requests';
import { LOOKUP_REFUSALS } from '../text/lookup';
import { caseEntry } from '../text/lookup-cases';
import type { CaseRef, PanelView } from '../view';
import type { CaseView } from '../view-case';
import { askPalette, lookUpIn, lookUpInWindow } from './palette-link';
import type { Vault } from './vault-link';

type Write = <N extends VaultRequestName>(name: N) => (data: VaultRequests[N]['request']) => Promise<WriteAnswer>;

/**
 * @param viewOf what a tab shows
 * @param write after it every badge and page looks again
 */
export function lookupHandlers(
  vault: Vault,
  viewOf: (tabId: number) => Promise<PanelView>,
  write: Write,
): Pick<OwnHandlers, keyof LookupOwnRequests> {
  /** The person in the tab the user means, or in the one the frame lies over. */
  async function caseIn(tabId: number | null, from: { tabId: number | null }): Promise<CaseView | null> {
    const tab = tabId ?? from.tabId;
    const view = tab === null ? null : await viewOf(tab).catch(() => null);
    return view?.status === 'case' ? view : null;
  }

  /** Null where the tab shows another person by now than the one the user saw. */
  async function sameCase(
    tabId: number | null,
    from: { tabId: number | null },
    ref: CaseRef,
  ): Promise<CaseView | null> {
    const view = await caseIn(tabId, from);
    return view?.ref.system === ref.system && view.ref.customerNumber === ref.customerNumber ? view : null;
  }

  return {
    lookupEntries: (request) => vault('lookupEntries', request),
    lookupCases: async () => {
      const view = await vault('caseload', {});
      if (view.status === 'open') return { status: 'open', cases: view.rows.map(caseEntry) };
      return { status: view.status === 'locked' ? 'locked' : 'broken', cases: [] };
    },
    lookupSubject: async ({ tabId }, from) => {
      const view = await caseIn(tabId, from);
      return view && subjectOf(view);
    },
    lookupTick: async ({ tabId, ref, list, item, done }, from): Promise<WriteAnswer> => {
      const view = await sameCase(tabId, from, ref);
      if (!view) return { ok: false, message: LOOKUP_REFUSALS.otherPerson };
      const {
        profile,
        plans: [plan],
      } = view;
      if (list !== PLAN_LIST || !plan) return write('tickList')({ ref, profile, list, item, done });
      return write('tickItem')({ ref, profile, plan: plan.id, concluded: plan.concluded, item, done });
    },
    lookupRestart: async ({ tabId, ref, list }, from): Promise<WriteAnswer> => {
      const view = await sameCase(tabId, from, ref);
      if (!view) return { ok: false, message: LOOKUP_REFUSALS.otherPerson };
      return write('restartList')({ ref, profile: view.profile, list });
    },
    lookupUndo: write('undo'),
    lookupTyped: async (_request, { tabId }) => ({
      text: (tabId === null ? null : await askPalette(tabId, 'typed')) ?? '',
    }),
    closeLookup: async (_request, { tabId }) => {
      if (tabId !== null) await askPalette(tabId, 'close');
      return null;
    },
    openStoredCase: async ({ ref }) => {
      await wishCase(ref);
      await browser.tabs.create({ url: browser.runtime.getURL('/caseload.html') });
      return null;
    },
    openLookup: async ({ tabId, entry, own }, from) => {
      const id = tabId ?? from.tabId;
      if (own || id === null) await lookUpInWindow(id, entry);
      else await lookUpIn(await browser.tabs.get(id));
      return null;
    },
  };
}

const subjectOf = ({ ref, name, numberTail, lists }: CaseView): LookupSubject => ({
  ref,
  name,
  numberTail,
  kept: lists,
});
