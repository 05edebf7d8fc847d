/** Missed appointments after the next talk: the row is over, the entries stay. */
import { expect, it } from 'vitest';
import { monthly, NO_POLICY, ref, serviceAt, talk } from './sample';

it('both missed appointments stay in the history after the next talk', async () => {
  const anna = monthly('214D093771', 'Beispiel, Anna', '2026-08-27');
  const { service, caseOf } = serviceAt('2026-11-24');
  for (const date of ['2026-10-06', '2026-11-03']) {
    const entry = { ...talk(date), kind: 'noShow' } as const;
    expect(await service.record({ ref: ref(anna), profile: anna, entry }, NO_POLICY)).toMatchObject({ ok: true });
  }
  const missed = async () => (await caseOf(anna)).history.filter(({ title }) => title.startsWith('Nicht erschienen'));
  const items = async () => (await caseOf(anna)).now.map(({ text }) => text).join(' | ');
  expect(await missed()).toHaveLength(2);
  expect(await items()).toContain('2 Termine in Folge nicht wahrgenommen: Maßnahmen prüfen (Rechtsstand prüfen)');
  await service.record({ ref: ref(anna), profile: anna, entry: talk('2026-11-24') }, NO_POLICY);
  expect(await missed()).toHaveLength(2);
  expect(await items()).not.toContain('nicht wahrgenommen');
  expect((await caseOf(anna)).line.segments[0]?.text).toBe('nächster Kontakt bis 24.12.');
});
