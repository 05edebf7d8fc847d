/** Evaluated persons → what overlay, card and panel draw. */
import { comingChange, formerAverages, whatIf } from '../rules/evaluate-case';
import type { CaseInput } from '../rules/facts';
import type { ContactFinding } from '../rules/finding';
import type { Profile } from '../site/profile';
import type { CaseBundle } from '../store/store';
import { badgeLine } from '../text/badge-line';
import { explain } from '../text/explanation';
import { type ReadFrom, readFrom, readProblemSentence, unreadableRowsSentence } from '../text/words';
import type { BadgeLine, Explanation } from '../view';
import type { Context } from './context';
import type { Evaluated } from './evaluate';
import { withRest } from './pause-views';

/** The line beside the name. */
export function lineOf(context: Context, evaluated: Evaluated): BadgeLine {
  const line = badgeLine(evaluated.findings, context.settings.leadDays, context.today);
  return withRest(line, evaluated, context.today);
}

/** „Warum dieses Datum?“ of one person. */
export function explanationOf(context: Context, input: CaseInput, evaluated: Evaluated, profile: Profile): Explanation {
  const { packs, rules, settings, managed, lawNotes, today } = context;
  const finding = contactOf(evaluated);
  const problems = problemsOf(profile, evaluated.bundle);
  const background = {
    coming: comingChange(input, packs, rules, today),
    former: formerAverages(input, packs, rules, today),
    origins: input.factOrigins ?? {},
    lawNotes,
    holidaysManaged: managed.includes('schoolHolidays'),
  };
  const trial = whatIf(input, packs, rules, today);
  return explain(finding, trial, settings.leadDays, today, problems, talkFrom(profile), background);
}

/** Sentences about what could not be read: fields of the page or text, rows of the database. */
export function problemsOf(profile: Profile, bundle: CaseBundle | null): string[] {
  const from = readFrom(profile);
  const fields = profile.notRecognised.map(({ field, why }) => readProblemSentence(field, why, from));
  return bundle && bundle.unreadable > 0 ? [...fields, unreadableRowsSentence(bundle.unreadable)] : fields;
}

/** Where the last talk was read: a pasted text without it leaves the page's older value in force. */
export const talkFrom = (profile: Profile): ReadFrom => (profile.fields.lastTalk === null ? 'page' : readFrom(profile));

export function contactOf(evaluated: Evaluated): ContactFinding {
  const contact = evaluated.findings.find((finding) => finding.kind === 'contact');
  if (!contact) throw new Error('the engine gives one contact finding per case');
  return contact;
}
