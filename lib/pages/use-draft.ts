import { useMemo, useState } from 'preact/hooks';
import type { BadSection, PlacedProblem } from '../../components/editor/editor-props';
import { type CheckedDraft, checkDraft, type Opened } from '../editor/check-draft';
import { isObject, type Json, type PackDraft, textAt, withValue } from '../editor/draft';
import { edited, type History, historyOf, redone, undone } from '../editor/history';
import { placeOf } from '../editor/place';
import type { RulePackInfo, RulesView } from '../messages/rules';
import { EDITOR_UI } from '../text/ui-editor';

/** A pack that is open, and how it came to be what it is. */
export interface OpenDraft {
  pack: RulePackInfo;
  /** Another number for each pack that is opened. */
  opening: number;
  isNew: boolean;
  opened: Opened;
  history: History<PackDraft>;
  badSections: Record<string, BadSection>;
}

export function openDraft(pack: RulePackInfo, isNew: boolean, opened: Opened, opening: number): OpenDraft {
  return { pack, opening, isNew, opened, history: historyOf(opened.draft), badSections: {} };
}

/** The pack that is open, and its edits. */
export function useDraft() {
  const [open, setOpen] = useState<OpenDraft | null>(null);
  const change = (step: (history: History<PackDraft>) => History<PackDraft>): void =>
    setOpen((now) => now && { ...now, history: step(now.history) });
  return {
    open,
    setOpen,
    edit: (make: (draft: PackDraft) => PackDraft, about: string | null): void =>
      change((history) => edited(history, make(history.now), about)),
    undo: (): void => change(undone),
    redo: (): void => change(redone),
    editSection: (key: string, text: string): void => setOpen((now) => now && withSection(now, key, text)),
  };
}

function withSection(open: OpenDraft, key: string, text: string): OpenDraft {
  const { [key]: _before, ...others } = open.badSections;
  let value: Json | undefined;
  try {
    value = text.trim() === '' ? undefined : (JSON.parse(text) as Json);
  } catch (error) {
    const [, line = '', column = ''] = /line (\d+),? column (\d+)/.exec(String(error)) ?? [];
    return { ...open, badSections: { ...others, [key]: { text, problem: EDITOR_UI.noJson(line, column) } } };
  }
  const draft = withValue(open.history.now, [key], value);
  return { ...open, badSections: others, history: edited(open.history, draft, null) };
}

export interface DraftCheck {
  problems: PlacedProblem[];
  /** The file of the pack, or null while something is wrong. */
  text: string | null;
}

/** What stands against the open draft. */
export function useDraftCheck(open: OpenDraft | null, view: RulesView | null): DraftCheck {
  const today = view?.today ?? '';
  const draft = open?.history.now;
  const checked = useMemo<CheckedDraft | null>(
    () => (open && draft && today ? checkDraft(draft, open.opened, today) : null),
    [draft, open?.opened, today],
  );
  if (!open || !draft || !checked) return { problems: [], text: null };
  const bad = Object.entries(open.badSections).map(([key, { problem }]) => ({ path: [key], problem }));
  const taken = view && versionTaken(open, draft, view.packs);
  const found = [
    ...(checked.ok ? [] : checked.problems),
    ...(taken ? [{ path: ['version'], problem: taken }] : []),
    ...bad,
  ];
  const problems = found.map(({ path, problem }) => ({ place: placeOf(draft, path), problem }));
  return { problems, text: checked.ok && found.length === 0 ? checked.text : null };
}

/** Another pack must not be lost under this one. */
function versionTaken(open: OpenDraft, draft: PackDraft, packs: readonly RulePackInfo[]): string | null {
  const [id, version] = [textAt(draft, ['id']), textAt(draft, ['version'])];
  const own = !open.isNew && open.pack.id === id && open.pack.version === version;
  const other = packs.find((pack) => pack.id === id && pack.version === version && !(own && pack.origin === 'own'));
  return other ? EDITOR_UI.versionTaken(other.origin) : null;
}

/** After saving: the same draft with the examples as they were stored. */
export function storedDraft(open: OpenDraft, text: string): OpenDraft {
  const draft: unknown = JSON.parse(text);
  if (!isObject(draft)) return open;
  const unchanged = text === open.opened.text;
  const now = unchanged ? open.history.now : draft;
  const pack: RulePackInfo = {
    ...open.pack,
    origin: 'own',
    id: textAt(now, ['id']),
    version: textAt(now, ['version']),
    title: textAt(now, ['title']),
    text,
  };
  return { ...open, pack, isNew: false, opened: { draft: now, text }, history: edited(open.history, now, null) };
}
