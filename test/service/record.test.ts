import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { StoreFault } from '../../lib/store/store-fault';
import { createVault } from '../../lib/store/vault';
import { openDatabase } from '../../lib/store/vault-database';
import { memoryJournal } from '../store/memory-journal';
import { monthly, NO_POLICY, ref, serviceAt, talk, underPolicy } from './sample';

const TODAY = '2026-11-20';
const anna = monthly('214D093771', 'Beispiel, Anna', '2026-10-08');
const bert = monthly('214D087214', 'Beispiel, Bert', '2026-11-10');

describe('looking at a page', () => {
  it('shows the state from the page alone and stores nothing', async () => {
    const { lineOf, count } = serviceAt(TODAY);
    expect(await lineOf(anna)).toEqual(['Kontakt überfällig seit 12 Tagen']);
    expect(await count('cases')).toBe(0);
    expect(await count('changes')).toBe(0);
  });

  it('tells apart the same number of two case systems', async () => {
    const { service, caseOf } = serviceAt(TODAY);
    await service.record({ ref: ref(anna), profile: anna, entry: talk(TODAY) }, NO_POLICY);
    const other = await service.caseView({ system: 'https://anderes.example', profile: anna }, NO_POLICY);
    expect(other).toMatchObject({ status: 'case', adopted: false, history: [{ id: null }] });
    expect((await caseOf(anna)).adopted).toBe(true);
  });
});

describe('recording a talk', () => {
  it('changes the badge at once, and only that of the right person', async () => {
    const { service, lineOf } = serviceAt(TODAY);
    const stranger = { ...bert, fields: { ...bert.fields, benefitUnitNumber: '21404//0099999' } };
    const before = await lineOf(stranger);
    const answer = await service.record({ ref: ref(anna), profile: anna, entry: talk(TODAY) }, NO_POLICY);
    expect(answer.ok).toBe(true);
    expect((await lineOf(anna))[0]).toBe('nächster Kontakt bis 20.12.');
    expect(await lineOf(stranger)).toEqual(before);
  });

  it('lists the talk with its follow-up and takes everything back', async () => {
    const { service, caseOf, lineOf, count } = serviceAt(TODAY);
    const entry = { ...talk(TODAY), follow: { kind: 'appointment', date: '2026-12-18', what: '' } } as const;
    const answer = await service.record({ ref: ref(anna), profile: anna, entry }, NO_POLICY);
    const view = await caseOf(anna);
    expect(view.history[0]).toMatchObject({ title: 'Präsenz · dokumentiert', note: 'Folge: Termin am Fr 18.12.' });
    expect((await lineOf(anna))[0]).toBe('Termin am Fr 18.12.');
    if (!answer.ok) throw new Error(answer.message);
    expect(await service.undo({ change: answer.change }, NO_POLICY)).toMatchObject({ ok: true });
    expect(await lineOf(anna)).toEqual(['Kontakt überfällig seit 12 Tagen']);
    expect(await count('events')).toBe(0);
    expect(await count('appointments')).toBe(0);
    expect(await count('cases')).toBe(0);
    expect(await service.undo({ change: answer.change }, NO_POLICY)).toMatchObject({ ok: false });
  });

  it('does not count a call without documentation, and says so', async () => {
    const { service, caseOf } = serviceAt(TODAY);
    const entry = { ...talk('2026-11-19'), kind: 'phone', documented: false } as const;
    await service.record({ ref: ref(anna), profile: anna, entry }, NO_POLICY);
    const view = await caseOf(anna);
    expect(view.line.segments[0]?.text).toBe('Kontakt überfällig seit 12 Tagen');
    expect(view.explanation.hints).toContain('Kontakt vom 19.11. (Telefon): zählt erst nach Dokumentation.');
    expect(view.history[0]?.note).toBe('zählt nicht als Gespräch');
  });

  it.each([
    ['in the future', talk('2026-11-21'), /Zukunft/],
    ['long ago', talk('1926-11-20'), /zu weit zurück/],
    [
      'with a follow-up before it',
      { ...talk(TODAY), follow: { kind: 'followUp', date: '2026-11-19', what: 'x' } } as const,
      /vor dem Gespräch/,
    ],
    ['joint with nobody', { ...talk(TODAY), kind: 'jointTalk' } as const, /mit wem/],
  ])('refuses a talk %s and stores nothing', async (_title, entry, message) => {
    const { service, count } = serviceAt(TODAY);
    const answer = await service.record({ ref: ref(anna), profile: anna, entry }, NO_POLICY);
    expect(answer).toMatchObject({ ok: false, message: expect.stringMatching(message) });
    expect(await count('cases')).toBe(0);
    expect(await count('events')).toBe(0);
  });

  it('refuses a customer number that has not the format, unless the authority declares its own', async () => {
    const { service, count } = serviceAt(TODAY);
    const own = monthly('AZ 2026/77', 'Beispiel, Cem');
    const request = { ref: ref(own), profile: own, entry: talk(TODAY) };
    expect(await service.record(request, NO_POLICY)).toMatchObject({
      ok: false,
      message: expect.stringContaining('Format'),
    });
    expect(await count('cases')).toBe(0);
    const policy = underPolicy({ customerNumberFormat: 'AZ \\d{4}/\\d+' });
    expect(await service.record(request, policy)).toMatchObject({ ok: true });
    const byAdapter = { ...NO_POLICY, numberFormat: '(?:AZ \\d{4}/\\d+)|(?:B\\d)' };
    const next = { ...request, entry: talk('2026-11-19') };
    expect(await service.record(next, byAdapter)).toMatchObject({ ok: true });
    const last = { ...request, entry: talk('2026-11-18') };
    expect(await service.record(last, { ...byAdapter, numberFormat: 'B\\d' })).toMatchObject({ ok: false });
  });
});

describe('a last talk that cannot be read', () => {
  const unread = {
    ...anna,
    fields: { ...anna.fields, lastTalk: null },
    notRecognised: [{ field: 'lastTalk', why: 'format' }],
  } as const;
  const profile = { ...unread, notRecognised: [...unread.notRecognised] };

  it('is named as missing, not taken for none', async () => {
    const { lineOf, caseOf } = serviceAt(TODAY);
    expect(await lineOf(profile)).toEqual(['Angaben fehlen: letztes Gespräch']);
    const { explanation, now } = await caseOf(profile);
    expect(explanation.hints.join(' ')).toContain('Tragen Sie das letzte Gespräch selbst ein.');
    expect(now[0]).toEqual({ text: 'Angaben ergänzen: letztes Gespräch', opens: 'record' });
  });

  it('matters no more once an own entry tells a talk', async () => {
    const { service, lineOf } = serviceAt(TODAY);
    await service.record({ ref: ref(profile), profile, entry: talk(TODAY) }, NO_POLICY);
    expect((await lineOf(profile))[0]).toBe('nächster Kontakt bis 20.12.');
  });
});

describe('adopted cases', () => {
  it('keep what the page shows as dated observations; the newest wins', async () => {
    const { service, clock, caseOf, lineOf } = serviceAt(TODAY);
    await service.adopt({ ref: ref(bert), profile: bert }, NO_POLICY);
    clock.today = '2026-11-23';
    const later = monthly('214D087214', 'Beispiel, Bert', '2026-11-23');
    expect((await lineOf(later))[0]).toBe('nächster Kontakt bis 23.12.');
    const withoutTalk = { ...bert, labelled: ['customerNumber', 'name'] as const };
    const view = await caseOf({ ...bert, labelled: [...withoutTalk.labelled] });
    expect(view.line.segments[0]?.text).toBe('nächster Kontakt bis 23.12.');
    expect(view.facts.find((fact) => fact.label === 'Status')).toMatchObject({
      value: 'arbeitslos',
      note: 'Seite, gesehen am 23.11.2026',
    });
  });

  it('are not overdue retroactively when the page shows a change', async () => {
    const { service, clock, lineOf } = serviceAt('2026-11-01');
    const far = { ...bert, facts: { ...bert.facts, marketDistance: 'far' as const } };
    const seen = { ...far, fields: { ...far.fields, lastTalk: '2026-09-01' } };
    await service.adopt({ ref: ref(seen), profile: seen }, NO_POLICY);
    clock.today = TODAY;
    const near = { ...seen, facts: { ...seen.facts, marketDistance: 'near' as const } };
    expect(await lineOf(near)).toEqual(['Kontakt heute fällig']);
    clock.today = '2026-11-21';
    expect(await lineOf(near)).toEqual(['Kontakt überfällig seit gestern']);
  });

  it('take a fact that becomes known as having held before', async () => {
    const { service, lineOf, caseOf } = serviceAt(TODAY);
    const unknown = {
      ...anna,
      facts: { ...anna.facts, marketDistance: null },
      fields: { ...anna.fields, profile: null },
    };
    expect(await lineOf(unknown)).toEqual(['Angaben fehlen: Profillage']);
    const { localFacts } = await caseOf(unknown);
    const answer = await service.setFacts(
      { ref: ref(unknown), profile: unknown, facts: { ...localFacts, group: 'near' } },
      NO_POLICY,
    );
    expect(await lineOf(unknown)).toEqual(['Kontakt überfällig seit 12 Tagen']);
    if (!answer.ok) throw new Error(answer.message);
    await service.undo({ change: answer.change }, NO_POLICY);
    expect(await lineOf(unknown)).toEqual(['Angaben fehlen: Profillage']);
  });
});

describe('a database that cannot be opened', () => {
  it('leaves the badge from the page and says what happened', async () => {
    const refusing = createVault(memoryJournal(), { database: 'refusing', former: 'none' });
    refusing.storeFor = () => Promise.reject(new StoreFault('VersionError'));
    const { lineOf, view, service } = serviceAt(TODAY, refusing);
    expect(await lineOf(anna)).toEqual(['Kontakt überfällig seit 12 Tagen']);
    expect(await view(anna)).toMatchObject({ status: 'storeBroken', fault: { code: 'F-01' } });
    const answer = await service.record({ ref: ref(anna), profile: anna, entry: talk(TODAY) }, NO_POLICY);
    expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('neuere Fassung') });
  });

  it('is a version conflict when a newer program wrote it', async () => {
    const { default: Dexie } = await import('dexie');
    const newer = new Dexie('newer');
    newer.version(7).stores({ cases: 'id' });
    await newer.open();
    newer.close();
    await expect(openDatabase('newer')).rejects.toMatchObject({ name: 'StoreFault', reason: 'VersionError' });
  });
});
