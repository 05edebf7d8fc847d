/** The rule packs that are there, the cells that may be set, and who set them otherwise. */
import type { RulePackInfo, RulesView } from '../messages/rules';
import type { GivenPacks } from '../packs/given';
import { isOn, type PackLibrary, type UnreadablePack } from '../packs/library';
import { readPackText } from '../packs/pack-text';
import type { Policy } from '../policy/schema';
import { ruleSettings } from '../policy/settings';
import { PackError } from '../rules/pack-error';
import { rowIds } from '../rules/row-ids';
import { PACK_SENTENCES } from '../text/pack-sentences';
import type { Context } from './context';
import { ruleCells } from './rule-cells';

export function rulesView(context: Context, policy: Policy, { fault }: GivenPacks): RulesView {
  const { library, settings, today } = context;
  const { overrides } = ruleSettings(settings, policy);
  const known = new Set(library.packs.flatMap(({ pack }) => rowIds(pack)));
  const problems = [
    ...(fault ? [fault] : []),
    ...packProblems(library),
    ...Object.entries(overrides).flatMap(([id, { by }]) => (known.has(id) ? [] : [PACK_SENTENCES.unknownCell(id, by)])),
  ];
  const packs = packInfos(library, (id) => ({
    on: isOn(library, id, settings.packs),
    onManaged: policy.packs !== undefined && Object.hasOwn(policy.packs, id),
  }));
  return { today, packs, cells: ruleCells(context), overrides, problems };
}

/** A German sentence for each entry of the policy that is no pack. */
export function packProblems({ unreadable }: PackLibrary): string[] {
  return unreadable.flatMap(({ origin, problem }) =>
    origin === 'policy' ? [PACK_SENTENCES.policyUnreadable(problem)] : [],
  );
}

/** The version under which a pack may be stored as the user's own, or why not. */
export function checkRulePack(
  library: PackLibrary,
  text: string,
): { ok: true; id: string; version: string } | { ok: false; message: string } {
  try {
    const pack = readPackText(text, PACK_SENTENCES.tried(0, 1));
    const { id, version } = pack;
    const present = library.packs.filter((each) => each.pack.id === id && each.pack.version === version);
    if (present.some(({ origin }) => origin === 'policy'))
      return { ok: false, message: PACK_SENTENCES.policyVersion(pack) };
    if (present.some(({ origin }) => origin === 'shipped'))
      return { ok: false, message: PACK_SENTENCES.shippedVersion(pack) };
    const name = `${id}@${version}`;
    if (library.unreadable.some((each) => each.origin === 'own' && each.name === name))
      return { ok: false, message: PACK_SENTENCES.unreadablePresent(name) };
    return { ok: true, id, version };
  } catch (error) {
    if (error instanceof PackError) return { ok: false, message: error.message };
    throw error;
  }
}

/** Newer versions of an id before older ones; entries that cannot be read after the packs. */
function packInfos(
  { packs, unreadable }: PackLibrary,
  switchOf: (id: string) => Pick<RulePackInfo, 'on' | 'onManaged'>,
): RulePackInfo[] {
  const readable = packs.map(({ pack, origin, text, beatenBy }): RulePackInfo => {
    const { id, version, title, validFrom, validTo } = pack;
    const problems = beatenBy ? [PACK_SENTENCES.beaten(pack, beatenBy)] : [];
    return { id, version, title, origin, ...switchOf(id), validFrom, validTo, text: text(), problems };
  });
  const ids = [...new Set(readable.map(({ id }) => id))];
  const inOrder = readable.toSorted(
    (a, b) => ids.indexOf(a.id) - ids.indexOf(b.id) || b.version.localeCompare(a.version, 'en', { numeric: true }),
  );
  return [...inOrder, ...unreadable.filter(({ origin }) => origin === 'own').map(unreadableInfo)];
}

function unreadableInfo({ name, text, origin, problem }: UnreadablePack): RulePackInfo {
  const [id = name, version = ''] = name.split('@');
  return {
    id,
    version,
    title: '',
    origin,
    on: false,
    onManaged: false,
    validFrom: null,
    validTo: null,
    text,
    problems: [PACK_SENTENCES.ownUnreadable(problem)],
  };
}
