/** An appointment with a time, from the form to everything that shows it. */
import { expect, it } from 'vitest';
import { monthly, NO_POLICY, ref, serviceAt, talk } from './sample';

const TODAY = '2026-11-20';
const anna = monthly('214D093771', 'Beispiel, Anna', '2026-10-08');
const who = { ref: ref(anna), profile: anna };
const follow = { kind: 'appointment', date: '2026-12-18', what: '', time: '09:30' } as const;

it('shows its time in the line, the panel, the note, the list and the week', async () => {
  const { service, caseOf, lineOf, clock } = serviceAt(TODAY);
  await service.record({ ...who, entry: { ...talk(TODAY), follow } }, NO_POLICY);
  expect(await lineOf(anna)).toContain('Termin am Fr 18.12., 9:30 Uhr');
  const view = await caseOf(anna);
  expect(view.appointments).toMatchObject([{ date: '2026-12-18', text: 'Fr 18.12., 9:30 Uhr' }]);
  expect(view.history[0]?.note).toBe('Folge: Termin am Fr 18.12., 9:30 Uhr');
  expect(view.closing?.items[0]?.hint).toBe('Termin am Fr 18.12., 9:30 Uhr');
  expect(view.closing?.notes[0]?.text).toContain('Wie es weitergeht: Termin am Fr 18.12., 9:30 Uhr');
  expect(view.explanation.rows).toContainEqual(
    expect.objectContaining({ label: 'nächster Termin', value: '18.12.2026, 9:30 Uhr' }),
  );
  const list = await service.caseload({}, NO_POLICY);
  expect(list).toMatchObject({
    rows: [{ appointment: '2026-12-18', appointmentAt: { time: '09:30', minutes: 45 }, state: view.line.segments[0] }],
  });
  clock.today = '2026-12-14';
  const week = await service.weekPlan({ week: 0, now: null, beyondGoal: false }, NO_POLICY);
  expect(JSON.stringify(week)).toContain('"time":"09:30"');
});

it('stays with a cancellation, and a day alone stays a day alone', async () => {
  const { service, caseOf } = serviceAt(TODAY);
  await service.record({ ...who, entry: { ...talk(TODAY), follow } }, NO_POLICY);
  const [known] = (await caseOf(anna)).appointments;
  const cancel = { id: known?.id ?? '', date: '2026-12-18', cancelledOn: TODAY };
  await service.cancelAppointment({ ...who, ...cancel }, NO_POLICY);
  expect((await caseOf(anna)).appointments).toMatchObject([{ text: 'Fr 18.12., 9:30 Uhr', cancelled: true }]);
  const { time: _, ...day } = follow;
  await service.record({ ...who, entry: { ...talk(TODAY), follow: { ...day, date: '2026-12-17' } } }, NO_POLICY);
  expect((await caseOf(anna)).line.segments[0]?.full).toBe('Termin am Do 17.12.');
});

it('keeps no time of a Wiedervorlage', async () => {
  const { service, caseOf } = serviceAt(TODAY);
  const later = { kind: 'followUp', date: '2026-12-18', what: 'anrufen', time: '09:30' } as const;
  await service.record({ ...who, entry: { ...talk(TODAY), follow: later } }, NO_POLICY);
  expect((await caseOf(anna)).history[0]?.note).toBe('Folge: Wiedervorlage am Fr 18.12.');
});
