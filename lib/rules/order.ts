import type { Finding } from './finding';

/**
 * The morning list: ids of the cases with a due contact, most overdue first, ties by id. Who has had no talk yet has no due
 * day and stands before what is still to come.
 */
export function order(findings: readonly Finding[]): string[] {
  return findings
    .flatMap((finding) => {
      if (finding.kind !== 'contact') return [];
      const days = finding.state === 'noTalkYet' ? AFTER_TODAY : finding.days;
      return days === null ? [] : [{ id: finding.case, days }];
    })
    .sort((a, b) => a.days - b.days || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map(({ id }) => id);
}

/** Between the days until due of what is due today and of what is due tomorrow. */
const AFTER_TODAY = 0.5;
