/** The proof of `suppress.ts` acted out: a caseload of which a report says the same, with five cases in a small group. */
import { OUTCOMES, type ReferralFigure } from '../../lib/report/referral-figure';
import { type ReferralReport, waitingOf } from '../../lib/report/referral-report';
import { REFERRAL_SERVICES } from '../../lib/rules/facts';

/** Cases that have all of these. */
export interface Group {
  service?: ReferralFigure['service'];
  outcome?: ReferralFigure['outcome'];
  waitingDays?: number | null;
  provider?: string | null;
  ownInitiative?: boolean;
}

function groupsOf(): Group[] {
  const single: Group[] = [
    ...REFERRAL_SERVICES.map((service) => ({ service })),
    ...OUTCOMES.map((outcome) => ({ outcome })),
    ...[3, 20, 40, 90, null].map((waitingDays) => ({ waitingDays })),
    ...['Träger A', 'Träger B', 'Träger C', 'Träger D', null].map((provider) => ({ provider })),
    ...[true, false].map((ownInitiative) => ({ ownInitiative })),
  ];
  const joined = (groups: readonly Group[]): Group[] =>
    groups.flatMap((one) =>
      single.filter((other) => Object.keys(other).every((key) => !(key in one))).map((other) => ({ ...one, ...other })),
    );
  const pairs = joined(single);
  const all = [...single, ...pairs, ...joined(pairs)];
  return [...new Map(all.map((group) => [JSON.stringify(Object.entries(group).toSorted()), group])).values()];
}

/** Every group of one, two or three properties. */
export const GROUPS = groupsOf();

export const isIn = (group: Group, row: ReferralFigure): boolean =>
  Object.entries(group).every(([key, value]) => row[key as keyof Group] === value);

const FIVE = 5;
type Key = keyof Group & keyof ReferralFigure;

export function caseloadWith(group: Group, rows: readonly ReferralFigure[], report: ReferralReport): ReferralFigure[] {
  const all = rows.map((row) => ({ ...row }));
  const classOf = (classes: readonly (readonly string[])[] | undefined, value: string): readonly string[] | null =>
    classes?.find((of) => of.includes(value)) ?? null;
  const published = (key: 'service' | 'outcome' | 'waiting', value: string): readonly string[] | null =>
    classOf(
      report[key]?.classes.map(({ of }) => of),
      value,
    );
  const { service, outcome, waitingDays, provider, ownInitiative } = group;
  const wait = waitingDays === undefined ? null : waitingOf({ waitingDays });

  // Five cases of the published class of the service; of any, where the group leaves it open: the one with the most.
  const services = service === undefined ? null : published('service', service);
  const blocks = report.service?.classes.filter(({ count }) => count > 0).map(({ of }) => of) ?? null;
  const tried = services ? [services] : (blocks ?? [null]);
  const block = tried[0] ?? null;
  const inBlock = (row: ReferralFigure): boolean => block === null || block.includes(row.service);
  const chosen = all.filter(inBlock).slice(0, FIVE);

  /** Gives the chosen cases values of a class, by exchange with other cases that `may` take part. */
  const exchange = (key: Key, has: (row: ReferralFigure) => boolean, may: (row: ReferralFigure) => boolean): void => {
    for (const row of chosen.filter((one) => !has(one))) {
      const donor = all.find((one) => !chosen.includes(one) && may(one) && has(one));
      if (!donor) throw new Error(`no donor for ${key}`);
      const value = row[key];
      Object.assign(row, { [key]: donor[key] });
      Object.assign(donor, { [key]: value });
    }
  };
  const column = (
    key: 'outcome' | 'waitingDays',
    own: readonly string[] | null,
    crossed: readonly string[] | null,
    textOf: (row: ReferralFigure) => string,
  ): void => {
    if (crossed) exchange(key, (row) => crossed.includes(textOf(row)), inBlock);
    if (own)
      exchange(
        key,
        (row) => own.includes(textOf(row)),
        (row) => !crossed || crossed.includes(textOf(row)),
      );
  };
  if (outcome !== undefined) {
    column(
      'outcome',
      published('outcome', outcome),
      classOf(report.serviceByOutcome?.columns, outcome),
      (row) => row.outcome,
    );
    for (const row of chosen) row.outcome = outcome;
  }
  if (wait !== null && waitingDays !== undefined) {
    column('waitingDays', published('waiting', wait), classOf(report.serviceByWaiting?.columns, wait), waitingOf);
    for (const row of chosen) row.waitingDays = waitingDays;
  }
  if (service !== undefined) for (const row of chosen) row.service = service;
  if (ownInitiative !== undefined) {
    if (report.initiative)
      exchange(
        'ownInitiative',
        (row) => row.ownInitiative === ownInitiative,
        () => true,
      );
    for (const row of chosen) row.ownInitiative = ownInitiative;
  }
  if (provider !== undefined) {
    const named = report.provider?.named.map(({ name }) => name) ?? [];
    const isOther = (row: ReferralFigure): boolean => row.provider === null || !named.includes(row.provider);
    const isSame =
      provider !== null && named.includes(provider) ? (row: ReferralFigure) => row.provider === provider : isOther;
    if (report.provider) exchange('provider', isSame, () => true);
    for (const row of chosen) row.provider = provider;
  }
  return all;
}
