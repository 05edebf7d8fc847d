import { describe, expect, it } from 'vitest';
import { NO_LOCAL_FACTS } from '../../lib/service/known-facts';
import type { CaseView, LocalFacts } from '../../lib/view-case';
import { monthly, NO_POLICY, ref, SYSTEM, serviceAt, underPolicy } from './sample';

const anna = monthly('214D093771', 'Beispiel, Anna', '2026-06-10');
function withCase(today: string, profile = anna) {
  const made = serviceAt(today);
  return {
    ...made,
    view: () => made.caseOf(profile),
    set: (facts: Partial<LocalFacts>) =>
      made.service.setFacts({ ref: ref(profile), profile, facts: { ...NO_LOCAL_FACTS, ...facts } }, NO_POLICY),
  };
}

describe('facts no page tells', () => {
  it('say that they are own entries, and of which day', async () => {
    const { set, view } = withCase('2026-11-20');
    await set({ refugee: true, integrationCourseEnd: '2024-09-20', priority: 'cooperative', notReasonable: true });
    const facts = (await view()).facts.filter(({ note }) => note.startsWith('eigene Angabe vom 20.11.2026'));
    expect(facts.map(({ label, value, note }) => `${label}: ${value}${note.slice(28)}`)).toEqual([
      'Zumutbarkeit: Arbeit derzeit nicht zumutbar (§ 10 SGB II)',
      'nach Deutschland geflüchtet: ja',
      'Ende des Integrationskurses: 20.09.2024',
      'Rang im Fallbestand: 3 – Kooperationsbereit · Arbeit der IFK, 7. Prioritäten',
    ]);
    expect((await view()).facts.find(({ label }) => label === 'Status')?.note).toBe('Seite');
  });

  it('make the average after an integration course known, also in retrospect', async () => {
    const seen = { ...anna, fields: { ...anna.fields, lastTalk: '2024-10-01' } };
    const { set, view, clock } = withCase('2024-11-15', seen);
    const before = (await view()).now;
    await set({ refugee: true, integrationCourseEnd: '2024-09-20' });
    const now = (await view()).now.filter(({ text }) => !before.some((item) => item.text === text));
    expect(now.map(({ text }) => text).join()).toContain('Richtwert bis 12.11.');
    clock.today = '2025-02-01';
    expect((await view()).explanation.hints.join()).toContain('galt bis 31.12.2024');
  });

  it('offer the ranking of the concept in its order', async () => {
    const { view } = withCase('2026-11-20');
    expect((await view()).ranks.map(({ key }) => key)).toEqual([
      'initialPhase',
      'immediateIntegration',
      'cooperative',
      'uncooperative',
      'permanentIncapacity',
      'noPerspective',
    ]);
  });
});

describe('the user’s own team', () => {
  const teamless = {
    ...anna,
    fields: { ...anna.fields, team: null },
    facts: { ...anna.facts, team: null },
    labelled: anna.labelled.filter((field) => field !== 'team'),
  };
  const teamOf = (view: CaseView) => view.facts.find(({ label }) => label === 'Team');

  it('holds where no other is known, says so, and gives way to the page', async () => {
    const { service, caseOf, lineOf } = serviceAt('2026-11-20');
    expect(await lineOf(teamless)).toEqual(['Angaben fehlen: Team']);
    expect(teamOf(await caseOf(teamless))?.value).toBe('–');

    const { settings } = await service.readSettings({}, NO_POLICY);
    expect(await service.writeSettings({ settings: { ...settings, team: 'ue25' } }, NO_POLICY)).toMatchObject({
      ok: true,
    });
    expect((await lineOf(teamless))[0]).toMatch(/^Kontakt überfällig/);
    expect(teamOf(await caseOf(teamless))).toMatchObject({ value: 'Ü25', note: 'Ihr Team aus den Optionen' });

    const other = {
      ...anna,
      fields: { ...anna.fields, team: '413 U25' },
      facts: { ...anna.facts, team: 'u25' as const },
    };
    expect(teamOf(await caseOf(other))).toMatchObject({ value: 'U25', note: 'Seite' });
  });

  it('is the same in the list of all cases, and once a page has told another it never was this one', async () => {
    const { service, caseOf } = serviceAt('2026-11-20');
    const policy = underPolicy({ team: 'ue25' });
    expect((await service.readSettings({}, policy)).managed).toEqual(['team']);
    await service.adopt({ ref: ref(teamless), profile: teamless }, policy);
    const list = await service.caseload({}, policy);
    expect(list.status === 'open' && list.rows.map(({ team, contact }) => [team, contact])).toEqual([
      ['ue25', 'overdue'],
    ]);
    const told = {
      ...anna,
      fields: { ...anna.fields, team: '413 U25' },
      facts: { ...anna.facts, team: 'u25' as const },
    };
    await service.assess({ system: SYSTEM, page: 'detail', profiles: [told] }, policy);
    expect((await service.caseView({ system: SYSTEM, profile: teamless }, policy)) as CaseView).toMatchObject({
      effective: { team: 'u25' },
    });
    expect(teamOf(await caseOf(teamless))?.value).toBe('U25');
  });
});

describe('the second year of care', () => {
  const care = { group: 'Z', zReason: 'childcare', youngestChildBorn: '2026-03-01' } as const;

  it('begins on the first birthday, or on the day set by hand', async () => {
    const { set, view } = withCase('2026-11-20');
    await set(care);
    expect((await view()).explanation).toMatchObject({ derived: expect.stringContaining('A-12') });
    await set({ ...care, secondCareYearFrom: '2026-07-01' });
    const { explanation, facts } = await view();
    expect(explanation.rows.find((row) => row.label === 'Mindestkontakt')?.value).toBe('alle 3 Monate');
    expect(facts).toContainEqual({
      label: 'Beginn des 2. Betreuungsjahrs',
      value: '01.07.2026',
      note: 'eigene Angabe vom 20.11.2026',
    });
  });

  it('needs no birth date where the day is set by hand', async () => {
    const { set, view } = withCase('2026-11-20');
    await set({ ...care, youngestChildBorn: null });
    expect((await view()).line.segments[0]?.text).toMatch(/^Angaben fehlen: Geburtsdatum des jüngsten Kindes/);
    await set({ ...care, youngestChildBorn: null, secondCareYearFrom: '2027-01-01' });
    expect((await view()).line.segments[0]?.text).toBe('nächster Kontakt bis 10.12.');
    expect((await view()).explanation.hints.join()).toContain('Ab 01.01. alle 3 Monate, weil 2. Betreuungsjahr');
  });
});

describe('school holidays', () => {
  const pupil = { group: 'Z', zReason: 'pupilLeavingYear', team: 'u25' } as const;
  const holidays: [string, string][] = [['2026-12-23', '2027-01-09']];

  it('say whether the organisation or the user has set them', async () => {
    const { set, service, view } = withCase('2026-11-20');
    await set(pupil);
    const { settings } = await service.readSettings({}, NO_POLICY);
    await service.writeSettings({ settings: { ...settings, schoolHolidays: holidays } }, NO_POLICY);
    const noteOf = (shown: CaseView) => shown.explanation.rows.find((row) => row.label === 'fällig am')?.note;
    expect(noteOf(await view())).toBe('Ferien bis 09.01.2027 (eigener Eintrag)');
    const policy = underPolicy({ schoolHolidays: [{ first: '2026-12-23', last: '2027-01-09' }] });
    const managed = await service.caseView({ system: SYSTEM, profile: anna }, policy);
    if (managed.status !== 'case') throw new Error(managed.status);
    expect(noteOf(managed)).toBe('Ferien bis 09.01.2027 (Ihre Organisation)');
  });
});
