/** Opening a pack for editing. */
import type { IsoDate } from '../rules/facts';
import { packFileText } from '../rules/pack-file-text';
import type { Opened } from './check-draft';
import { isObject, type Json, listAt, type PackDraft, textAt, valueAt, withValue } from './draft';
import { withoutMention } from './row-edits';

/** Null where the text is no JSON object, so that there is nothing to edit. */
export function openPack(text: string): Opened | null {
  try {
    const draft: unknown = JSON.parse(text);
    return isObject(draft) ? { draft, text } : null;
  } catch {
    return null;
  }
}

/**
 * The pack as the draft of its next version, from today on or with the day on which the pack itself begins.
 * @param taken versions of this pack there are already
 */
export function openAsNextVersion(text: string, taken: readonly string[], today: IsoDate): Opened | null {
  const opened = openPack(text);
  if (!opened) return null;
  const version = nextVersion(textAt(opened.draft, ['version']), taken);
  const begins = textAt(opened.draft, ['validFrom']);
  const validFrom = begins > today ? begins : today;
  const draft = withoutEnded({ ...opened.draft, version, validFrom }, validFrom);
  return { draft, text: packFileText(draft) };
}

/** 1.1.0 → 1.2.0, or the next one that is free. */
function nextVersion(version: string, taken: readonly string[]): string {
  const [major = 1, minor = 0] = version.split('.').map(Number);
  for (let next = minor + 1; ; next += 1) {
    const free = `${major}.${next}.0`;
    if (!taken.includes(free)) return free;
  }
}

/** Rules that end before the version begins are the earlier version's alone. */
function withoutEnded(draft: PackDraft, validFrom: IsoDate): PackDraft {
  const hasEnded = (rule: Json | undefined): boolean => {
    const end = rule === undefined ? undefined : valueAt(rule, ['validTo']);
    return typeof end === 'string' && end < validFrom;
  };
  const averages = listAt(draft, ['averages']);
  const relief = valueAt(draft, ['caseTerms', 'relief']);
  const ended = [...averages, ...(relief === undefined ? [] : [relief])].filter(hasEnded);
  if (ended.length === 0) return draft;
  const kept = averages.filter((average) => !hasEnded(average));
  const less = kept.length < averages.length ? withValue(draft, ['averages'], kept) : draft;
  const rest = hasEnded(relief) ? withValue(less, ['caseTerms', 'relief'], undefined) : less;
  return ended.map((rule) => textAt(rule, ['id'])).reduce(withoutMention, rest);
}
