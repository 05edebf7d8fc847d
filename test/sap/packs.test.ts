import { describe, expect, it } from 'vitest';
import { CHECKLISTS, PACKS } from '../../lib/packs';
import { decreeOn, orientationPack, SAP_CHECKLISTS, SAP_PACKS, sapChecklist } from '../../lib/packs/sap';
import { PackError } from '../../lib/rules/pack-error';
import { rowIds } from '../../lib/rules/row-ids';
import { duties } from '../../lib/rules/sap/duties';
import { isExpired, packInForce } from '../../lib/rules/sap/in-force';
import { parseSapChecklist } from '../../lib/rules/sap/sap-checklist-schema';
import { parseSapPack, sapRulesOf } from '../../lib/rules/sap/sap-pack-schema';
import { shippedEntries } from '../lookup/lookup-of';
import { entry, recordsWith } from './records';

const TODAY = '2026-11-20';
const expired = orientationPack(true, TODAY);

describe('the decrees', () => {
  it('have the values of their sources', () => {
    expect(decreeOn(TODAY)).toMatchObject({
      id: 'sap2016',
      capacity: { minutesPerEmployeeYear: 50 },
      need: { employeesPerSap: 200 },
      share: { minShare: 0.5 },
      trainings: { count: 2, within: 'P36M', binding: 'must' },
      supervision: { daysPerYear: 2, binding: 'must' },
      workingGroup: { perYear: 1, binding: 'should' },
      headTalk: { perYear: 1, binding: 'should' },
      quarterSheet: { binding: 'must' },
      pause: { longestYears: 3, resumeBy: ['training', 'supervision'] },
      roleConflict: { within: 'P6M' },
      start: { stayYears: 7 },
    });
    expect(expired).toMatchObject({ id: 'sap2007', validTo: '2010-06-30', talks: { talks: 5 } });
  });

  it('hold by their dates: the one of 2007 until its last day', () => {
    expect(SAP_PACKS.map(({ id }) => id)).toEqual(['sap2016', 'sap2007']);
    expect(decreeOn('2010-06-30').id).toBe('sap2007');
    expect(decreeOn('2010-07-01').id).toBe('sap2016');
    expect(packInForce([], TODAY)).toBeNull();
    expect(isExpired({ validTo: '2010-06-30' }, '2010-06-30')).toBe(false);
    expect(isExpired({ validTo: '2010-06-30' }, '2010-07-01')).toBe(true);
  });

  it('the expired one is off unless switched on, and asks for nothing then', () => {
    expect(orientationPack(false, TODAY)).toBeNull();
    const records = recordsWith({ facts: { appointedOn: '2010-01-01' }, entries: [entry('training', '2011-01-01')] });
    expect(expired && duties(expired, records, TODAY)).toEqual([]);
    expect(expired && duties(expired, records, '2010-03-01')).toEqual([]);
  });

  it('one with duties asks for nothing more once it has expired', () => {
    const over = { ...decreeOn(TODAY), validTo: '2026-11-19' };
    expect(duties(over, recordsWith({}), '2026-11-19')).not.toEqual([]);
    expect(duties(over, recordsWith({}), TODAY)).toEqual([]);
  });

  it('are refused where they are wrong, with the place', () => {
    const pack = decreeOn(TODAY);
    expect(() => parseSapPack({ ...pack, contact: {} }, 'x.json')).toThrow('Unbekannter Schlüssel „contact“');
    expect(() => parseSapPack({ ...pack, share: { ...pack.share, minShare: 2 } }, 'x')).toThrow('share.minShare');
    const references = [...pack.references, ...pack.references];
    expect(() => parseSapPack({ ...pack, references }, 'x')).toThrow('„SAP16-12“ steht doppelt.');
  });
});

describe('the checklists', () => {
  it('say which items are duties, and for whom', () => {
    const open = sapChecklist('CL-SAP-OPEN').items.map(({ id, obligation, condition }) => [
      Number(id.slice(-2)),
      obligation,
      condition,
    ]);
    expect(open).toEqual([
      [1, 'duty', 'sapHoldsRole'],
      [2, 'duty', undefined],
      [3, 'duty', undefined],
      [4, 'duty', 'sapIsPoliceOfficer'],
      [5, 'goodPractice', undefined],
      [6, 'goodPractice', undefined],
      [7, 'goodPractice', undefined],
    ]);
    expect(() => sapChecklist('CL-NONE')).toThrow(PackError);
  });

  it('keep the strictness of the customers’ lists, which do not take their conditions', async () => {
    const { parseChecklist } = await import('../../lib/rules/checklist-schema');
    const list = sapChecklist('CL-SAP-OPEN');
    expect(() => parseChecklist(list, 'x')).toThrow('items[0]');
    expect(() => parseChecklist({ ...list, items: [{ ...list.items[0], obligation: undefined }] }, 'x')).toThrow();
    const first = { ...list.items[0], condition: 'jointTalk' };
    expect(() => parseSapChecklist({ ...list, items: [first] }, 'x')).toThrow('items[0].condition');
  });
});

it('no registry of the customers’ side has a rule, list or source of it', () => {
  const own = [
    ...SAP_PACKS.flatMap((pack) => [pack.id, ...sapRulesOf(pack).map(({ id }) => id)]),
    ...SAP_CHECKLISTS.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)]),
    ...SAP_PACKS.flatMap(({ ambiguities }) => ambiguities.map(({ id }) => id)),
  ];
  expect(own.length).toBeGreaterThan(40);
  expect(PACKS.flatMap((pack) => [pack.document, ...rowIds(pack)])).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(000|001|SAP)/)]),
  );
  const entries = shippedEntries().filter(({ group }) => group !== 'terms');
  const text = JSON.stringify([PACKS, CHECKLISTS, entries]);
  expect(own.filter((id) => text.includes(`"${id}"`) || text.includes(` ${id}"`))).toEqual([]);
  expect(text).not.toMatch(/SAP-Erlass/);
});
