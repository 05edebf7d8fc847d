/** Which Bedarfsgemeinschaft a person belonged to on which day: another one from the day on which its number was first seen. */
import type { IsoDate } from '../rules/facts';
import type { CaseRow, UnitLinkRow } from '../store/records';

type Units = Pick<CaseRow, 'benefitUnit' | 'formerUnits'>;

/** The Bedarfsgemeinschaften of before, once the page shows `next`. A number that was misread and put right the same day leaves no trace. */
export function formerUnits(
  { benefitUnit, formerUnits: former }: Units,
  next: string,
  today: IsoDate,
): Units['formerUnits'] {
  if (benefitUnit === null || benefitUnit === next) return former;
  const last = former.at(-1);
  if (last?.unit === next && last.until === today) return former.slice(0, -1);
  return [...former, { unit: benefitUnit, until: today }];
}

/** The row of somebody who belongs to `unit` now, whatever number was seen of her last. */
export function nowIn<R extends Units>(row: R, unit: string, today: IsoDate): R {
  if (row.benefitUnit === unit) return row;
  return { ...row, benefitUnit: unit, formerUnits: formerUnits(row, unit, today) };
}

/** Null where none was known. */
export function unitOn({ benefitUnit, formerUnits: former }: Units, day: IsoDate): string | null {
  return former.find(({ until }) => day < until)?.unit ?? benefitUnit;
}

/** `unit` and those that go on in it, as the user said. */
export function goingOnIn(unit: string, links: readonly UnitLinkRow[]): Set<string> {
  return reached(
    unit,
    links.filter(({ how }) => how === 'goesOn'),
  );
}

/** `unit` and those whose decisions hold in it. */
export function decidedIn(unit: string, links: readonly UnitLinkRow[]): Set<string> {
  return reached(
    unit,
    links.filter(({ decisions }) => decisions),
  );
}

function reached(unit: string, links: readonly UnitLinkRow[]): Set<string> {
  const all = new Set([unit]);
  // A set that grows while it is walked: each is visited once, circles end.
  for (const one of all) for (const { former, benefitUnit } of links) if (benefitUnit === one) all.add(former);
  return all;
}
