import { expect, it } from 'vitest';
import { countUses } from '../../lib/providers/count-uses';

it('finds a provider in whatever names it', () => {
  const bundles = [
    {
      row: { id: 'a' },
      referrals: [
        { id: 'r1', providerId: 'p' },
        { id: 'r2', providerId: 'q' },
      ],
    },
    { row: { id: 'b' }, referrals: [{ id: 'r3', provider: { providerId: 'p', providerName: 'Anker' } }] },
    { row: { id: 'p' }, referrals: [{ id: 'r4', providerId: null }] },
  ];
  expect([countUses(bundles, 'p'), countUses(bundles, 'q'), countUses(bundles, 'r1')]).toEqual([2, 1, 0]);
});
