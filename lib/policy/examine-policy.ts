/**
 * Managed values as the browser gives them, checked key by key: a wrong one never takes the others with it, and no text made
 * here repeats a value that was refused (it may be a secret in the wrong place).
 */
import type * as z from 'zod';
import { problemsWithSchema } from '../rules/read-with-schema';
import { caseSystemHost } from './rollout-shapes';
import { MOST_HOSTS, POLICY_VERSION, type Policy, policySchema } from './schema';

/**
 * What became of one key. `partly`: some entries of a list were left out. `kept`: it is wrong now, the last valid value
 * stays. `unknown`: no such key.
 */
export interface PolicyFinding {
  key: string;
  state: 'accepted' | 'partly' | 'kept' | 'refused' | 'unknown';
  /** German, a sentence without a full stop each. */
  problems: string[];
}

export interface ExaminedPolicy {
  policy: Policy;
  /** In the order of the values. */
  findings: PolicyFinding[];
  /** The version the values were written for, where it is newer than ours. */
  newerVersion: number | null;
}

type Key = keyof Policy;
const isKey = (key: string): key is Key => Object.hasOwn(policySchema.shape, key);

/** Of these the last valid value never stays: hosts only ever follow what is given now, and secret and providers are kept nowhere. */
const NEVER_KEPT: ReadonlySet<string> = new Set<Key>(['hosts', 'organisationSecret', 'providers', 'schemaVersion']);

/**
 * Never throws; anything but an object is an empty policy.
 * @param former the last valid values, for keys that are wrong now
 */
export function examinePolicy(raw: unknown, former: Policy = {}): ExaminedPolicy {
  const { policy, findings } = takeEach(raw, former);
  if (policy.keyMode === 'organisation' && !policy.organisationSecret) {
    delete policy.keyMode;
    const at = findings.findIndex(({ key }) => key === 'keyMode');
    findings.splice(at, 1);
    findings.push({ key: 'keyMode', state: 'refused', problems: [NO_SECRET] });
  }
  const { schemaVersion = POLICY_VERSION } = policy;
  return { policy, findings, newerVersion: schemaVersion > POLICY_VERSION ? schemaVersion : null };
}

const NO_SECRET = 'Für „organisation“ fehlt ein gültiges „organisationSecret“. Es gilt die Passphrase';

/** Each key by itself, whatever the others say. */
export function takeEach(raw: unknown, former: Policy = {}): Pick<ExaminedPolicy, 'policy' | 'findings'> {
  const policy: Policy = {};
  const findings: PolicyFinding[] = [];
  const isObject = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
  for (const [key, value] of Object.entries(isObject ? raw : {})) {
    if (!isKey(key)) findings.push({ key, state: 'unknown', problems: ['gibt es nicht'] });
    else if (key === 'hosts') findings.push(takeHosts(policy, value));
    else findings.push(takeKey(policy, key, value, former));
  }
  return { policy, findings };
}

function takeKey(policy: Policy, key: Key, value: unknown, former: Policy): PolicyFinding {
  const schema: z.ZodType = policySchema.shape[key];
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    Object.assign(policy, { [key]: parsed.data });
    return { key, state: 'accepted', problems: [] };
  }
  const problems = problemsWithSchema(schema, value).slice(0, MOST_PROBLEMS).map(sentenceOf);
  const before = former[key];
  if (before === undefined || NEVER_KEPT.has(key)) return { key, state: 'refused', problems };
  Object.assign(policy, { [key]: before });
  return { key, state: 'kept', problems };
}

const MOST_PROBLEMS = 3;

/** „Eintrag 2, first: Datum als JJJJ-MM-TT“ */
function sentenceOf({ path, problem }: { path: PropertyKey[]; problem: string }): string {
  const place = path.map((part) => (typeof part === 'number' ? `Eintrag ${part + 1}` : String(part))).join(', ');
  return `${place ? `${place}: ` : ''}${problem.replace(/\.$/, '')}`;
}

/** Whatever is wrong makes the list shorter: a list of which nothing is left means nowhere, not everywhere. */
function takeHosts(policy: Policy, value: unknown): PolicyFinding {
  const given = Array.isArray(value) ? value : [];
  const checked = given.map((each, at) => ({ at, read: caseSystemHost.safeParse(each) }));
  const valid = checked.flatMap(({ read }) => (read.success ? [read.data] : []));
  policy.hosts = [...new Set(valid)].slice(0, MOST_HOSTS);
  const problems = checked.flatMap(({ at, read }) =>
    read.success ? [] : [`Eintrag ${at + 1}: ${read.error.issues[0]?.message ?? 'ungültig'}`],
  );
  if (!Array.isArray(value))
    problems.push('Erwartet wird eine Liste. Bis dahin lässt sich Fallblick nirgends einschalten');
  if (valid.length > MOST_HOSTS) problems.push(`nur die ersten ${MOST_HOSTS} Adressen gelten`);
  if (problems.length === 0) return { key: 'hosts', state: 'accepted', problems: [] };
  return { key: 'hosts', state: Array.isArray(value) ? 'partly' : 'refused', problems: problems.slice(0, 10) };
}

/** One German sentence for a key that does not count as given; null where all is well. */
export function problemSentence({ key, state, problems }: PolicyFinding): string | null {
  const why = problems.join('; ');
  switch (state) {
    case 'accepted':
      return null;
    case 'unknown':
      return `Richtlinie „${key}“ ist nicht bekannt und wurde übergangen.`;
    case 'partly':
      return `Richtlinie „${key}“ wurde nur zum Teil übernommen: ${why}.`;
    case 'kept':
      return `Richtlinie „${key}“ wurde nicht übernommen: ${why}. Es gilt weiter der letzte gültige Wert.`;
    case 'refused':
      return `Richtlinie „${key}“ wurde nicht übernommen: ${why}.`;
  }
}
