import type * as z from 'zod';
import './zod-config';
import { packError } from './pack-error';

const TYPE_WORDS: Record<string, string> = {
  string: 'ein Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  tuple: 'eine Liste mit zwei Einträgen',
  record: 'ein Objekt mit Schlüsseln',
  boolean: 'true oder false',
  array: 'eine Liste',
  object: 'ein Objekt mit Schlüsseln',
};

/** One sentence for what a schema found wrong, and how to put it right. */
function issueText(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Unbekannter Schlüssel ${issue.keys.map((key) => `„${key}“`).join(', ')}. Bitte entfernen oder richtig schreiben.`;
    case 'invalid_type':
      return `Erwartet wird ${TYPE_WORDS[issue.expected] ?? issue.expected}. Bitte ergänzen oder ändern.`;
    case 'invalid_value':
      return `Erlaubt ist nur: ${issue.values.map((value) => String(value)).join(', ')}.`;
    case 'too_small':
      return `Zu wenig: ${issue.inclusive === false ? 'mehr als' : 'mindestens'} ${issue.minimum} ${issue.origin === 'string' ? 'Zeichen ' : ''}nötig.`;
    case 'too_big':
      return `Zu viel: höchstens ${issue.maximum} ${issue.origin === 'string' ? 'Zeichen ' : ''}erlaubt.`;
    case 'invalid_union':
      if (issue.errors.length === 0 && 'options' in issue)
        return `Erlaubt ist nur: ${String(issue.options).replaceAll(',', ', ')}.`;
      return `Keine der erlaubten Schreibweisen. ${issue.errors.flatMap((found) => found.slice(0, 1).map(issueText)).join(' Oder: ')}`;
    default:
      return issue.message;
  }
}

/** Of several spellings that all fail the one that went deepest was meant: what is wrong is there, not at its beginning. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const inside = issue.errors.flatMap((found) => found.slice(0, 1)).filter(({ path }) => path.length > 0);
  const [meant] = inside.sort((a, b) => b.path.length - a.path.length);
  return meant ? deepest({ ...meant, path: [...issue.path, ...meant.path] }) : issue;
}

/** Everything that is wrong, in the order of the file; empty where the data can be read. */
export function problemsWithSchema(schema: z.ZodType, data: unknown): { path: PropertyKey[]; problem: string }[] {
  const read = schema.safeParse(data);
  if (read.success) return [];
  return read.error.issues.map(deepest).map((issue) => ({ path: issue.path, problem: issueText(issue) }));
}

/**
 * Reads foreign data through a schema.
 * @param source Pack id or file name, for the message.
 * @throws PackError for the first thing that is wrong, naming its path and the way to put it right.
 */
export function readWithSchema<S extends z.ZodType>(schema: S, data: unknown, source: string): z.output<S> {
  const read = schema.safeParse(data);
  if (read.success) return read.data;
  const issue = read.error.issues.slice(0, 1).map(deepest)[0];
  throw issue ? packError(source, issue.path, issueText(issue)) : packError(source, [], 'nicht lesbar.');
}
