/** Whether a draft can be saved, and if not, what is wrong where. */
import type { IsoDate } from '../rules/facts';
import { packFileText } from '../rules/pack-file-text';
import { rulePackProblems } from '../rules/pack-schema';
import { EDITOR_UI } from '../text/ui-editor';
import type { Json, PackDraft, Path } from './draft';
import { withRightExamples, withSomeExamples } from './examples';
import { tablesOf } from './rule-tables';

export interface DraftProblem {
  path: Path;
  /** What is wrong and what to do, in German. */
  problem: string;
}

/** The text of the pack's file, or what stands against it. */
export type CheckedDraft = { ok: true; text: string } | { ok: false; problems: DraftProblem[] };

export interface Opened {
  draft: PackDraft;
  /** The file as it was read: what nobody changed is written as it was. */
  text: string;
}

export function checkDraft(draft: PackDraft, opened: Opened, today: IsoDate): CheckedDraft {
  const problems = rulePackProblems(withSomeExamples(draft, today));
  if (problems.length > 0) return { ok: false, problems };
  if (draft === opened.draft) return { ok: true, text: opened.text };
  const before = new Set<Json>(tablesOf(opened.draft).flatMap(({ rows }) => rows));
  const whole = withRightExamples(draft, (row) => !before.has(row), today);
  const left = rulePackProblems(whole).map(({ path, problem }) =>
    path.at(-1) === 'examples' ? { path, problem: EDITOR_UI.neverFits } : { path, problem },
  );
  return left.length > 0 ? { ok: false, problems: left } : { ok: true, text: packFileText(whole) };
}
