/** The directory as a file that this program and a spreadsheet read again. Pure. */
import { csvText } from '../editor/csv-text';
import { type Column, FILE_COLUMNS, headingOf, WORDS } from './columns';
import type { Provider } from './provider-schema';

/** Without providers it is a template. */
export function providersCsv(providers: readonly Provider[]): string {
  return csvText([
    FILE_COLUMNS.map(headingOf),
    ...providers.map((provider) => FILE_COLUMNS.map((column) => cellOf(provider, column))),
  ]);
}

/** The same as JSON: one entry of the policy's list. */
export function providersJson(providers: readonly Provider[]): string {
  return `${JSON.stringify({ providers }, null, 2)}\n`;
}

function cellOf(provider: Provider, column: Column): string {
  if ('at' in column) {
    const { name = '', phone = '', email = '' } = provider.contacts[column.at] ?? {};
    return { contactName: name, phone, email }[column.field];
  }
  const { field } = column;
  switch (field) {
    case 'services':
      return provider.services.map((service) => WORDS.services[service][0]).join(', ');
    case 'accessibility':
    case 'agreement': {
      const value = provider[field];
      return value === null ? '' : ((WORDS[field] as Record<string, string[]>)[value]?.[0] ?? '');
    }
    case 'agreementUntil':
    case 'checkedOn':
      return provider[field]?.split('-').reverse().join('.') ?? '';
    case 'waitingWeeks':
      return provider.waitingWeeks === null ? '' : String(provider.waitingWeeks);
    default:
      return provider[field];
  }
}
