/** The package's own declarations export nothing. */
declare module 'feiertagejs' {
  /** Holidays of a year in a Land; `date` is noon UTC of the day. */
  export function getHolidays(year: number, region: string): { date: Date }[];
}
