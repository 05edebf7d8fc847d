import { describe, expect, it } from 'vitest';
import type { Shown } from '../e2e/crash/in-extension';
import { Ledger } from '../e2e/crash/ledger';
import type { Write } from '../e2e/crash/writes';

const TALK: Write = { n: 1, kind: 'talk', who: 'A', date: '2006-01-02', what: 'eins' };
const JOINT: Write = { n: 2, kind: 'joint', who: 'A', others: ['B'], date: '2006-01-03', what: 'zwei' };
const FACTS: Write[] = [3, 4].map((n) => ({ n, kind: 'facts', who: 'A', date: `2006-01-0${n}` }));
const A: Shown = {
  number: 'A',
  talks: [
    { change: 'c1', date: '02.01.2006' },
    { change: 'c2', date: '03.01.2006' },
  ],
  followUps: ['eins', 'zwei'],
  birthDate: '2006-01-04',
};
const B: Shown = { number: 'B', talks: [{ change: 'c2', date: '03.01.2006' }], followUps: [], birthDate: null };

/** A ledger of these writes, of which those with these numbers were acknowledged. */
function ledgerOf(writes: Write[], acknowledged: number[]): Ledger {
  const ledger = new Ledger();
  ledger.plan(writes);
  for (const write of acknowledged) ledger.tell({ write, change: `c${write}` });
  return ledger;
}
const all = [TALK, JOINT, ...FACTS];

describe('what was acknowledged against what is shown', () => {
  it('accepts what is there whole', () => {
    expect(ledgerOf(all, [1, 2, 3, 4]).compare([A, B])).toEqual({ lost: [], torn: [] });
  });

  it('accepts what nobody acknowledged, whole or not at all', () => {
    expect(ledgerOf(all, []).compare([A, B])).toEqual({ lost: [], torn: [] });
    const nothing = [A, B].map((one) => ({ ...one, talks: [], followUps: [], birthDate: null }));
    expect(ledgerOf(all, []).compare(nothing)).toEqual({ lost: [], torn: [] });
  });

  it('misses an acknowledged entry', () => {
    const without = { ...A, talks: A.talks.slice(1), followUps: ['zwei'] };
    expect(ledgerOf(all, [1, 2, 3, 4]).compare([without, B]).lost).toEqual(['write 1 (talk), 0 of 2 parts']);
  });

  it.each([
    ['a talk of two with one side only', [A, { ...B, talks: [] }]],
    ['a talk without its Wiedervorlage', [{ ...A, followUps: ['zwei'] }, B]],
    ['an entry that stands there twice', [{ ...A, followUps: [...A.followUps, 'eins'] }, B]],
    ['a talk that nobody wrote', [{ ...A, talks: [...A.talks, { change: 'x', date: '09.09.2009' }] }, B]],
  ])('tells %s, acknowledged or not', (_, shown) => {
    expect(ledgerOf(all, [1, 2]).compare(shown).torn).toHaveLength(1);
    expect(ledgerOf(all, []).compare(shown).torn).toHaveLength(1);
  });

  it('tells facts that went back to a former state', () => {
    const former = { ...A, birthDate: '2006-01-03' };
    expect(ledgerOf(all, [1, 2, 3, 4]).compare([former, B]).lost).toHaveLength(1);
    expect(ledgerOf(all, [1, 2, 3]).compare([former, B]).lost).toEqual([]);
  });

  it('tells an entry that was taken back and stands there again', () => {
    const undo: Write = { n: 9, kind: 'undo', target: 1 };
    expect(ledgerOf([...all, undo], [1, 2, 3, 4, 9]).compare([A, B]).lost).toHaveLength(1);
    expect(ledgerOf([...all, undo], [1, 2, 3, 4]).compare([A, B]).lost).toEqual([]);
  });
});
