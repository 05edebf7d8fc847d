/** Values that an organisation gives for all policy files at once. */
import { readFile } from 'node:fs/promises';
import { loadModule } from '../../extension-code.ts';

/** The file cannot be used; the message is German and says why. */
export class BadValues extends Error {
  override readonly name = 'BadValues';
}

/**
 * Reads a JSON file of values by key.
 * @throws BadValues when it is no object of JSON, or the extension would not take one of its values
 */
export async function ownValues(file: string): Promise<Record<string, unknown>> {
  const values = await readFile(file, 'utf8')
    .then((text): unknown => JSON.parse(text))
    .catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new BadValues(`Die Datei „${file}“ ist nicht lesbar (${reason}).`);
    });
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw new BadValues(
      `Die Datei „${file}“ muss ein JSON-Objekt mit den Angaben sein, zum Beispiel {"leadDays": 14}.`,
    );
  const { readPolicy } =
    await loadModule<typeof import('../../../lib/policy/read-policy')>('lib/policy/read-policy.ts');
  const { problems } = readPolicy(values);
  for (const [key, value] of Object.entries(values))
    if (typeof value === 'string' && /[\r\n]/.test(value))
      problems.push(
        `Richtlinie „${key}“ hat Zeilenumbrüche; in der Registrierung ist kein Platz dafür. Bitte in eine Zeile schreiben.`,
      );
  if (problems.length > 0) throw new BadValues([`In der Datei „${file}“:`, ...problems].join('\n'));
  return { ...values };
}
