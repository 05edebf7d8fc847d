import type { Finding } from './finding';

/** The morning list: ids of the cases with a due contact, most overdue first, ties by id. */
export function order(findings: readonly Finding[]): string[] {
  return findings
    .flatMap((finding) =>
      finding.kind === 'contact' && finding.days !== null ? [{ id: finding.case, days: finding.days }] : [],
    )
    .sort((a, b) => a.days - b.days || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map(({ id }) => id);
}
