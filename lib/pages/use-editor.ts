import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { DraftWork, EditorProps } from '../../components/editor/editor-props';
import { textAt } from '../editor/draft';
import { openAsNextVersion, openPack } from '../editor/open-pack';
import { onSignal, request } from '../messages/client';
import type { RulePackInfo, RulesView } from '../messages/rules';
import { faultSentence } from '../text/fault-sentence';
import { EDITOR_UI } from '../text/ui-editor';
import { downloadJson } from './download';
import { type OpenDraft, openDraft, storedDraft, useDraft, useDraftCheck } from './use-draft';
import { useLeaveWarning } from './use-leave-warning';
import { saveSheet, useSheet } from './use-sheet';
import { useTrial } from './use-trial';
import { useUndoKeys } from './use-undo-keys';

/** The page „Regeln bearbeiten“; null until the packs are known. */
export function useEditor(): { props: EditorProps | null; refusal: string | null } {
  const [view, setView] = useState<RulesView | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { open, setOpen, edit, undo, redo, editSection } = useDraft();
  const [saved, setSaved] = useState('');
  const [saveRefusal, setSaveRefusal] = useState<string | null>(null);
  const sheet = useSheet();
  const check = useDraftCheck(open, view);
  const trial = useTrial(check.text);
  const draft = open?.history.now;
  const isChanged = open !== null && (draft !== open.opened.draft || Object.keys(open.badSections).length > 0);
  useLeaveWarning(isChanged);
  useUndoKeys(
    useCallback(() => undo(), []),
    useCallback(() => redo(), []),
  );
  const read = (): Promise<void> =>
    request('readRules', {}).then(setView, (fault: unknown) => setRefusal(faultSentence(fault)));
  useEffect(() => {
    void read();
    return onSignal(() => void read());
  }, []);
  // At once: an effect after the next paint could take away what was said about the draft as it is.
  useLayoutEffect(() => {
    // What was said about saving is about the draft as it was.
    setSaveRefusal(null);
    if (isChanged) setSaved('');
  }, [draft, isChanged]);

  const openOne = (pack: RulePackInfo): void => {
    const next = view && opened(pack, view, (open?.opening ?? 0) + 1);
    setRefusal(next ? null : EDITOR_UI.choose.noJson);
    if (!next) return;
    setOpen(next);
    setSaved('');
    sheet.close();
  };
  const save = async (): Promise<void> => {
    if (!open) return;
    if (check.text === null) return setSaveRefusal(EDITOR_UI.refused);
    if (!isChanged && !open.isNew) return setSaveRefusal(EDITOR_UI.nothingChanged);
    const text = check.text;
    try {
      const answer = await request('saveRulePack', { text });
      if (!answer.ok) return setSaveRefusal(answer.message);
      setOpen((now) => now && storedDraft(now, text));
      setSaved(EDITOR_UI.saved);
      await read();
    } catch (fault) {
      setSaveRefusal(faultSentence(fault));
    }
  };
  const saveFile = (policy: boolean): void => {
    setSaveRefusal(check.text === null ? EDITOR_UI.fileRefused : null);
    if (check.text === null || !draft) return;
    const name = `${textAt(draft, ['id'])}-${textAt(draft, ['version'])}.json`;
    const text = policy ? policyText(check.text) : check.text;
    downloadJson(`fallblick-${policy ? 'richtlinie' : 'regelpaket'}-${name}`, text);
  };

  if (!view) return { props: null, refusal };
  const work: DraftWork | null = open && {
    pack: open.pack,
    opening: open.opening,
    isNew: open.isNew,
    opened: open.opened,
    draft: open.history.now,
    problems: check.problems,
    trial,
    isChanged,
    saved,
    refusal: saveRefusal,
    edit,
    undo: open.history.past.length > 0 ? undo : null,
    redo: open.history.future.length > 0 ? redo : null,
    badSections: open.badSections,
    onSection: editSection,
    sheet: sheet.trialOf(open.history.now),
    sheetRefusal: sheet.refusal,
    onSheetFile: (file) => void sheet.read(file, open.history.now, open.opened, view.today),
    onSheetDone: (take) => {
      const result = sheet.trialOf(open.history.now)?.result;
      if (take && result?.ok) edit(() => result.draft, null);
      sheet.close();
    },
    onSheetSave: () => saveSheet(open.history.now),
    onSave: () => void save(),
    onFile: () => saveFile(false),
    onPolicyFile: () => saveFile(true),
  };
  return { props: { view, refusal, onOpen: openOne, work }, refusal };
}

/** An own pack for change; every other one as its next version. */
function opened(pack: RulePackInfo, { packs, today }: RulesView, opening: number): OpenDraft | null {
  const isNew = pack.origin !== 'own';
  const taken = packs.filter(({ id }) => id === pack.id).map(({ version }) => version);
  const result = isNew ? openAsNextVersion(pack.text, taken, today) : openPack(pack.text);
  return result && openDraft(pack, isNew, result, opening);
}

/** As the policy wants it: a list of files as texts, here of one. */
function policyText(text: string): string {
  return `${JSON.stringify({ rulePacks: [JSON.stringify(JSON.parse(text))] }, null, 2)}\n`;
}
