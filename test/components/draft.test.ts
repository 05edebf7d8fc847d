import { describe, expect, it } from 'vitest';
import {
  type DraftContext,
  type DraftKind,
  dayBefore,
  followOf,
  NEW_DRAFT,
  toEntry,
  withDocumented,
  withKind,
} from '../../components/record/draft';

const CONTEXT: DraftContext = {
  today: '2026-11-20',
  suggestedNext: '2026-12-18',
  companions: [{ customerNumber: '214D093772', name: 'Müller, Ayşe' }],
};
const entryOf = (draft: typeof NEW_DRAFT) => {
  const result = toEntry(draft, CONTEXT);
  if (!result.ok) throw new Error(result.message);
  return result.entry;
};
const refusalOf = (draft: typeof NEW_DRAFT) => {
  const result = toEntry(draft, CONTEXT);
  return result.ok ? null : result.field;
};

describe('the defaults of a kind', () => {
  it('takes a talk in person as documented, with the proposed appointment', () => {
    expect(entryOf(withKind(NEW_DRAFT, 'scheduledInPerson'))).toEqual({
      date: '2026-11-20',
      kind: 'scheduledInPerson',
      documented: true,
      contentOfTalk: true,
      jointWith: [],
      follow: { kind: 'appointment', date: '2026-12-18', what: '' },
    });
  });

  it.each<DraftKind>(['documentDropOff', 'noShow', 'email', 'shortFeedback', 'phone', 'video', 'unscheduledInPerson'])(
    'claims neither a talk nor an appointment for %s',
    (kind) => {
      const entry = entryOf(withKind(NEW_DRAFT, kind));
      expect(entry).toMatchObject({ kind, documented: false, contentOfTalk: false, follow: null });
    },
  );

  it('takes a documented phone call as one with the content of a talk, unless that is unticked', () => {
    const documented = withDocumented(withKind(NEW_DRAFT, 'phone'), true);
    expect(entryOf(documented)).toMatchObject({ documented: true, contentOfTalk: true });
    expect(entryOf({ ...documented, content: false })).toMatchObject({
      documented: true,
      contentOfTalk: false,
      follow: null,
    });
  });

  it('never claims the content of a talk for a documented hand-in', () => {
    expect(entryOf(withDocumented(withKind(NEW_DRAFT, 'documentDropOff'), true)).contentOfTalk).toBe(false);
  });

  it('proposes no appointment for a talk on another day', () => {
    const draft = withKind(NEW_DRAFT, 'scheduledInPerson');
    expect(followOf({ ...draft, day: 'yesterday' }, CONTEXT).kind).toBe('none');
    expect(followOf(draft, { ...CONTEXT, suggestedNext: null }).kind).toBe('none');
  });
});

describe('a joint talk', () => {
  it('is a talk with the members that were ticked', () => {
    const draft = { ...withKind(NEW_DRAFT, 'scheduledInPerson'), joint: true, jointWith: ['214D093772', 'gone'] };
    expect(entryOf(draft)).toMatchObject({
      kind: 'jointTalk',
      contentOfTalk: true,
      jointWith: [{ customerNumber: '214D093772', name: 'Müller, Ayşe' }],
    });
  });

  it('needs somebody, and ends with a kind that cannot be joint', () => {
    const joint = { ...withKind(NEW_DRAFT, 'scheduledInPerson'), joint: true };
    expect(refusalOf(joint)).toBe('joint');
    expect(entryOf(withKind({ ...joint, jointWith: ['214D093772'] }, 'noShow'))).toMatchObject({
      kind: 'noShow',
      jointWith: [],
    });
  });
});

describe('what is refused', () => {
  const talk = withKind(NEW_DRAFT, 'scheduledInPerson');
  const follow = (kind: 'appointment' | 'followUp', date: string, what = '') => ({
    ...talk,
    follow: { kind, date, what },
  });

  it('asks for a kind first', () => expect(refusalOf(NEW_DRAFT)).toBe('kind'));
  it.each(['', '2026-11', '2026-11-21'])('refuses the date „%s“', (otherDate) => {
    expect(refusalOf({ ...talk, day: 'other', otherDate })).toBe('date');
  });
  it('takes the day itself', () => {
    expect(refusalOf({ ...talk, day: 'other', otherDate: '2026-11-20' })).toBeNull();
  });
  it('refuses a follow-up before the talk, without a date or without words', () => {
    expect(refusalOf(follow('appointment', '2026-11-19'))).toBe('followDate');
    expect(refusalOf(follow('appointment', ''))).toBe('followDate');
    const at = (time: string) => ({
      ...talk,
      follow: { kind: 'appointment' as const, date: '2026-12-18', what: '', time },
    });
    expect(refusalOf(at('25:00'))).toBe('followTime');
    expect(entryOf(at('9.30')).follow).toEqual({ kind: 'appointment', date: '2026-12-18', what: '', time: '09:30' });
    expect(refusalOf(follow('followUp', '2026-12-01', '  '))).toBe('followWhat');
    expect(entryOf(follow('followUp', '2026-12-01', ' Rückruf ')).follow).toEqual({
      kind: 'followUp',
      date: '2026-12-01',
      what: 'Rückruf',
    });
  });
});

it('knows the day before across months and leap years', () => {
  expect(dayBefore('2026-03-01')).toBe('2026-02-28');
  expect(dayBefore('2028-03-01')).toBe('2028-02-29');
  expect(dayBefore('2027-01-01')).toBe('2026-12-31');
});
