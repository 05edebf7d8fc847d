/** Closing a talk by its checklist. */
import { describe, expect, it } from 'vitest';
import { checklistById } from '../../lib/packs';
import { closing, type TalkToClose } from '../../lib/rules/closing';

const CLOSE = checklistById('CL-CLOSE');
const close = (change: Partial<TalkToClose>) =>
  closing(CLOSE, {
    kind: 'scheduledInPerson',
    documented: true,
    followUp: null,
    nextAppointment: null,
    caseEnds: null,
    steps: [{ date: null, done: false }],
    ...change,
  });

describe('S08: closing a talk', () => {
  it('needs a next step', () => {
    expect(close({})).toMatchObject({ allowed: false, missing: ['CL-CLOSE-01'] });
  });

  it('is allowed with a Wiedervorlage, and warns of a step without date', () => {
    expect(close({ followUp: '2026-12-11' })).toMatchObject({ allowed: true, missing: [], warnings: ['CL-CLOSE-02'] });
  });

  it('asks for the invitation where an appointment was made', () => {
    const before = close({ followUp: '2026-12-11' }).items;
    const after = close({ nextAppointment: '2026-12-18' });
    expect(after.allowed).toBe(true);
    expect(after.items.filter((item) => !before.includes(item))).toEqual(['CL-CLOSE-08']);
  });

  it('is allowed where the case ends, with a reason', () => {
    expect(close({ caseEnds: 'Umzug' }).allowed).toBe(true);
    expect(close({ caseEnds: '  ' }).allowed).toBe(false);
  });

  it('is no different after a missed appointment', () => {
    expect(close({ kind: 'noShow' })).toMatchObject({ allowed: false, missing: ['CL-CLOSE-01'] });
  });

  it('warns of what is not documented, and of nothing that is done', () => {
    const steps = [{ date: null, done: true }];
    expect(close({ followUp: '2026-12-11', documented: false, steps }).warnings).toEqual(['CL-CLOSE-05']);
    expect(close({ followUp: '2026-12-11', steps }).warnings).toEqual([]);
  });

  it('asks for the note of a joint talk only there', () => {
    expect(close({ kind: 'jointTalk' }).items).toContain('CL-CLOSE-07');
    expect(close({}).items).not.toContain('CL-CLOSE-07');
  });
});
