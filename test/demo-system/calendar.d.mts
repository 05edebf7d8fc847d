type Interval = { months: number } | { weeks: number };

export function isIsoDate(text: string): boolean;
export function addDays(iso: string, days: number): string;
export function addMonths(iso: string, months: number): string;
export function addInterval(iso: string, interval: Interval): string;
/** Leads to the latest reachable day before `due` where no day leads to it. */
export function subtractInterval(due: string, interval: Interval): string;
export function nextWeekday(iso: string): string;
export function bornAged(today: string, years: number, daysAgo: number): string;
export function turnsNext(today: string, years: number): string;
export function isAged(birthDate: string, years: number, today: string): boolean;
