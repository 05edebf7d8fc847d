import { describe, expect, it } from 'vitest';
import { Candidate } from '../../lib/overlay/candidate';
import type { Collected } from '../../lib/site/collect';

const reading = (): Exclude<Collected, { page: 'none' }> => ({
  page: 'detail',
  person: { values: {}, members: [] },
  anchor: null,
  keys: [],
});
const QUIET = 120;

/** A candidate that was read at 1,000 ms. */
function readOnce(): Candidate {
  const candidate = new Candidate();
  candidate.take('Ada', reading(), 1000);
  expect(candidate.leftOf(QUIET, 1000)).toBe(QUIET);
  return candidate;
}

describe('what was read last', () => {
  it('is believed when it reads the same after the quiet time', () => {
    const candidate = readOnce();
    candidate.take('Ada', reading(), 1100);
    expect(candidate.leftOf(QUIET, 1100)).toBe(20);
    candidate.take('Ada', reading(), 1120);
    expect(candidate.leftOf(QUIET, 1120)).toBe(0);
  });

  it('begins anew when it reads otherwise', () => {
    const candidate = readOnce();
    candidate.take('Bo', reading(), 1120);
    expect(candidate.leftOf(QUIET, 1120)).toBe(QUIET);
  });

  it('is read once more, and only once, when it was gone between its readings', () => {
    const candidate = readOnce();
    candidate.lost();
    expect(candidate.latest).toBeNull();
    candidate.take('Ada', reading(), 1130);
    expect(candidate.leftOf(QUIET, 1130)).toBe(QUIET);
    candidate.lost();
    candidate.take('Ada', reading(), 1250);
    expect(candidate.leftOf(QUIET, 1250)).toBeLessThanOrEqual(0);
  });

  it('keeps that in mind until the quiet time is over', () => {
    const candidate = readOnce();
    candidate.lost();
    candidate.take('Ada', reading(), 1060);
    expect(candidate.leftOf(QUIET, 1060)).toBe(60);
    candidate.take('Ada', reading(), 1120);
    expect(candidate.leftOf(QUIET, 1120)).toBe(QUIET);
  });

  it('leaves no doubt to the next one', () => {
    const candidate = readOnce();
    candidate.lost();
    candidate.take('Bo', reading(), 1130);
    candidate.take('Bo', reading(), 1260);
    expect(candidate.leftOf(QUIET, 1260)).toBeLessThanOrEqual(0);
    candidate.lost();
    candidate.forget();
    candidate.take('Bo', reading(), 2000);
    candidate.take('Bo', reading(), 2120);
    expect(candidate.leftOf(QUIET, 2120)).toBe(0);
  });

  it('is no candidate any more once it is on show', () => {
    const candidate = readOnce();
    expect(candidate.latest).not.toBeNull();
    candidate.believed();
    expect(candidate.latest).toBeNull();
  });
});
