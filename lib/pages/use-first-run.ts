import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { onSignal, request } from '../messages/client';
import type { Answer } from '../messages/protocol';
import type { RulesView } from '../messages/rules';
import { isOnHosts, withoutPath } from '../site/host-pattern';
import { faultSentence } from '../text/fault-sentence';
import { WELCOME_UI } from '../text/ui-welcome';
import { enableSite } from './enable-site';
import type { FirstRun } from './first-run';
import { keepRuleChoice, type RuleChoice, readRuleChoice } from './rule-choice';
import { originOf } from './site-address';
import { useVault } from './use-vault';

interface Read {
  settings: Answer<'readSettings'>;
  packs: RulesView['packs'];
  origins: string[];
  allowed: string[] | null;
  kept: Awaited<ReturnType<typeof readRuleChoice>>;
}

/** The three steps, each as it stands now, whoever has taken it. */
export function useFirstRun(): FirstRun {
  const vault = useVault({ isTab: true });
  const [read, setRead] = useState<Read | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const writing = useRef(false);

  const load = useCallback(async (): Promise<void> => {
    try {
      const [settings, { packs }, { origins, allowed }, kept] = await Promise.all([
        request('readSettings', {}),
        request('readRules', {}),
        request('readSites', {}),
        readRuleChoice(),
      ]);
      setRead({ settings, packs, kept, allowed, origins: origins.map(withoutPath) });
      setProblem(null);
    } catch (fault) {
      setProblem(faultSentence(fault));
    }
  }, []);
  useEffect(() => {
    void load();
    return onSignal(({ signal }) => signal === 'changed' && void load());
  }, [load]);

  const store = async (choice: RuleChoice): Promise<string | null> => {
    try {
      const { settings } = await request('readSettings', {});
      const answer = await request('writeSettings', { settings: { ...settings, ...choice } });
      if (!answer.ok) return answer.message;
      await keepRuleChoice(null);
      await load();
      return null;
    } catch (fault) {
      return faultSentence(fault);
    }
  };
  const isOpen = vault.state?.status === 'open';
  const waiting = read?.kept.choice ?? null;
  useEffect(() => {
    if (!isOpen || !waiting || writing.current) return;
    writing.current = true;
    store(waiting).then((refusal) => {
      writing.current = false;
      if (refusal) setProblem(refusal);
    });
  }, [isOpen, waiting]);

  return {
    vault,
    rules: read && rulesOf(read),
    takeRules: async (choice) => {
      if (isOpen) return store(choice);
      await keepRuleChoice(choice);
      await load();
      return null;
    },
    origins: read?.origins ?? null,
    giveSite: async (address) => {
      if (address.trim() === '') return WELCOME_UI.site.missing;
      const origin = originOf(address);
      if (origin === null) return WELCOME_UI.site.bad;
      const allowed = read?.allowed ?? null;
      if (!isOnHosts(origin, allowed)) return WELCOME_UI.site.closed((allowed ?? []).map(withoutPath).join(', '));
      const granted = await enableSite(origin, null).catch(() => false);
      if (granted) await load();
      return granted ? null : WELCOME_UI.site.refused;
    },
    problem,
  };
}

function rulesOf({ settings: { settings, managed }, packs, kept }: Read): NonNullable<FirstRun['rules']> {
  const { packs: chosen, leadDays, team } = kept.choice ?? settings;
  const fixed = {
    packs: managed.includes('packs'),
    leadDays: managed.includes('leadDays'),
    team: managed.includes('team'),
  };
  const named = new Map(packs.filter(({ title }) => title !== '').map(({ id, title, on }) => [id, { title, on }]));
  return {
    packs: [...named].map(([id, { title, on }]) => ({ id, title, on: fixed.packs ? on : (chosen[id] ?? on) })),
    leadDays: fixed.leadDays ? settings.leadDays : leadDays,
    team: fixed.team ? settings.team : team,
    fixed,
    state: kept.choice ? 'waiting' : kept.taken || fixed.packs ? 'done' : 'open',
  };
}
