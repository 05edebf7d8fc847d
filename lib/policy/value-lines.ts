/** Accepted values of the policy in words, for those who look after it. */

/** The secret is told of by this alone. */
const SECRET = 'gesetzt, wird nicht angezeigt';

/** A line each; plain words for yes and no, everything else as it was given. */
export function valueLines(key: string, value: unknown): string[] {
  if (key === 'organisationSecret') return [SECRET];
  if (Array.isArray(value)) return value.length === 0 ? ['leere Liste'] : value.map(words);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(([name, each]) => `${name}: ${words(each)}`);
  return [words(value)];
}

function words(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (typeof value === 'number') return value.toLocaleString('de-DE');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, each]) => `${name} ${words(each)}`)
      .join(', ');
  return String(value);
}
