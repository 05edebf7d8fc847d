/** The practice case: real use cases over a memory that nobody else sees, and an overdue contact on every day. */
import { expect, it } from 'vitest';
import type { EntryInput } from '../../lib/messages/protocol';
import { adapterFor, customerNumberFormat } from '../../lib/packs/adapters';
import { PRACTICE_SYSTEM, type Practice, startPractice } from '../../lib/practice/practice';
import { PRACTICE_NUMBER, practiceRecord } from '../../lib/practice/practice-record';
import { toDay, toIso } from '../../lib/rules/dates';
import type { Profile } from '../../lib/site/profile';
import { readText } from '../../lib/site/read-text';
import type { CaseView } from '../../lib/view-case';

/** The record as text, through the same labels and words as on the page. */
function profileOn(today: string): Profile {
  const { name, groups } = practiceRecord(today);
  const lines = groups.flatMap(({ rows }) => rows.map(({ label, value }) => `${label}: ${value}`));
  return readText([`Name: ${name}`, ...lines].join('\n'), adapterFor('about:blank')).profile;
}

async function viewOf(practice: Practice, profile: Profile): Promise<CaseView> {
  const view = await practice('caseView', { system: PRACTICE_SYSTEM, profile });
  if (view.status !== 'case') throw new Error(`the practice case is ${view.status}`);
  return view;
}

const TALK: Omit<EntryInput, 'date' | 'follow'> = {
  kind: 'scheduledInPerson',
  documented: true,
  contentOfTalk: true,
  jointWith: [],
};

it('shows an overdue contact, whatever day it is', async () => {
  const first = toDay('2026-01-01');
  for (let day = first; day < first + 366; day += 1) {
    const today = toIso(day);
    const view = await viewOf(
      startPractice(() => today),
      profileOn(today),
    );
    expect(`${today} ${view.explanation.state.icon}`).toBe(`${today} overdue`);
  }
});

it('takes a talk, its closing and its undo, and ends with the page', async () => {
  const today = '2026-11-20';
  const profile = profileOn(today);
  const practice = startPractice(() => today);
  const who = { ref: { system: PRACTICE_SYSTEM, customerNumber: PRACTICE_NUMBER }, profile };
  const entry = { ...TALK, date: today, follow: { kind: 'appointment' as const, date: '2026-12-18', what: '' } };
  const recorded = await practice('record', { ...who, entry });
  if (!recorded.ok) throw new Error(recorded.message);

  const after = await viewOf(practice, profile);
  expect(after.adopted).toBe(true);
  expect(after.explanation.state.icon).toBe('scheduled');
  const { closing } = after;
  const item = closing?.items.find(({ by, done }) => by === 'user' && !done);
  if (!closing || !item) throw new Error('a talk is to be closed');
  const tick = { event: closing.event, item: item.id, person: item.person?.customerNumber ?? null, done: true };
  const ticked = await practice('tickClosing', { ...who, ...tick });
  expect((await viewOf(practice, profile)).closing?.open).toBe(closing.open - 1);
  if (ticked.ok) await practice('undo', { change: ticked.change });
  expect((await viewOf(practice, profile)).closing?.open).toBe(closing.open);
  expect(await practice('closeTalk', { ...who, event: closing.event, follow: null })).toMatchObject({ ok: true });
  expect((await practice('caseChanges', { ref: who.ref })).length).toBeGreaterThan(1);
  expect(await practice('setUpVault', { passphrase: 'Tinte Leiter Wolke Ampel' }).catch(() => 'refused')).toBe(
    'refused',
  );

  const again = await viewOf(
    startPractice(() => today),
    profile,
  );
  expect(again.adopted).toBe(false);
  expect(again.explanation.state.icon).toBe('overdue');
});

it('has a number that no office gives out', () => {
  expect(PRACTICE_NUMBER).toMatch(new RegExp(`^(?:${customerNumberFormat(PRACTICE_SYSTEM)})$`));
  expect(PRACTICE_NUMBER.startsWith('000')).toBe(true);
});
