import { describe, expect, it } from 'vitest';
import type { Request } from '../../lib/messages/protocol';
import { monthly, NO_POLICY, ref, serviceAt, talk } from './sample';

const TODAY = '2026-11-20';
const anna = monthly('214D093771', 'Beispiel, Anna', '2026-11-10');
const far = { ...anna, facts: { ...anna.facts, marketDistance: 'far' as const } };
type Term = Request<'saveTerm'>['term'];
const closer = (change: Partial<Term> = {}): Term => ({
  id: null,
  kind: 'closer',
  interval: 'P2W',
  reason: 'Förderung verlangt es',
  from: '2026-11-01',
  until: '2026-12-31',
  ...change,
});

/** A service with one person, and the writes for her. */
function withCase(profile = anna, today = TODAY) {
  const made = serviceAt(today);
  const who = { ref: ref(profile), profile };
  return {
    ...made,
    view: () => made.caseOf(profile),
    line: async () => (await made.lineOf(profile))[0],
    save: (term: Term) => made.service.saveTerm({ ...who, term }, NO_POLICY),
    end: (id: string) => made.service.endTerm({ ...who, id }, NO_POLICY),
    async saved(term: Term): Promise<string> {
      const answer = await made.service.saveTerm({ ...who, term }, NO_POLICY);
      if (!answer.ok) throw new Error(answer.message);
      return answer.change;
    },
  };
}

describe('closer contact of one case', () => {
  it('gives the date, explains itself as an own entry with what it overrode, and says when it ends', async () => {
    const { saved, view, line } = withCase();
    expect(await line()).toBe('nächster Kontakt bis 10.12.');
    await saved(closer());
    expect(await line()).toBe('Kontakt fällig bis Di 24.11.');
    const { explanation, terms } = await view();
    expect(explanation.rows.find((row) => row.label === 'Mindestkontakt')).toMatchObject({
      value: 'alle 2 Wochen',
      note: expect.stringContaining('(eigener Eintrag, statt monatlich)'),
    });
    const hints = explanation.hints.join('\n');
    expect(hints).toContain('Von Ihnen festgelegt: alle 2 Wochen statt monatlich, bis 31.12.2026.');
    expect(hints).toContain('Grund: Förderung verlangt es.');
    expect(hints).toContain('Tritt zurück:');
    expect(hints).toMatch(/Ab 01\.01\. wieder monatlich, weil die eigene Festlegung endet/);
    expect(explanation.source).toBe('Konzept Beratungsaktivität, 1. Vorbemerkung');
    expect(terms.list).toMatchObject([{ state: 'gilt', canEnd: true, span: 'ab 01.11.2026 bis 31.12.2026' }]);
  });

  it('is edited in place, and each edit is taken back by itself', async () => {
    const { saved, view, service, line } = withCase();
    await saved(closer());
    const [term] = (await view()).terms.list;
    const edit = await saved(closer({ id: term?.id ?? '', interval: 'P1W' }));
    expect(await line()).toBe('Kontakt überfällig seit 3 Tagen');
    expect((await view()).terms.list).toHaveLength(1);
    expect(await service.undo({ change: edit }, NO_POLICY)).toMatchObject({ ok: true });
    expect(await line()).toBe('Kontakt fällig bis Di 24.11.');
  });

  it('ends with today, and without it the concept holds again from tomorrow', async () => {
    const { saved, view, end, clock, line } = withCase();
    await saved(closer({ until: null }));
    const [term] = (await view()).terms.list;
    expect(await end(term?.id ?? '')).toMatchObject({ ok: true });
    expect((await view()).terms.list).toMatchObject([{ state: 'gilt, endet heute', until: TODAY, canEnd: false }]);
    clock.today = '2026-11-21';
    expect(await line()).toBe('nächster Kontakt bis 10.12.');
    expect((await view()).terms.list).toMatchObject([{ state: 'beendet am 20.11.2026' }]);
  });

  it('is removed by ending it before it began, and comes back by undo', async () => {
    const { saved, view, end, service } = withCase();
    await saved(closer({ from: '2026-12-01' }));
    const [term] = (await view()).terms.list;
    expect(term?.state).toBe('gilt ab 01.12.');
    const answer = await end(term?.id ?? '');
    expect((await view()).terms.list).toEqual([]);
    if (!answer.ok) throw new Error(answer.message);
    await service.undo({ change: answer.change }, NO_POLICY);
    expect((await view()).terms.list).toHaveLength(1);
  });

  it('stands in the history with its undo; the first entry adopts the case, the undo of it does away with all', async () => {
    const { saved, view, service, count } = withCase();
    const change = await saved(closer());
    expect((await view()).history[0]).toMatchObject({
      kind: 'term',
      change,
      title: 'Engerer Kontakt (Förderrecht): alle 2 Wochen',
      note: 'ab 01.11.2026 bis 31.12.2026 · Förderung verlangt es',
    });
    await service.undo({ change }, NO_POLICY);
    expect(await count('terms')).toBe(0);
    expect(await count('cases')).toBe(0);
  });

  it('keeps the case when its adoption is taken back while it stands', async () => {
    const { service, saved, view } = withCase();
    const adopted = await service.record({ ref: ref(anna), profile: anna, entry: talk(TODAY) }, NO_POLICY);
    await saved(closer());
    if (!adopted.ok) throw new Error(adopted.message);
    await service.undo({ change: adopted.change }, NO_POLICY);
    expect((await view()).terms.list).toHaveLength(1);
  });

  it('says when it has no effect because the minimum is shorter', async () => {
    const { saved, view } = withCase();
    await saved(closer({ interval: 'P3M' }));
    expect((await view()).terms.list[0]?.state).toBe('ohne Wirkung: Der Mindestkontakt ist schon kürzer.');
  });

  it.each([
    ['without a reason', closer({ reason: '  ' }), /Grund/],
    ['that ends before it begins', closer({ until: '2026-10-31' }), /vor dem Beginn/],
    ['that is not there any more', closer({ id: 'gone' }), /nicht mehr/],
    ['of a rule that was over by then', closer({ kind: 'relief', from: '2025-01-01' }), /galt bis 31\.12\.2024/],
  ])('refuses one %s and stores nothing', async (_title, term, message) => {
    const { save, count } = withCase();
    expect(await save(term)).toMatchObject({ ok: false, message: expect.stringMatching(message) });
    expect(await count('terms')).toBe(0);
    expect(await count('cases')).toBe(0);
  });

  it('is not offered where no concept knows it', async () => {
    const { service, view, save } = withCase();
    const { settings } = await service.readSettings({}, NO_POLICY);
    await service.writeSettings(
      { settings: { ...settings, packs: { ...settings.packs, beratungsaktivitaet: false } } },
      NO_POLICY,
    );
    expect((await view()).terms).toEqual({ list: [], offered: [] });
    expect(await save(closer())).toMatchObject({ ok: false, message: expect.stringContaining('Kein eingeschaltetes') });
  });
});

describe('relief in the single case', () => {
  const seen = { ...far, fields: { ...far.fields, lastTalk: '2024-08-01' } };
  const relief = closer({ kind: 'relief', interval: 'P6M', from: '2024-08-01', until: null });

  it('held until its rule ended, and is told as without effect since', async () => {
    const { saved, view, clock, line } = withCase(seen, '2024-11-20');
    await saved(relief);
    expect(await line()).toBe('nächster Kontakt bis 01.02.');
    expect((await view()).terms.list[0]?.state).toBe('gilt');
    clock.today = '2025-01-10';
    const { terms, explanation } = await view();
    expect(terms.list[0]?.state).toMatch(/^ohne Wirkung: Das Konzept/);
    expect(terms.offered.find(({ kind }) => kind === 'relief')?.note).toBe('Die Regel galt bis 31.12.2024.');
    expect(explanation.rows.find((row) => row.label === 'Mindestkontakt')?.value).toBe('alle 3 Monate');
  });
});
