import { describe, expect, it } from 'vitest';
import { readCells } from '../../lib/caseload/cells';
import { slotTwice, type Table, tableOf } from '../../lib/caseload/columns';
import { fieldsOf, type ReadRows, readRows } from '../../lib/caseload/read-rows';
import { adapters } from '../../lib/packs/adapters';
import { leftOutSentence, rowProblemSentence } from '../../lib/text/caseload-import';

const generic = adapters.get('generic');
if (!generic) throw new Error('no generic adapter');
const adapter = generic;

function tableFrom(text: string): Table {
  const read = readCells(new TextEncoder().encode(text));
  if ('problem' in read) throw new Error(read.problem.kind);
  return tableOf(read.rows, adapter);
}
const slotsOf = (text: string) => tableFrom(text).columns.map(({ slot }) => slot);
const read = (text: string): Promise<ReadRows> => readRows(tableFrom(text), adapter, async () => undefined);

describe('the columns of a caseload file', () => {
  it('are proposed by the labels that case systems show', () => {
    expect(
      slotsOf(
        'Kunden-Nr.;"Name, Vorname";BG-Nr.;geb. am;Zuständiges Team;Profillage;Kundenstatus;Letztes Gespräch am;Folgetermin;KooP vom;Straße;IFK\n',
      ),
    ).toEqual([
      ...['customerNumber', 'name', 'benefitUnitNumber', 'birthDate', 'team', 'profile', 'status'],
      ...['lastTalk', 'nextAppointment', 'planConcluded', null, null],
    ]);
  });

  it('are proposed by their values where the headings say nothing, but no date is guessed', () => {
    expect(slotsOf('A;B;C;D\n123A456789;12345BG0001234;arbeitslos;05.11.2026\n')).toEqual([
      ...['customerNumber', 'benefitUnitNumber', 'status', null],
    ]);
  });

  it('take the preferred one of two columns for the same field', () => {
    const { columns } = tableFrom('KD-Nummer;Kundennummer;Nachname;Vorname\n123A456789;124A456789;A;B\n');
    expect(columns.map(({ slot }) => slot)).toEqual([null, 'customerNumber', 'lastName', 'firstName']);
    expect(slotTwice(columns)).toBeNull();
    expect(slotTwice(columns.map((column) => ({ ...column, slot: 'name' })))).toBe('name');
  });

  it('are found below the titles of an export', () => {
    const { columns, rows } = tableFrom('Auswertung vom 20.11.2026;;\nMeine Fälle;;\nKundennummer;Name;Team\n1;2;3\n');
    expect(columns.map(({ heading }) => heading)).toEqual(['Kundennummer', 'Name', 'Team']);
    expect(rows.map(({ line }) => line)).toEqual([4]);
  });

  it.each(['RV-Nummer', 'IBAN', 'Diagnose', 'Schwerbehinderung', 'Steuer-ID'])('never offer „%s“', (heading) => {
    expect(tableFrom(`Kundennummer;${heading}\n123A456789;x\n`).columns[1]).toMatchObject({ denied: true, slot: null });
  });

  it('are never offered where a pension number or bank account stands under a harmless heading', () => {
    const text = 'Kundennummer;Nr.;Zeichen\n123A456789;65170839J008;DE89 3704 0044 0532 0130 00\n';
    expect(tableFrom(text).columns.map(({ denied }) => denied)).toEqual([false, true, true]);
  });
});

describe('the lines of a caseload file', () => {
  it('become cases with checked values', async () => {
    const { cases, refused, leftOut } = await read(
      'Kundennummer;Nachname;Vorname;BG-Nummer;Geburtsdatum;Team;Profillage;Status;Letztes Gespräch;Nächster Termin;Kooperationsplan vom\n' +
        '123 A 456789;Müller;Ayşe;12345BG0001234;15.4.1964;412 Ü25;marktnah;arbeitslos gemeldet;05.11.2026;–;2026-05-29\n',
    );
    expect({ refused, leftOut }).toEqual({ refused: [], leftOut: [] });
    expect(cases).toEqual([
      {
        customerNumber: '123A456789',
        name: 'Müller, Ayşe',
        benefitUnitNumber: '12345//0001234',
        birthDate: '1964-04-15',
        team: 'ue25',
        marketDistance: 'near',
        profile: null,
        status: 'alo',
        lastTalk: '2026-11-05',
        nextAppointment: null,
        planConcluded: '2026-05-29',
        unread: [],
      },
    ]);
  });

  it('are refused with their number in the file and a reason to act on', async () => {
    const { cases, refused } = await read(
      'Kundennummer;Name;Geburtsdatum\n' +
        '123A456789;"Mehr\nzeilig, Anna";01.02.1990\n' +
        'ABC;B, B;01.02.1990\n' +
        ';C, C;01.02.1990\n' +
        '123A456789;D, D;01.02.1990\n' +
        '125A456789;E, E;31.02.1990\n' +
        '126A456789;F, F;01.02.64\n',
    );
    expect(cases.map(({ customerNumber, name }) => [customerNumber, name])).toEqual([
      ['123A456789', 'Mehr zeilig, Anna'],
    ]);
    const noDate =
      'Geburtsdatum ist kein lesbares Datum. Bitte schreiben Sie es mit vierstelligem Jahr, zum Beispiel 05.11.2026.';
    expect(refused.map(({ line, problem }) => `${line}: ${rowProblemSentence(problem)}`)).toEqual([
      '4: Kundennummer hat nicht das erwartete Format.',
      '5: Die Kundennummer fehlt.',
      '6: Diese Kundennummer steht schon in Zeile 2.',
      `7: ${noDate}`,
      `8: ${noDate}`,
    ]);
  });

  it('are taken without a word that cannot be told, and without what speaks of health', async () => {
    const { cases, leftOut } = await read(
      'Kundennummer;Status;Team\n123A456789;irgendwas;Ü25\n124A456789;krank geschrieben;Ü25\n',
    );
    expect(cases.map(({ status, unread }) => [status, unread])).toEqual([
      [null, ['status']],
      [null, ['status']],
    ]);
    expect(leftOut.map((left) => `${left.line}: ${leftOutSentence(left)}`)).toEqual([
      '2: Status enthält ein Wort, das Fallblick nicht zuordnen kann, und bleibt offen.',
      '3: Status wird aus Datenschutzgründen nicht gelesen und bleibt offen.',
    ]);
    expect(JSON.stringify({ cases, leftOut })).not.toContain('krank');
  });

  it('give nothing of columns that are not read', async () => {
    const text = 'Kundennummer;Name;RV-Nummer;Bemerkung\n123A456789;A, B;65170839J008;geheim\n';
    expect(JSON.stringify(await read(text))).not.toMatch(/geheim|65170839/);
    expect(fieldsOf(tableFrom(text).columns)).toEqual(['customerNumber', 'name']);
  });

  it('keep formulas as text, drop NUL, and refuse a name of a megabyte', async () => {
    const { cases, refused } = await read(
      `Kundennummer;Name\n123A456789;=cmd|calc\n124A456789;Mül\0ler\n125A456789;${'x'.repeat(1_000_000)}\n`,
    );
    expect(cases.map(({ name }) => name)).toEqual(['=cmd|calc', 'Müller']);
    expect(refused).toEqual([{ line: 4, problem: { kind: 'field', field: 'name', why: 'format' } }]);
  });

  it('stop where the user has cancelled', async () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `100A${String(at).padStart(6, '0')}`).join('\n');
    let calls = 0;
    const stop = async (done: number): Promise<void> => {
      calls += 1;
      if (done >= 1000) throw new Error('cancelled');
    };
    await expect(readRows(tableFrom(`Kundennummer\n${lines}`), adapter, stop)).rejects.toThrow('cancelled');
    expect(calls).toBe(3);
  });
});
