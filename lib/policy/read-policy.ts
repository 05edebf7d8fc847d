/** The policy in force, and a German sentence for each key that was not taken as given. */
import { type ExaminedPolicy, examinePolicy, problemSentence } from './examine-policy';
import { LOCK_HOURS, LOCK_MINUTES, POLICY_VERSION, type Policy } from './schema';

export interface ReadPolicy {
  policy: Policy;
  problems: string[];
}

/** Never throws; anything but an object is an empty policy. */
export const readPolicy = (raw: unknown): ReadPolicy => readExamined(examinePolicy(raw));

export function readExamined({ policy, findings, newerVersion }: ExaminedPolicy): ReadPolicy {
  const problems = findings.map(problemSentence).filter((sentence) => sentence !== null);
  return { policy, problems: newerVersion === null ? problems : [newerSentence(newerVersion), ...problems] };
}

const newerSentence = (version: number): string =>
  `Die Richtlinie ist für Stand ${version} geschrieben, diese Fassung von Fallblick kennt Stand ${POLICY_VERSION}. Was sie kennt, gilt; bitte Fallblick aktualisieren.`;

/** When the store locks by itself: minutes without use, and hours since it was unlocked. */
export interface LockTimes {
  minutes: number;
  hours: number;
}

export const lockTimes = ({ lockMinutes, lockHours }: Policy): LockTimes => ({
  minutes: lockMinutes ?? LOCK_MINUTES,
  hours: lockHours ?? LOCK_HOURS,
});
