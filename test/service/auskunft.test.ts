import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import type { AuskunftView } from '../../lib/messages/auskunft';
import { ROW_SCHEMAS, type TableName } from '../../lib/store/records';
import { benefitUnitKey, caseKey } from '../../lib/store/store';
import { FIELD_LABELS, TABLE_TITLES } from '../../lib/text/auskunft';
import { fullDate } from '../../lib/text/dates';
import { monthly, NO_POLICY, ref, SYSTEM, serviceAt, talk, underPolicy } from './sample';

/** They hold nothing of a person whose case is stored: settings, the device's date, HMACs of destroyed cases, the Handbuch. */
const IMPERSONAL: TableName[] = ['settings', 'destroyed', 'clock', 'access', 'providers'];
const TABLES = (Object.keys(ROW_SCHEMAS) as TableName[]).filter((table) => !IMPERSONAL.includes(table));
const CASE = 'case-1';
const NUMBER = '100A000001';
const UNIT = benefitUnitKey(SYSTEM, '21404//0018263');

interface Def {
  type: string;
  innerType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
  entries?: Record<string, string>;
}
interface Leaf {
  path: string;
  /** As it must stand in the Auskunft. */
  shown: string | null;
}

let days = 0;

/** A row of this shape in which every value that can be its own is found nowhere else. */
function sample(schema: z.core.$ZodType, path: string, leaves: Leaf[], all: string[]): unknown {
  const def = schema._zod.def as unknown as Def;
  const inner = def.innerType ?? def.element;
  if (path !== '') all.push(path);
  if (def.type === 'array' && inner) return [sample(inner, path, leaves, all), sample(inner, path, leaves, all)];
  if (inner) return sample(inner, path, leaves, all);
  if (def.shape) {
    const fields = Object.entries(def.shape);
    return Object.fromEntries(
      fields.map(([name, field]) => [name, sample(field, path ? `${path}.${name}` : name, leaves, all)]),
    );
  }
  if (def.type === 'boolean') {
    leaves.push({ path, shown: 'ja' });
    return true;
  }
  if (def.entries) {
    leaves.push({ path, shown: null });
    return Object.values(def.entries)[0];
  }
  if (def.type === 'number') {
    days += 1;
    leaves.push({ path, shown: String(days) });
    return days;
  }
  if (def.type !== 'string') throw new Error(`a kind of field this test does not know: ${def.type} at ${path}`);
  days += 1;
  const marker = `Marke ${path} ${days}`;
  const day = new Date(Date.UTC(1930, 0, days)).toISOString().slice(0, 10);
  const fits = (value: string): boolean => (schema as z.ZodType).safeParse(value).success;
  const time = `${String(days % 24).padStart(2, '0')}:${String(days % 60).padStart(2, '0')}`;
  const value = [marker, day, `P${days}D`, time].find(fits);
  if (value === undefined) throw new Error(`a format this test does not know at ${path}`);
  leaves.push({ path, shown: value === day ? fullDate(day) : value });
  return value;
}

/** A whole row of each table, bound to one case. */
function rowsOfAllTables() {
  return TABLES.map((table) => {
    const leaves: Leaf[] = [];
    const paths: string[] = [];
    const made = sample(ROW_SCHEMAS[table], '', leaves, paths) as Record<string, unknown>;
    const own = { customerNumber: NUMBER, system: SYSTEM, key: caseKey({ system: SYSTEM, customerNumber: NUMBER }) };
    const bound: Record<string, unknown> =
      table === 'cases'
        ? { ...made, ...own, id: CASE, benefitUnit: UNIT }
        : table === 'decisions'
          ? { ...made, benefitUnit: UNIT }
          : table === 'unitLinks'
            ? { ...made, former: UNIT }
            : { ...made, caseId: CASE };
    const left = leaves.map((leaf) =>
      typeof bound[leaf.path] === 'string' && bound[leaf.path] !== made[leaf.path]
        ? { ...leaf, shown: String(bound[leaf.path]) }
        : leaf,
    );
    return { table, row: ROW_SCHEMAS[table].parse(bound) as { id: string }, leaves: left, paths: [...new Set(paths)] };
  });
}

async function auskunftOf(service: ReturnType<typeof serviceAt>['service'], customerNumber: string) {
  const found = await service.auskunftCase({ ref: { system: SYSTEM, customerNumber } }, NO_POLICY);
  if (!found.ok) throw new Error(found.message);
  const answer = await service.auskunftOf({ id: found.id }, NO_POLICY);
  if (!answer.ok) throw new Error(answer.message);
  return answer.view;
}
const textOf = (view: AuskunftView): string =>
  view.sections
    .flatMap(({ title, entries }) => [
      title,
      ...entries.flatMap((entry) => [entry.title, ...entry.lines.flatMap(({ label, value }) => `${label}: ${value}`)]),
    ])
    .join('\n');

describe('the Auskunft', () => {
  it('names every field of every table in German', () => {
    for (const { table, paths } of rowsOfAllTables()) {
      expect(TABLE_TITLES[table], table).toBeDefined();
      expect(
        paths.filter((path) => FIELD_LABELS[table]?.[path] === undefined),
        table,
      ).toEqual([]);
    }
  });

  it('has every stored value of every table, and in the JSON too', async () => {
    const { service, store } = serviceAt('2026-11-21');
    const rows = rowsOfAllTables();
    const mutations = rows.map(({ table, row }) => ({ table, id: row.id, before: null, after: row }));
    await (await store()).commit({ id: 'change-1', at: 0, label: 'Marke Änderung', mutations, undone: false }, null);
    const view = await auskunftOf(service, NUMBER);
    for (const { table, leaves } of rows) {
      const section = view.sections.find(({ title }) => title === TABLE_TITLES[table]?.title);
      const lines = section?.entries.flatMap((entry) => entry.lines) ?? [];
      for (const { path, shown } of leaves) {
        const name = FIELD_LABELS[table]?.[path] ?? 'no name';
        const there = lines.filter(
          ({ label }) =>
            label
              .replace(/( \d+)+(?= · |$)/g, '')
              .split(' · ')
              .at(-1) === name,
        );
        const texts = there.map(({ value }) => value);
        expect(texts.length, `${table}.${path}`).toBeGreaterThan(0);
        if (shown !== null)
          expect(
            texts.some((text) => text.includes(shown)),
            `${table}.${path}: ${shown}`,
          ).toBe(true);
      }
    }
    const json = JSON.parse(view.json);
    for (const { table, row } of rows) {
      if (table === 'decisions' || table === 'unitLinks') expect(json[table]).toEqual([row]);
      else expect(json.rows[table][row.id]).toEqual(row);
    }
    expect(json.changes[0]).toMatchObject({ id: 'change-1', label: 'Marke Änderung' });
  });

  it('has what this version cannot read, under its own name', async () => {
    const { service, store } = serviceAt('2026-11-21');
    const person = monthly(NUMBER, 'A, A');
    await service.adopt({ ref: ref(person), profile: person }, NO_POLICY);
    const id = (await (await store()).findCase(ref(person)))?.row.id ?? '';
    const after = { id: 'x', caseId: id, comingField: 'Marke von morgen' };
    const mutations = [{ table: 'events' as const, id: 'x', before: null, after }];
    await (await store()).commit({ id: 'later', at: 1, label: 'später', mutations, undone: false }, null);
    expect(textOf(await auskunftOf(service, NUMBER))).toContain('comingField: Marke von morgen');
  });

  it('tells changes with what was before and after, also those taken back', async () => {
    const { service } = serviceAt('2026-11-21');
    const person = monthly(NUMBER, 'A, A');
    const who = { ref: ref(person), profile: person };
    const followUp = { id: null, date: '2026-12-01', what: 'Unterlagen ansehen', done: false };
    await service.saveFollowUp({ ...who, ...followUp }, NO_POLICY);
    const view = await service.caseView({ system: SYSTEM, profile: person }, NO_POLICY);
    const id = view.status === 'case' ? (view.followUps[0]?.id ?? null) : null;
    const answer = await service.saveFollowUp({ ...who, ...followUp, id, what: 'Unterlagen anfordern' }, NO_POLICY);
    if (answer.ok) await service.undo({ change: answer.change }, NO_POLICY);
    const text = textOf(await auskunftOf(service, NUMBER));
    expect(text).toContain('Worum es geht: Unterlagen ansehen → Unterlagen anfordern');
    expect(text).toContain('Worum es geht: Unterlagen anfordern → Unterlagen ansehen');
    expect(text).toContain('zurückgenommen');
  });

  it('tells joint talks that stand with another person, without that person’s own data', async () => {
    const { service } = serviceAt('2026-11-21');
    const [self, other] = [monthly(NUMBER, 'A, Anna'), monthly('100A000002', 'Geheim, Gerd')];
    await service.adopt({ ref: ref(self), profile: self }, NO_POLICY);
    const third = { customerNumber: '100A000003', name: 'Dritte, Dora' };
    const jointWith = [{ customerNumber: NUMBER, name: 'A, Anna' }, third];
    await service.record(
      { ref: ref(other), profile: other, entry: { ...talk('2026-11-19'), kind: 'jointTalk', jointWith } },
      NO_POLICY,
    );
    const view = await auskunftOf(service, NUMBER);
    const section = view.sections.find(({ title }) => title === 'Erwähnt bei anderen Personen');
    expect(section?.entries.map(({ title }) => title)).toEqual(['Kontakt 19.11.2026', 'Kontakt 19.11.2026']);
    expect(JSON.stringify(section)).not.toMatch(/Geheim|Dora|100A00000[23]/);
  });

  it('finds her under a number of before, and where a talk stands only in the history of others', async () => {
    const { service } = serviceAt('2026-11-21');
    const [former, self, other] = [monthly('100A000009', 'A'), monthly(NUMBER, 'A'), monthly('100A000002', 'Geheim')];
    const joint = (date: string) => {
      const jointWith = [{ customerNumber: '100A000009', name: 'A' }];
      const entry = { ...talk(date), kind: 'jointTalk' as const, jointWith };
      return service.record({ ref: ref(other), profile: other, entry }, NO_POLICY);
    };
    await joint('2026-11-18');
    const taken = await joint('2026-11-19');
    await service.undo({ change: taken.ok ? taken.change : '' }, NO_POLICY);
    await service.relinkCase({ ref: ref(self), profile: self, from: ref(former), merge: false }, NO_POLICY);
    const view = await auskunftOf(service, NUMBER);
    const titles = (title: string) =>
      view.sections.find((section) => section.title === title)?.entries.map((entry) => entry.title);
    expect(titles('Erwähnt bei anderen Personen')).toEqual(['Kontakt 18.11.2026']);
    expect(titles('Früher bei anderen Personen erwähnt')).toEqual(['Kontakt 19.11.2026']);
    expect(JSON.parse(view.json).elsewhere).toMatchObject({ present: [{ date: '2026-11-18' }] });
  });

  it('tells who looked into this case when, not into others', async () => {
    const at = serviceAt('2026-11-21');
    const [self, other] = [monthly(NUMBER, 'A'), monthly('100A000002', 'B')];
    for (const profile of [self, other]) await at.service.adopt({ ref: ref(profile), profile }, NO_POLICY);
    for (const profile of [self, other]) await at.view(profile);
    await at.service.readAccessLog({}, NO_POLICY);
    const view = await auskunftOf(at.service, NUMBER);
    const section = view.sections.find(({ title }) => title === 'Zugriffsprotokoll zu diesem Fall');
    expect(section?.entries.map(({ title }) => title)).toEqual(['Zugriffe am 21.11.2026']);
    expect(section?.entries[0]?.lines.map(({ value }) => value).toSorted()).toEqual(['angesehen', 'geändert']);
    expect(JSON.parse(view.json).access).toHaveLength(2);
  });

  describe('names the day on which the case is deleted, and why', () => {
    async function duration(policy: object, ended: string | null, today = '2026-11-21') {
      const at = serviceAt('2026-11-20');
      const person = monthly(NUMBER, 'A');
      const who = { ref: ref(person), profile: person };
      const given = underPolicy(policy);
      await at.service.adopt(who, given);
      if (ended) await at.service.endCase({ ...who, endedOn: ended }, given);
      at.clock.today = today;
      const found = await at.service.auskunftCase({ ref: ref(person) }, given);
      const answer = await at.service.auskunftOf({ id: found.ok ? found.id : '' }, given);
      const lines = answer.ok ? (answer.view.sections[0]?.entries[0]?.lines ?? []) : [];
      return lines.find(({ label }) => label === 'Speicherdauer')?.value ?? '';
    }

    it.each([
      [{}, null, 'noch nicht vermerkt. Gelöscht wird am 18.02.2028.', '365 Tage danach', '90 Tage (Voreinstellung'],
      [{}, '2026-11-01', 'am 01.11.2026 beendet', 'Gelöscht wird am 30.01.2027.', '90 Tage (Voreinstellung'],
      [{ retentionDays: 1 }, '2026-11-20', 'Gelöscht wird am 21.11.2026.', '1 Tag (Vorgabe Ihres', 'beendet'],
    ])('under %j, ended on %s', async (policy, ended, ...told) => {
      const text = await duration(policy, ended, '2026-11-20');
      for (const part of told) expect(text).toContain(part);
    });

    it('and says so where that day has passed', async () => {
      expect(await duration({ retentionDays: 1 }, '2026-11-20', '2026-11-25')).toContain(
        'Frist ist am 21.11.2026 abgelaufen',
      );
    });
  });

  it('says so where nothing is stored, or it is locked', async () => {
    const { service } = serviceAt('2026-11-21');
    const unknown = { ref: { system: SYSTEM, customerNumber: NUMBER } };
    expect(await service.auskunftCase(unknown, NO_POLICY)).toMatchObject({ ok: false });
    expect(await service.auskunftOf({ id: 'gone' }, NO_POLICY)).toMatchObject({ ok: false });
    expect(await service.auskunftCase(unknown, { ...NO_POLICY, vault: null })).toMatchObject({ ok: false });
  });
});
