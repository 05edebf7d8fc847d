import { describe, expect, it } from 'vitest';
import { CHECKLISTS, checklistById, PACKS, planChecklist } from '../../lib/packs';
import { checklistCitation } from '../../lib/rules/checklist-citation';
import { parseChecklist } from '../../lib/rules/checklist-schema';
import { PackError } from '../../lib/rules/pack-error';

const ITEMS = {
  'CL-KOOP': 10,
  'CL-CLOSE': 9,
  'CL-BG': 8,
  'CL-NOSHOW': 9,
  'CL-NICHTSTUN': 5,
  'CL-COOP': 3,
  'CL-16A': 12,
  'CL-16A-FEEDBACK': 4,
  'CL-16A-DOC': 9,
  'CL-16A-AGREEMENT': 13,
  'CL-16A-TRAINING': 5,
  'CL-16A-REPORT': 6,
};

describe('checklists', () => {
  it('are all there, with all items', () => {
    const counts = Object.fromEntries(CHECKLISTS.map((checklist) => [checklist.id, checklist.items.length]));
    expect(counts).toEqual(ITEMS);
  });

  it.each(CHECKLISTS.map((checklist) => [checklist.id, checklist] as const))('%s cites each item', (_id, checklist) => {
    expect(PACKS.map((pack) => pack.id)).toContain(checklist.pack);
    checklist.items.forEach((item, at) => {
      expect(item.id).toBe(`${checklist.id}-${String(at + 1).padStart(2, '0')}`);
      const { document, title, section } = checklistCitation(checklist, item);
      expect([document, title, section].every((text) => text.length > 0)).toBe(true);
      const pack = PACKS.find((candidate) => candidate.document === document);
      if (pack) expect(title).toBe(pack.shortTitle);
    });
  });

  it('marks what the law has changed and what is mandatory', () => {
    const flagged = CHECKLISTS.flatMap((list) => list.items)
      .filter((item) => item.lawFlag)
      .map((item) => item.id);
    expect(flagged).toEqual(expect.arrayContaining(['CL-NOSHOW-07', 'CL-NOSHOW-09', 'CL-NICHTSTUN-02']));
    const mandatory = CHECKLISTS.flatMap((list) => list.items).filter((item) => item.mandatory);
    expect(mandatory.map((item) => item.id)).toEqual(['CL-CLOSE-01']);
  });

  it('shows the list of a Kooperationsplan with its ticks, without what needs a referral', () => {
    const view = planChecklist(['CL-KOOP-04', 'CL-KOOP-99']);
    expect(view.items.map((item) => item.id)).not.toContain('CL-KOOP-10');
    expect(view.items.filter((item) => item.done).map((item) => item.id)).toEqual(['CL-KOOP-04']);
    expect(view.items[7]?.source).toBe('Arbeit der IFK, 5. – Mindeststandard');
  });

  it('refuses what is no checklist, naming the place', () => {
    const good = checklistById('CL-COOP');
    const first = good.items[0];
    expect(() => parseChecklist({ ...good, items: [{ ...first, quote: 'x' }] }, 'eigene.json')).toThrow(
      'eigene.json, items[0]: Unbekannter Schlüssel „quote“. Bitte entfernen oder richtig schreiben.',
    );
    expect(() => parseChecklist({ ...good, items: [first, first] }, 'x')).toThrow(
      'items[1].id: „CL-COOP-01“ steht doppelt.',
    );
    expect(() => parseChecklist({ ...good, items: [{ ...first, document: '009' }] }, 'x')).toThrow('items[0].document');
    expect(() => checklistById('CL-NONE')).toThrow(PackError);
  });
});
