/** What our own pages are told of the policy. */
import type { PolicyReport, PolicyRequests } from '../messages/policy';
import type { OwnHandlers } from '../messages/router';
import { type EntriesFound, policyReport } from '../policy/policy-report';
import { FEATURES } from '../policy/rollout-shapes';
import { PACK_SENTENCES } from '../text/pack-sentences';
import { RULES_UI } from '../text/ui-rules';
import { managed, managedPolicy } from './managed-policy';
import type { Vault } from './vault-link';

export function policyHandlers(vault: Vault): Pick<OwnHandlers, keyof PolicyRequests> {
  return {
    readPolicy: () => readPolicyReport(vault),
    readOrganisation: async () => {
      const { features, support = null, lawNotes = [] } = (await managedPolicy()).policy;
      return { off: FEATURES.filter((name) => features?.[name] === false), support, lawNotes };
    },
  };
}

async function readPolicyReport(vault: Vault): Promise<PolicyReport> {
  const { examined, source, readAt, adapters, providers } = await managed();
  const rules = await vault('readRules', {}).catch(() => null);
  const given: EntriesFound = {
    names: adapters.files.map(({ id, title, version }) => `${title} (${id}, ${RULES_UI.version(version)})`),
    problems: adapters.problems,
  };
  const packs = rules?.packs.filter(({ origin }) => origin === 'policy') ?? [];
  const problems = rules?.problems ?? [];
  return policyReport(
    examined,
    { source, readAt },
    {
      adapters: given,
      providers: {
        names: providers.providers.map(({ provider }) => provider.name),
        problems: providers.problems,
      },
      ...(rules && {
        rulePacks: {
          names: packs.map(({ id, title, version }) => `${title} (${id}, ${RULES_UI.version(version)})`),
          problems: [
            ...packs.flatMap((pack) => pack.problems),
            ...problems.filter((problem) => problem.includes(RULE_PACKS)),
          ],
        },
        overrides: {
          problems: Object.keys(examined.policy.overrides ?? {})
            .map((id) => PACK_SENTENCES.unknownCell(id, 'policy'))
            .filter((sentence) => problems.includes(sentence)),
        },
      }),
    },
  );
}

/** As the sentences about entries of that key begin. */
const RULE_PACKS = PACK_SENTENCES.policyEntry(0).replace(/ \d+$/, '');
