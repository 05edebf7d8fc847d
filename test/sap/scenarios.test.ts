/** A whole day of a SAP as a fixture, in the form in which it was given. */
import { expect, it } from 'vitest';
import { CHECKLISTS, PACKS } from '../../lib/packs';
import { decreeOn, orientationPack, sapChecklist } from '../../lib/packs/sap';
import { capacity } from '../../lib/rules/sap/capacity';
import { eligibility } from '../../lib/rules/sap/eligibility';
import { neededSaps } from '../../lib/rules/sap/needed-saps';
import { openingNotices } from '../../lib/rules/sap/opening-notices';
import { quarterOf } from '../../lib/rules/sap/quarters';
import { talkOrientation } from '../../lib/rules/sap/talk-orientation';
import { citationWords, quarterName } from '../../lib/text/sap-terms';
import scenario from '../fixtures/scenarios-sap/s12-budget-and-notices.json' with { type: 'json' };

const { today, given, expect: wanted } = scenario;
const pack = decreeOn(today);

it('S12 reckons by the pack it names', () => {
  expect(scenario.packs).toEqual([pack.id]);
});

it('S12 time of the year, split by shares', () => {
  const found = capacity(pack, given.employees, given.saps);
  expect(found).toMatchObject({ totalMinutes: wanted.totalMinutes, totalHours: wanted.totalHours });
  expect(found?.hours).toEqual(wanted.hours);
  expect(found?.rule).toMatchObject({ id: 'SAP16-01', source: { title: 'SAP-Erlass NRW 2016', section: 'II 2.2' } });
});

it('S12 how many are needed, and who can be one', () => {
  expect(neededSaps(pack, given.employees)?.needed).toBe(wanted.sapNeeded);
  const applicant = eligibility(pack, given.applicant.fte);
  expect(applicant?.eligible).toBe(!wanted.applicant.startsWith('not eligible'));
  expect(applicant?.rule.id).toBe('SAP16-09');
});

it.each(['X', 'Y'] as const)('S12 what %s says before the first talk', (id) => {
  const sap = given.saps.find((each) => each.id === id);
  const facts = { roles: sap?.sbvDeputy ? ['disabilityDeputy'] : [], policeOfficer: sap?.police ?? false };
  const { duties, goodPractice, missing } = openingNotices(sapChecklist('CL-SAP-OPEN'), facts);
  expect(duties.map((item) => item.id)).toEqual(wanted.openingNotices[id]);
  expect(goodPractice.map((item) => item.id)).toEqual(['CL-SAP-OPEN-05', 'CL-SAP-OPEN-06', 'CL-SAP-OPEN-07']);
  expect(missing).toEqual([]);
});

it('S12 the quarter', () => {
  const { id, from, to, daysLeft } = quarterOf(today);
  const { content: _content, ...quarter } = wanted.quarter;
  expect({ name: quarterName(id), from, to, daysLeft }).toEqual(quarter);
});

it('S12 five talks: hidden unless the expired decree is switched on, and called expired then', () => {
  const goal = { talks: 6, reintegration: false, helpAccepted: false };
  expect(talkOrientation(orientationPack(false, today), goal)).toBeNull();
  const shown = talkOrientation(orientationPack(true, today), goal);
  expect(shown).toMatchObject({ state: 'beyond', talks: 6, orientation: 5, rule: { id: 'SAP07-01' } });
  expect(shown && citationWords(shown.rule, today)).toMatch(/Erlass NRW 2007.*außer Kraft/);
});

it('S12 nothing of it is in what the customers’ side reads', () => {
  expect(JSON.stringify([PACKS, CHECKLISTS])).not.toMatch(/SAP16|SAP07|CL-SAP|sap20/);
});
