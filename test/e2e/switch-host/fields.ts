import type { DemoRecord } from '../../demo-system/records.mjs';
import type { HostFields } from './server.ts';

const german = (iso: string | null): string => iso?.split('-').reverse().join('.') ?? '–';

/** The fields of a record under the labels the host page shows, with the same content as the demo case system's. */
export function hostFields(record: DemoRecord): HostFields {
  return {
    Kundennummer: record.customerNumber,
    Name: record.name,
    Geburtsdatum: german(record.birthDate),
    'Zuständiges Team': record.team,
    Profillage: record.profile ?? '',
    Status: record.status ?? '–',
    'Letzte Beratung': record.lastTalk ? `${german(record.lastTalk.date)} (${record.lastTalk.mode})` : '–',
    'Nächster Termin': german(record.nextAppointment),
    'Kooperationsplan vom': german(record.planConcluded),
    ...(record.zReason === undefined ? {} : { 'Z-Grund': record.zReason ?? '' }),
  };
}
