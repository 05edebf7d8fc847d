/** Managed values as the browser gives them, checked. */
import { LOCK_HOURS, LOCK_MINUTES, type Policy, policySchema } from './schema';

/** What was accepted, and a German sentence for each key that was not. */
export interface ReadPolicy {
  policy: Policy;
  problems: string[];
}

/**
 * Checks raw managed values key by key. Never throws; anything but an object is an empty policy.
 */
export function readPolicy(raw: unknown): ReadPolicy {
  if (typeof raw !== 'object' || raw === null) return { policy: {}, problems: [] };
  const policy: Policy = {};
  const problems: string[] = [];
  for (const [key, value] of Object.entries(raw)) {
    const shape = Object.hasOwn(policySchema.shape, key) ? policySchema.shape[key as keyof Policy] : undefined;
    if (!shape) {
      problems.push(`Richtlinie „${key}“ ist nicht bekannt und wurde übergangen.`);
      continue;
    }
    const parsed = shape.safeParse(value);
    if (parsed.success) Object.assign(policy, { [key]: parsed.data });
    else problems.push(`Richtlinie „${key}“ wurde nicht übernommen: ${parsed.error.issues[0]?.message ?? 'ungültig'}.`);
  }
  if (policy.keyMode === 'organisation' && !policy.organisationSecret) {
    delete policy.keyMode;
    problems.push(NO_SECRET);
  }
  return { policy, problems };
}

const NO_SECRET =
  'Richtlinie „keyMode“ wurde nicht übernommen: Für „organisation“ fehlt ein gültiges „organisationSecret“. Es gilt die Passphrase.';

/** When the store locks by itself: minutes without use, and hours since it was unlocked. */
export interface LockTimes {
  minutes: number;
  hours: number;
}

export const lockTimes = ({ lockMinutes, lockHours }: Policy): LockTimes => ({
  minutes: lockMinutes ?? LOCK_MINUTES,
  hours: lockHours ?? LOCK_HOURS,
});
