/** Words at the toolbar icon. */
import type { DueNow } from '../messages/caseload';

/** „12“; empty where nothing waits. The browser has room for four characters. */
export const dueNumber = ({ cases }: DueNow): string => (cases === 0 ? '' : cases > 999 ? '999+' : String(cases));

/** „Fallblick: 5 Kontakte überfällig, 2 heute fällig, 4 Fälle mit Wiedervorlage“ */
export function dueTitle({ overdue, today, followUps }: DueNow): string {
  const parts = [
    overdue > 0 && `${overdue === 1 ? '1 Kontakt' : `${overdue} Kontakte`} überfällig`,
    today > 0 && `${today} heute fällig`,
    followUps > 0 && `${followUps === 1 ? '1 Fall' : `${followUps} Fälle`} mit Wiedervorlage`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'Fallblick: heute ist nichts fällig' : `Fallblick: ${parts.join(', ')}`;
}

const contacts = (count: number): string => (count === 1 ? '1 Kontakt' : `${count} Kontakte`);

/** „3 Kontakte heute fällig, 1 überfällig, 2 Fälle mit Wiedervorlage“; null where nothing waits. Never a name. */
export function dueNotice({ overdue, today, followUps }: DueNow): string | null {
  const parts = [
    today > 0 && `${contacts(today)} heute fällig`,
    overdue > 0 && `${today > 0 ? overdue : contacts(overdue)} überfällig`,
    followUps > 0 && `${followUps === 1 ? '1 Fall' : `${followUps} Fälle`} mit Wiedervorlage`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : parts.join(', ');
}
