/** What a schema cannot say about the smaller sections of a pack, its rules and its open questions. */
import { toDay } from './dates';
import { checkTwice, checkWhen, type PackProblem, type Path } from './pack-conditions-check';
import type { RulePack } from './pack-schema';

export function checkSections(pack: RulePack): PackProblem[] {
  const { averages, lawHints, caseTerms, noShows, cooperation, talkDurations, weekGoals, priorities, referrals } = pack;
  return [
    ...averages.flatMap((average, at) => [
      ...checkWhen(pack, average.when, ['averages', at, 'when']),
      ...checkEnd(pack, average.validTo, ['averages', at, 'validTo']),
    ]),
    ...lawHints.flatMap((hint, at) => checkWhen(pack, hint.when, ['lawHints', at, 'when'])),
    ...(caseTerms?.relief
      ? [
          ...checkWhen(pack, caseTerms.relief.when, ['caseTerms', 'relief', 'when']),
          ...checkEnd(pack, caseTerms.relief.validTo, ['caseTerms', 'relief', 'validTo']),
        ]
      : []),
    ...(pack.averages.length > 0 && !pack.contact
      ? [{ path: ['averages'], problem: 'Braucht contact: Dort steht, was als Gespräch zählt. Bitte ergänzen.' }]
      : []),
    ...checkTwice(noShows?.triggers ?? [], ({ atLeast }) => atLeast, ['noShows', 'triggers'], 'atLeast'),
    ...checkTwice(cooperation?.situations ?? [], ({ key }) => key, ['cooperation', 'situations'], 'key'),
    ...checkTwice(referrals?.items ?? [], ({ item }) => item, ['referrals', 'items'], 'item'),
    ...checkServices(referrals?.services ?? []),
    ...checkTwice(talkDurations?.rows ?? [], ({ team }) => team, ['talkDurations', 'rows'], 'team'),
    ...checkTwice(weekGoals?.goals ?? [], ({ measure }) => measure, ['weekGoals', 'goals'], 'measure'),
    ...checkTwice(priorities?.ranks ?? [], ({ rank }) => rank, ['priorities', 'ranks'], 'rank'),
    ...checkTwice(priorities?.ranks ?? [], ({ key }) => key, ['priorities', 'ranks'], 'key'),
    ...checkTwice(pack.contact?.tables ?? [], ({ id }) => id, ['contact', 'tables'], 'id'),
    ...checkRules(pack),
    ...checkAmbiguities(pack),
  ];
}

/** FIRST: a row behind one for the whole service would never be reached. */
function checkServices(services: NonNullable<RulePack['referrals']>['services']): PackProblem[] {
  return services.flatMap(({ service, subtype }, at): PackProblem[] => {
    const earlier = services.slice(0, at).filter((other) => other.service === service);
    if (!earlier.some((other) => other.subtype === undefined || other.subtype === subtype)) return [];
    const path: Path = ['referrals', 'services', at, 'service'];
    return [{ path, problem: 'Eine Zeile davor gilt schon für diese Leistung (FIRST). Bitte die Reihenfolge prüfen.' }];
  });
}

/** A rule of its own end must have begun by then. */
function checkEnd({ validFrom }: RulePack, validTo: string | null, path: Path): PackProblem[] {
  if (validFrom === null || validTo === null || toDay(validFrom) <= toDay(validTo)) return [];
  return [
    { path, problem: 'Die Regel endet, bevor das Paket beginnt (validFrom). Bitte in dieser Fassung weglassen.' },
  ];
}

interface PlacedRule {
  path: Path;
  rule: { id: string; derived: string | null; reading?: string | undefined };
}

/** All rules of a pack with their places. */
function placedRules(pack: RulePack): PlacedRule[] {
  const { caseTerms, noShows, jointTalks } = pack;
  const one = (path: Path, rule: PlacedRule['rule'] | undefined): PlacedRule[] => (rule ? [{ path, rule }] : []);
  const many = (path: Path, rules: readonly PlacedRule['rule'][] | undefined): PlacedRule[] =>
    (rules ?? []).map((rule, at) => ({ path: [...path, at], rule }));
  return [
    ...(pack.contact?.tables ?? []).flatMap((table, t) => many(['contact', 'tables', t, 'rows'], table.rows)),
    ...one(['qualifiedContact'], pack.qualifiedContact),
    ...one(['caseTerms', 'closer'], caseTerms?.closer),
    ...one(['caseTerms', 'relief'], caseTerms?.relief),
    ...many(['averages'], pack.averages),
    ...one(['noShows'], noShows),
    ...one(['noShows', 'refill'], noShows?.refill),
    ...one(['cooperation'], pack.cooperation),
    ...one(['referrals'], pack.referrals),
    ...many(['referrals', 'services'], pack.referrals?.services),
    ...one(['referrals', 'followUp'], pack.referrals?.followUp),
    ...many(['lawHints'], pack.lawHints),
    ...many(['planReview', 'rows'], pack.planReview?.rows),
    ...one(['planSteps'], pack.planSteps),
    ...one(['jointTalks'], jointTalks),
    ...many(['jointTalks', 'exceptions'], jointTalks?.exceptions),
    ...one(['jointTalks', 'note'], jointTalks?.note),
    ...many(['talkDurations', 'rows'], pack.talkDurations?.rows),
    ...many(['weekGoals', 'goals'], pack.weekGoals?.goals),
    ...one(['priorities'], pack.priorities),
    ...one(['modePreference'], pack.modePreference),
    ...many(['references'], pack.references),
  ];
}

/** A derived value says how the empty cell is read; an id stands once, rows of tables for several teams apart. */
function checkRules(pack: RulePack): PackProblem[] {
  const placed = placedRules(pack);
  const inTable = ({ path }: PlacedRule): boolean => path[0] === 'contact';
  return placed.flatMap((entry, at): PackProblem[] => {
    const { path, rule } = entry;
    const problems: PackProblem[] = [];
    if ((rule.derived === null) !== (rule.reading === undefined)) {
      problems.push({
        path: [...path, 'reading'],
        problem: 'derived und reading gehören zusammen. Bitte beide angeben oder keines.',
      });
    }
    const same = placed.slice(0, at).find((other) => other.rule.id === rule.id);
    if (same && !(inTable(same) && inTable(entry))) {
      problems.push({ path: [...path, 'id'], problem: `„${rule.id}“ steht doppelt im Paket. Bitte umbenennen.` });
    }
    return problems;
  });
}

/** Each open question stands once, names rules there are (or items of checklists), and explains what is derived. */
function checkAmbiguities(pack: RulePack): PackProblem[] {
  const placed = placedRules(pack);
  const rules = new Set(placed.map(({ rule }) => rule.id));
  const known = new Set(pack.ambiguities.map(({ id }) => id));
  return [
    ...checkTwice(pack.ambiguities, ({ id }) => id, ['ambiguities'], 'id'),
    ...pack.ambiguities.flatMap(({ rules: named }, at) =>
      named.flatMap((id, place): PackProblem[] =>
        rules.has(id) || id.startsWith('CL-')
          ? []
          : [
              {
                path: ['ambiguities', at, 'rules', place],
                problem: `Die Regel „${id}“ gibt es im Paket nicht. Bitte prüfen.`,
              },
            ],
      ),
    ),
    ...placed.flatMap(({ path, rule }): PackProblem[] =>
      rule.derived === null || known.has(rule.derived)
        ? []
        : [{ path: [...path, 'derived'], problem: `„${rule.derived}“ fehlt unter ambiguities. Bitte dort erklären.` }],
    ),
  ];
}
