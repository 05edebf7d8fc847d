/** Every cell, rule, open question and checklist item of the sources is found in the packs. */
import { describe, expect, it } from 'vitest';
import { CHECKLISTS, PACKS } from '../../lib/packs';
import { SAP_CHECKLISTS, SAP_PACKS } from '../../lib/packs/sap';
import type { RulePack } from '../../lib/rules/pack-schema';
import { sapRulesOf } from '../../lib/rules/sap/sap-pack-schema';
import ids from '../fixtures/rule-ids.json' with { type: 'json' };
import { rulesOf } from './rules-of';

function packOf(id: string): RulePack {
  const pack = PACKS.find((candidate) => candidate.id === id);
  if (!pack) throw new Error(`the pack ${id} is part of the product`);
  return pack;
}

describe.each(['beratungsaktivitaet', 'sro', 'p16a'] as const)('%s', (id) => {
  const pack = packOf(id);
  const wanted = ids[id];

  it('has every cell and rule', () => {
    const found = new Set(rulesOf(pack).map((rule) => rule.id));
    expect(wanted.rules.filter((rule) => !found.has(rule))).toEqual([]);
  });

  it('explains every open question, in words of its own', () => {
    const found = pack.ambiguities.map((ambiguity) => ambiguity.id);
    expect(wanted.ambiguities.filter((ambiguity) => !found.includes(ambiguity))).toEqual([]);
    for (const { question, reading } of pack.ambiguities) expect(question.length + reading.length).toBeGreaterThan(30);
  });

  it('has every item of its checklists', () => {
    for (const [list, items] of Object.entries(wanted.checklists)) {
      const found = CHECKLISTS.find((checklist) => checklist.id === list);
      expect(found?.pack).toBe(id);
      expect(found?.items.map((item) => item.id)).toEqual(items);
    }
  });

  it('names items of checklists that are there', () => {
    const known = new Set(CHECKLISTS.flatMap((list) => [list.id, ...list.items.map((item) => item.id)]));
    const { noShows, cooperation, referrals } = pack;
    const named = [
      ...pack.ambiguities.flatMap(({ rules }) => rules.filter((rule) => rule.startsWith('CL-'))),
      ...(noShows
        ? [noShows.checklist, ...noShows.triggers.flatMap(({ items }) => items), ...noShows.refill.items]
        : []),
      ...(cooperation
        ? [cooperation.checklist, cooperation.reactions, ...cooperation.situations.map(({ item }) => item)]
        : []),
      ...(referrals
        ? [referrals.checklist, ...referrals.items.map(({ item }) => item)].concat(
            [referrals.feedback, referrals.documentation].flatMap(({ checklist, items }) => [checklist, ...items]),
          )
        : []),
    ];
    expect(named.filter((item) => !known.has(item))).toEqual([]);
  });
});

describe.each(['sap2016', 'sap2007'] as const)('%s', (id) => {
  const pack = SAP_PACKS.find((candidate) => candidate.id === id);
  const wanted = ids[id];

  it('has every rule, in words of its own', () => {
    const rules = pack ? sapRulesOf(pack) : [];
    expect(rules.map((rule) => rule.id)).toEqual(wanted.rules);
    for (const { label, says, section } of rules) {
      expect(section).toMatch(/^[IV]+ \d/);
      expect(Math.min(label.length, says.length - 20)).toBeGreaterThan(3);
    }
  });

  it('explains every open question and names rules that are there', () => {
    expect(pack?.ambiguities.map((ambiguity) => ambiguity.id)).toEqual(wanted.ambiguities);
    for (const { question, reading, others, rules } of pack?.ambiguities ?? []) {
      expect(Math.min(question.length, reading.length, others.length)).toBeGreaterThan(0);
      expect(rules.filter((rule) => !wanted.rules.includes(rule))).toEqual([]);
    }
  });

  it('has every item of its checklists', () => {
    for (const [list, items] of Object.entries(wanted.checklists)) {
      const found = SAP_CHECKLISTS.find((checklist) => checklist.id === list);
      expect(found?.pack).toBe(id);
      expect(found?.items.map((item) => item.id)).toEqual(items);
      expect(found?.documents).toEqual([{ id: pack?.document, title: pack?.shortTitle }]);
    }
  });
});

it('the open questions of checklists are explained by a pack', () => {
  const explained = new Set(PACKS.flatMap((pack) => pack.ambiguities.map(({ id }) => id)));
  const items = CHECKLISTS.filter(({ pack }) => PACKS.some(({ id }) => id === pack)).flatMap((list) => list.items);
  const open = items.flatMap(({ ambiguity }) => (ambiguity && !explained.has(ambiguity) ? [ambiguity] : []));
  expect(open).toEqual([]);
});

it('lengths of talks and the ranking are whole', () => {
  const lengths = packOf('beratungsaktivitaet').talkDurations?.rows.map(({ team, first, followUp }) => [
    team,
    [first, followUp].map((span) => span.map((duration) => Number(duration.replace(/\D/g, '')))),
  ]);
  expect(Object.fromEntries(lengths ?? [])).toEqual(ids.beratungsaktivitaet.durations);
  const ranks = packOf('sro').priorities?.ranks.toSorted((a, b) => a.rank - b.rank);
  expect(ranks?.map(({ key }) => key)).toEqual(ids.sro.priorities);
});

it('no sanction and no amount of money stands in a pack or checklist', () => {
  const text = JSON.stringify([PACKS, CHECKLISTS]);
  expect(text).not.toMatch(/€|\bEuro\b|Prozent|\d\s*%|Regelbedarf|Sanktion/i);
  expect(JSON.stringify([SAP_PACKS, SAP_CHECKLISTS])).not.toMatch(/€|\bEuro\b|Regelbedarf|Sanktion/i);
});
