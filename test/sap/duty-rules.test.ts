import { describe, expect, it } from 'vitest';
import { decreeOn } from '../../lib/packs/sap';
import { duties } from '../../lib/rules/sap/duties';
import type { SapRecords } from '../../lib/rules/sap/facts';
import type { SapDutyKind } from '../../lib/rules/sap/finding';
import { lastRestDay } from '../../lib/rules/sap/pauses-due';
import { quarterAfter, quarterOf, quartersBetween } from '../../lib/rules/sap/quarters';
import { restDays } from '../../lib/rules/sap/rest-days';
import { stayOrientation } from '../../lib/rules/sap/roles-due';
import { entry, pauseOf, recordsWith } from './records';

const TODAY = '2026-11-20';
const PACK = decreeOn(TODAY);
const LONG_AGO = {
  appointedOn: '2018-03-01',
  secondSeminarOn: '2017-02-01',
  trainingCompletedOn: '2019-03-01',
};

const all = (records: SapRecords, kind: SapDutyKind, today = TODAY) =>
  duties(PACK, records, today).filter((finding) => finding.kind === kind);

describe('duties', () => {
  it('of somebody who has said nothing ask for facts, and are never called met', () => {
    const found = duties(PACK, recordsWith({}), TODAY);
    const states = Object.fromEntries(found.map(({ kind, state, missing }) => [`${kind} ${missing}`, state]));
    expect(states).toEqual({
      'trainings appointedOn': 'missingData',
      'start secondSeminarOn': 'missingData',
      'supervision trainingCompletedOn': 'missingData',
      'workingGroup appointedOn': 'missingData',
      'headTalk appointedOn': 'missingData',
      'quarterSheet appointedOn': 'missingData',
      'quarterSheet ': 'upcoming',
    });
  });

  it('stand in the order of their urgency', () => {
    const records = recordsWith({
      facts: { ...LONG_AGO, personnelRoleSince: '2026-05-20' },
      entries: [
        entry('headTalk', '2026-02-02'),
        entry('workingGroup', '2025-02-02'),
        entry('supervision', '2025-02-02', 2),
      ],
      sentQuarters: quartersBetween('2018-03-01', '2026-09-30').map(({ id }) => id),
    });
    expect(duties(PACK, records, TODAY).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'trainings overdue',
      'roleConflict dueToday',
      'supervision upcoming',
      'workingGroup upcoming',
      'quarterSheet upcoming',
      'headTalk met',
      'start met',
    ]);
  });

  it('what is met stands by the day on which it comes again, and what has no day last', () => {
    const records = recordsWith({
      facts: { ...LONG_AGO, appointedOn: '2026-10-01' },
      entries: [
        entry('headTalk', '2026-02-02'),
        entry('supervision', '2026-02-02', 2),
        entry('workingGroup', '2026-02-02'),
      ],
      sentQuarters: ['2026-Q4'],
      pauses: [pauseOf('2026-12-24', '2027-01-31', { beginTold: false })],
    });
    expect(duties(PACK, records, TODAY).map(({ kind, state, due }) => `${kind} ${state} ${due}`)).toEqual([
      'pauseBeginTold upcoming 2026-12-24',
      'quarterSheet met 2027-03-31',
      'supervision met 2027-12-31',
      'workingGroup met 2027-12-31',
      'headTalk met 2027-12-31',
      'trainings upcoming 2029-10-01',
      'pause met 2029-12-23',
      'start met null',
    ]);
    const missing = { ...records, facts: { ...records.facts, secondSeminarOn: null, trainingCompletedOn: null } };
    expect(duties(PACK, missing, TODAY)[0]).toMatchObject({ kind: 'start', state: 'missingData' });
  });

  it('rest while the work rests, and while it does not the time of rest is no fault', () => {
    const resting = recordsWith({ facts: LONG_AGO, pauses: [pauseOf('2025-06-01', null)] });
    for (const kind of ['trainings', 'supervision', 'workingGroup', 'headTalk'] as const) {
      expect(all(resting, kind)).toMatchObject([{ state: 'resting', due: null }]);
    }
    const back = recordsWith({ facts: LONG_AGO, pauses: [pauseOf('2025-06-01', '2026-05-31')] });
    expect(all(back, 'supervision')).toMatchObject([{ state: 'upcoming', due: '2026-12-31', done: 0, needed: 2 }]);
    expect(all(recordsWith({ facts: LONG_AGO }), 'supervision')).toMatchObject([
      { state: 'overdue', due: '2025-12-31', days: -324 },
    ]);
  });

  it('nothing that lies ahead counts', () => {
    const records = recordsWith({
      facts: LONG_AGO,
      entries: [entry('headTalk', '2026-12-01'), entry('headTalk', '2025-12-01')],
    });
    expect(all(records, 'headTalk')).toMatchObject([{ state: 'upcoming', done: 0 }]);
    expect(all(records, 'headTalk', '2026-12-01')).toMatchObject([{ state: 'met', due: '2027-12-31' }]);
  });

  it('supervision is asked for only after the training', () => {
    const records = recordsWith({ facts: { ...LONG_AGO, trainingCompletedOn: '2027-05-01' } });
    expect(all(records, 'supervision')).toMatchObject([{ state: 'upcoming', due: '2027-12-31' }]);
  });

  it('the start is met by the second seminar, or by a training that is complete', () => {
    const start = (facts: object) => all(recordsWith({ facts }), 'start')[0]?.state;
    expect(start({ secondSeminarOn: TODAY })).toBe('met');
    expect(start({ trainingCompletedOn: '2020-01-01' })).toBe('met');
    expect(start({ secondSeminarOn: '2026-11-21' })).toBe('upcoming');
    expect(stayOrientation(PACK, { trainingStartedOn: '2020-02-29' })).toMatchObject({ until: '2027-03-01' });
    expect(stayOrientation(PACK, { trainingStartedOn: null })).toBeNull();
  });
});

describe('quarter sheets', () => {
  it('all that were not sent are one finding, the oldest first', () => {
    const records = recordsWith({ facts: { appointedOn: '2025-11-03' }, sentQuarters: ['2026-Q1'] });
    expect(all(records, 'quarterSheet')).toMatchObject([
      { state: 'overdue', due: '2025-12-31', quarters: ['2025-Q4', '2026-Q2', '2026-Q3'] },
      { state: 'upcoming', due: '2026-12-31', days: 41, quarters: ['2026-Q4'] },
    ]);
  });

  it('are not asked for where the work rested throughout', () => {
    const pauses = [pauseOf('2026-02-01', '2026-06-15'), pauseOf('2026-06-16', '2026-09-29')];
    const records = recordsWith({ facts: { appointedOn: '2026-01-01' }, pauses });
    expect(all(records, 'quarterSheet')[0]?.quarters).toEqual(['2026-Q1', '2026-Q3']);
    const resting = recordsWith({ facts: { appointedOn: '2026-10-01' }, pauses: [pauseOf('2026-10-01', null)] });
    expect(all(resting, 'quarterSheet')).toMatchObject([{ state: 'resting' }]);
  });

  it('on its last day a quarter is not over yet', () => {
    const records = recordsWith({ facts: { appointedOn: '2026-10-01' } });
    expect(all(records, 'quarterSheet', '2026-12-31')).toMatchObject([{ state: 'dueToday', quarters: ['2026-Q4'] }]);
  });

  it('before the appointment nothing is asked for', () => {
    const pauses = [pauseOf('2026-08-10', '2026-09-30')];
    const rested = recordsWith({ facts: { appointedOn: '2026-08-10' }, pauses });
    expect(all(rested, 'quarterSheet')).toMatchObject([{ quarters: ['2026-Q4'] }]);
    expect(all(recordsWith({ facts: { appointedOn: '2027-01-01' } }), 'quarterSheet')).toEqual([]);
  });

  it('quarters follow each other without a gap', () => {
    const quarters = quartersBetween('2023-12-31', '2025-01-01');
    expect(quarters.map(({ id }) => id)).toEqual(['2023-Q4', '2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1']);
    expect(quarters[1]).toEqual({ id: '2024-Q1', year: 2024, quarter: 1, from: '2024-01-01', to: '2024-03-31' });
    expect(quartersBetween('2025-01-01', '2024-12-31')).toEqual([]);
    expect(quarterOf('2026-12-31').daysLeft).toBe(0);
    expect(quarterAfter(quarterOf('2026-12-31')).id).toBe('2027-Q1');
  });
});

describe('a pause', () => {
  it.each([
    ['2024-03-01', '2027-02-28'],
    ['2025-03-01', '2028-02-29'],
    ['2024-02-29', '2027-02-28'],
    ['2025-01-01', '2027-12-31'],
  ])('from %s goes on until %s at most', (from, last) => {
    expect(lastRestDay({ longestYears: 3 }, from)).toBe(last);
  });

  it('that is to end in time is met, one that is to last too long is due', () => {
    const pause = (until: string) => all(recordsWith({ pauses: [pauseOf('2024-03-01', until)] }), 'pause');
    expect(pause('2027-02-28')).toMatchObject([{ state: 'met', due: '2027-02-28', pause: '2024-03-01' }]);
    expect(pause('2027-03-01')).toMatchObject([{ state: 'upcoming', due: '2027-02-28' }]);
    expect(pause('2026-11-19')).toEqual([]);
  });

  it('asks for begin and end in writing', () => {
    const pauses = [pauseOf('2026-01-01', '2026-12-31', { beginTold: false, endTold: false })];
    expect(all(recordsWith({ pauses }), 'pauseBeginTold')).toMatchObject([{ state: 'overdue', due: '2026-01-01' }]);
    expect(all(recordsWith({ pauses }), 'pauseEndTold')).toMatchObject([{ state: 'upcoming', due: '2026-12-31' }]);
    const running = [pauseOf('2026-01-01', null, { endTold: false })];
    expect(all(recordsWith({ pauses: running }), 'pauseEndTold')).toEqual([]);
  });

  it('ends with a training or supervision since it began', () => {
    const pauses = [pauseOf('2026-01-01', '2026-12-31')];
    const resume = (on: string | null, today = TODAY, kind: 'training' | 'workingGroup' = 'training') =>
      all(recordsWith({ pauses, entries: on === null ? [] : [entry(kind, on)] }), 'resume', today);
    expect(resume(null)).toMatchObject([{ state: 'upcoming', due: '2026-12-31', binding: 'should' }]);
    expect(resume('2025-12-31')).toMatchObject([{ state: 'upcoming' }]);
    expect(resume('2026-01-01')).toMatchObject([{ state: 'met' }]);
    expect(resume('2026-06-01', TODAY, 'workingGroup')).toMatchObject([{ state: 'upcoming' }]);
    expect(resume(null, '2027-01-01')).toMatchObject([{ state: 'overdue', days: -1 }]);
    expect(resume('2026-06-01', '2027-01-01')).toEqual([]);
    const later = recordsWith({ pauses: [...pauses, pauseOf('2027-06-01', null)] });
    expect(all(later, 'resume', '2027-07-01')).toMatchObject([{ pause: '2027-06-01' }]);
  });

  it('days of rest that overlap count once', () => {
    const pauses = [
      pauseOf('1970-01-03', '1970-01-06'),
      pauseOf('1970-01-02', '1970-01-04'),
      pauseOf('1970-01-09', null),
    ];
    expect(restDays(pauses, 0, 9)).toBe(7);
    expect(restDays(pauses, 6, 7)).toBe(0);
  });

  it('frees from the conflict of roles', () => {
    const facts = { personnelRoleSince: '2026-08-31' };
    expect(all(recordsWith({ facts }), 'roleConflict')).toMatchObject([{ state: 'upcoming', due: '2027-02-28' }]);
    const pauses = [pauseOf('2026-10-01', null)];
    expect(all(recordsWith({ facts, pauses }), 'roleConflict')).toMatchObject([{ state: 'met', due: null }]);
    expect(all(recordsWith({}), 'roleConflict')).toEqual([]);
  });
});
