/** Where a write puts what it touches. */
import { describe, expect, it } from 'vitest';
import { CHUNK_CASES } from '../../lib/store/chunks';
import { SHARED } from '../../lib/store/owned';
import { type Known, placement } from '../../lib/store/placement';
import type { ChangeRow } from '../../lib/store/records';
import type { Touched } from '../../lib/store/sealed-tables-port';

const change: ChangeRow = { id: 'x', at: 1, label: 'Fall übernommen', mutations: [], undone: false };
const kept = (id: string): Touched => ({ rows: { cases: { [id]: { id } } }, changes: [change] });
const removed: Touched = { rows: {}, changes: [change] };
const full: Known = new Map(Array.from({ length: CHUNK_CASES }, (_, at) => [`old-${at}`, { rev: 3, chunk: 0 }]));

describe('a write', () => {
  it('puts new cases where there is room, each piece up to its size', () => {
    const fresh = Array.from({ length: CHUNK_CASES + 1 }, (_, at) => `new-${at}`);
    const { next, chunks, cases } = placement(full, new Map(fresh.map((id) => [id, kept(id)])));
    expect([...chunks].map(([chunk, held]) => [chunk, held.length])).toEqual([
      [1, CHUNK_CASES],
      [2, 1],
    ]);
    expect(cases.every(({ rev }) => rev === 1)).toBe(true);
    expect(next.size).toBe(full.size + fresh.length);
  });

  it('counts a known case up where it is', () => {
    const { next, chunks, parts } = placement(full, new Map([['old-7', kept('old-7')]]));
    expect(next.get('old-7')).toEqual({ rev: 4, chunk: 0 });
    expect([...chunks.keys()]).toEqual([0]);
    expect(parts).toEqual([{ owner: 'old-7', change }]);
  });

  it('has the piece of a removed case sealed anew without it, and leaves others alone', () => {
    const { next, chunks, gone, cases } = placement(full, new Map([['old-7', removed]]));
    expect([next.has('old-7'), gone, cases]).toEqual([false, ['old-7'], []]);
    expect([...chunks]).toEqual([[0, []]]);
    expect(full.has('old-7')).toBe(true);
  });

  it('gives a change no record of its own where its part stands for a new case', () => {
    const born = { ...kept('new'), birth: { n: 5, sealed: new Uint8Array(3) } };
    const { parts, cases } = placement(new Map(), new Map([['new', born]]));
    expect(parts).toEqual([]);
    expect(cases[0]?.born).toMatchObject({ change: 'x', n: 5 });
    const gone = placement(new Map(), new Map([['new', { ...removed, birth: born.birth }]]));
    expect(gone.parts).toEqual([{ owner: 'new', change }]);
  });

  it('keeps what is shared apart from cases', () => {
    const { shared, chunks, parts } = placement(full, new Map([[SHARED, { rows: {}, changes: [change] }]]));
    expect([shared.has(SHARED), chunks.size, parts.length]).toEqual([true, 0, 1]);
  });
});
