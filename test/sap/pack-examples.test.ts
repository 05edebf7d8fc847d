/** Every example in the decrees of the SAP, run by one runner. */
import { describe, expect, it } from 'vitest';
import { SAP_PACKS } from '../../lib/packs/sap';
import { capacity } from '../../lib/rules/sap/capacity';
import { duties } from '../../lib/rules/sap/duties';
import { eligibility } from '../../lib/rules/sap/eligibility';
import type { SapRecords } from '../../lib/rules/sap/facts';
import type { SapDutyKind } from '../../lib/rules/sap/finding';
import { neededSaps } from '../../lib/rules/sap/needed-saps';
import type { SapPack } from '../../lib/rules/sap/sap-pack-schema';
import { talkOrientation } from '../../lib/rules/sap/talk-orientation';
import { entry, pauseOf, recordsWith } from './records';

interface Dated<G> {
  id: string;
  section: string;
  examples: { given: G; today: string; expect: object }[];
}

function runDuty<G>(pack: SapPack, kind: SapDutyKind, rule: Dated<G> | undefined, records: (given: G) => SapRecords) {
  if (!rule) return;
  it.each(rule.examples)(`${rule.id} ${kind}: $given, $today`, (example) => {
    const found = duties(pack, records(example.given), example.today).find((finding) => finding.kind === kind);
    const source = { document: pack.document, title: pack.shortTitle, section: rule.section };
    expect(found).toMatchObject({ ...example.expect, rule: { id: rule.id, source } });
  });
}

describe.each(SAP_PACKS.map((pack) => [pack.id, pack] as const))('examples of %s', (_id, pack) => {
  const { trainings, supervision, workingGroup, headTalk, quarterSheet, pause, roleConflict, start } = pack;
  runDuty(pack, 'trainings', trainings, ({ appointedOn, trainings: days }) =>
    recordsWith({ facts: { appointedOn }, entries: days.map((on) => entry('training', on)) }),
  );
  runDuty(pack, 'supervision', supervision, ({ since, held }) =>
    recordsWith({
      facts: { trainingCompletedOn: since },
      entries: held.map(({ on, days }) => entry('supervision', on, days)),
    }),
  );
  for (const [kind, rule] of [
    ['workingGroup', workingGroup],
    ['headTalk', headTalk],
  ] as const) {
    runDuty(pack, kind, rule, ({ since, held }) =>
      recordsWith({ facts: { appointedOn: since }, entries: held.map(({ on, days }) => entry(kind, on, days)) }),
    );
  }
  runDuty(pack, 'quarterSheet', quarterSheet, ({ appointedOn, sent }) =>
    recordsWith({ facts: { appointedOn }, sentQuarters: sent }),
  );
  runDuty(pack, 'pause', pause, ({ from, until }) => recordsWith({ pauses: [pauseOf(from, until)] }));
  runDuty(pack, 'roleConflict', roleConflict, (since) => recordsWith({ facts: { personnelRoleSince: since } }));
  runDuty(pack, 'start', start, (since) => recordsWith({ facts: { secondSeminarOn: since } }));

  if (pack.capacity) {
    it.each(pack.capacity.examples)('capacity: $given', ({ given, expect: wanted }) => {
      const saps = given.shares.map((fte, at) => ({ id: `${at}`, fte }));
      const found = capacity(pack, given.employees, saps);
      expect(found?.totalMinutes).toBe(wanted.totalMinutes);
      expect(Object.values(found?.hours ?? {})).toEqual(wanted.hours);
    });
  }
  if (pack.need) {
    it.each(pack.need.examples)('need: $given', ({ given, expect: wanted }) => {
      expect(neededSaps(pack, given)?.needed).toBe(wanted);
    });
  }
  if (pack.share) {
    it.each(pack.share.examples)('share: $given', ({ given, expect: wanted }) => {
      expect(eligibility(pack, given)?.eligible).toBe(wanted);
    });
  }
  if (pack.talks) {
    it.each(pack.talks.examples)('talks: $given', ({ given, expect: wanted }) => {
      expect(talkOrientation(pack, given)?.state).toBe(wanted);
    });
  }
});
