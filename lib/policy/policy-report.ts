/** The policy for the page that shows it: each key that was given, what counts of it, and why the rest does not. */
import type { PolicyEntry, PolicyKey, PolicyReport } from '../messages/policy';
import type { ExaminedPolicy } from './examine-policy';
import { POLICY_VERSION, policySchema } from './schema';
import { valueLines } from './value-lines';

/** What others found in the entries of a list: a line for each that counts, a sentence for each that does not. */
export interface EntriesFound {
  names: string[];
  problems: string[];
}

/** @param found by key, of lists whose entries are read elsewhere (adapters, packs), and of values that apply nowhere */
export function policyReport(
  { policy, findings, newerVersion }: ExaminedPolicy,
  read: Pick<PolicyReport, 'source' | 'readAt'>,
  found: Partial<Record<PolicyKey, Partial<EntriesFound>>> = {},
): PolicyReport {
  const values: Record<string, unknown> = policy;
  const entries = findings.map((finding): PolicyEntry => {
    const { names, problems = [] } = found[finding.key as PolicyKey] ?? {};
    const isTaken = values[finding.key] !== undefined && finding.state !== 'refused';
    const value = isTaken ? (names ?? valueLines(finding.key, values[finding.key])) : [];
    return problems.length === 0
      ? { ...finding, meaning: meaningOf(finding.key), value }
      : {
          ...finding,
          state: 'partly',
          problems: [...finding.problems, ...problems],
          meaning: meaningOf(finding.key),
          value,
        };
  });
  const unset = keys.filter((key) => findings.every((finding) => finding.key !== key));
  return { ...read, newerVersion, knownVersion: POLICY_VERSION, entries, unset };
}

const keys = Object.keys(policySchema.shape) as PolicyKey[];
const meaningOf = (key: string): string =>
  Object.hasOwn(policySchema.shape, key) ? (policySchema.shape[key as PolicyKey].description ?? '') : '';
