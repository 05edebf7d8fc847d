/** The pages' requests about rule packs. What a text says is judged by the store's host; here it is kept. */

import type { OwnHandlers } from '../messages/router';
import type { RulePackWrite } from '../messages/rules';
import { PACK_SENTENCES } from '../text/pack-sentences';
import { removeOwnPack, saveOwnPack } from './own-packs';
import type { Vault } from './vault-link';

type RuleHandlers = Pick<OwnHandlers, 'readRules' | 'tryRules' | 'saveRulePack' | 'removeRulePack'>;

export function ruleHandlers(vault: Vault): RuleHandlers {
  return {
    readRules: (request) => vault('readRules', request),
    tryRules: (request) => vault('tryRules', request),
    saveRulePack: async ({ text }) => {
      const checked = await vault('checkRulePack', { text });
      return checked.ok ? done(saveOwnPack(checked, text), PACK_SENTENCES.notStored) : checked;
    },
    removeRulePack: (pack) => done(removeOwnPack(pack), PACK_SENTENCES.notRemoved),
  };
}

async function done(work: Promise<void>, refusal: string): Promise<RulePackWrite> {
  try {
    await work;
    return { ok: true };
  } catch {
    return { ok: false, message: refusal };
  }
}
