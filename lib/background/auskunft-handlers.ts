/** The Auskunft opens in a tab whose address names nobody: the word in it stands for the case in session memory only. */
import { browser } from 'wxt/browser';
import type { AuskunftOwnRequests } from '../messages/auskunft';
import type { OwnHandlers } from '../messages/router';
import { AUSKUNFT_TEXT } from '../text/auskunft';
import type { Vault } from './vault-link';

const keyOf = (token: string): string => `auskunft.${token}`;

export function auskunftHandlers(vault: Vault): Pick<OwnHandlers, keyof AuskunftOwnRequests> {
  return {
    openAuskunft: async ({ ref }) => {
      const found = await vault('auskunftCase', { ref });
      if (!found.ok) return found;
      const token = crypto.randomUUID();
      // The case's own random id; never a number or name.
      await browser.storage.session.set({ [keyOf(token)]: found.id });
      await browser.tabs.create({ url: browser.runtime.getURL(`/auskunft.html#${token}`) });
      return { ok: true };
    },
    auskunft: async ({ token }) => {
      const id = (await browser.storage.session.get(keyOf(token)))[keyOf(token)];
      if (typeof id !== 'string') return { ok: false, message: AUSKUNFT_TEXT.expired };
      return vault('auskunftOf', { id });
    },
  };
}
