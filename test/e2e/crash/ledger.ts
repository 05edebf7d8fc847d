/** What was acknowledged, held against what is shown afterwards. */
import type { Shown, Told } from './in-extension.ts';
import type { Write } from './writes.ts';

/** A German day as the history shows it; years before this one stand in full. */
const asShown = (date: string): string => date.split('-').reverse().join('.');

export interface Verdict {
  /** Acknowledged, and not there. A line each. */
  lost: string[];
  /** Half of a change, twice the same, or something nobody wrote. */
  torn: string[];
}

export class Ledger {
  readonly #writes = new Map<number, Write>();
  readonly #changes = new Map<number, string>();
  readonly refused: string[] = [];

  /** Whatever of these is not acknowledged may be there whole, or not at all. */
  plan(writes: Write[]): void {
    for (const write of writes) this.#writes.set(write.n, write);
  }

  tell(told: Told): void {
    if ('refused' in told) this.refused.push(told.why);
    else this.#changes.set(told.write, told.change);
  }

  get acknowledged(): number {
    return this.#changes.size;
  }

  /** @param shown all customers of some rounds: each round is whole or absent */
  compare(shown: Shown[]): Verdict {
    const verdict: Verdict = { lost: [], torn: [] };
    const numbers = new Set(shown.map(({ number }) => number));
    const byNumber = new Map(shown.map((one) => [one.number, one]));
    const undone = new Map<number, 'surely' | 'perhaps'>();
    for (const write of this.#writes.values()) {
      if (write.kind === 'undo' && this.#changes.has(write.target))
        undone.set(write.target, this.#changes.has(write.n) ? 'surely' : (undone.get(write.target) ?? 'perhaps'));
    }
    const explained = new Set<string>();
    const lastFacts = new Map<string, Write[]>();
    for (const write of this.#writes.values()) {
      if (write.kind === 'undo' || !numbers.has(write.who)) continue;
      if (write.kind === 'facts') {
        lastFacts.set(write.who, [...(lastFacts.get(write.who) ?? []), write]);
        continue;
      }
      const change = this.#changes.get(write.n);
      const parts = partsOf(write, change, byNumber, explained);
      const found = parts.filter((count) => count === 1).length;
      const line = `write ${write.n} (${write.kind}), ${found} of ${parts.length} parts`;
      if (parts.some((count) => count > 1)) verdict.torn.push(`${line}, some twice`);
      else if (found > 0 && found < parts.length) verdict.torn.push(line);
      else if (found === 0 && change !== undefined && !undone.has(write.n)) verdict.lost.push(line);
      else if (found > 0 && undone.get(write.n) === 'surely') verdict.lost.push(`taking back ${line}`);
    }
    for (const [who, writes] of lastFacts) {
      const problem = this.#factsProblem(writes, byNumber.get(who)?.birthDate ?? null, undone);
      if (problem) verdict.lost.push(`${who}: ${problem}`);
    }
    for (const { number, talks, followUps } of shown) {
      for (const talk of talks)
        if (!explained.has(`${number}|${talk.date}`)) verdict.torn.push(`${number}: talk ${talk.date} of nobody`);
      for (const what of followUps)
        if (!explained.has(`${number}|${what}`)) verdict.torn.push(`${number}: „${what}“ of nobody`);
    }
    return verdict;
  }

  /** One change of facts is under way at a time: the last acknowledged one stands, or one sent after it. */
  #factsProblem(writes: Write[], shown: string | null, undone: Map<number, unknown>): string | null {
    const acknowledged = writes.filter((write) => this.#changes.has(write.n));
    // Facts taken back bring the former ones; then any former one may stand.
    if (acknowledged.some((write) => undone.has(write.n))) return null;
    const last = acknowledged.at(-1);
    if (!last) return null;
    const allowed = writes.slice(writes.indexOf(last)).map((write) => ('date' in write ? write.date : ''));
    return allowed.includes(shown ?? '') ? null : `facts of write ${last.n} give way to ${shown}`;
  }
}

/** How often each row of a change stands there. */
function partsOf(
  write: Exclude<Write, { kind: 'undo' | 'facts' }>,
  change: string | undefined,
  byNumber: Map<string, Shown>,
  explained: Set<string>,
): number[] {
  const counts: number[] = [];
  const here = byNumber.get(write.who);
  explained.add(`${write.who}|${write.what}`);
  counts.push(here?.followUps.filter((what) => what === write.what).length ?? 0);
  if (write.kind === 'followUp') return counts;
  const date = asShown(write.date);
  for (const who of write.kind === 'joint' ? [write.who, ...write.others] : [write.who]) {
    explained.add(`${who}|${date}`);
    const talks = byNumber.get(who)?.talks.filter((talk) => talk.date === date) ?? [];
    counts.push(
      change === undefined ? talks.length : talks.filter((talk) => talk.change === change).length || talks.length * 2,
    );
  }
  return counts;
}
