/** States of the page „Regeln bearbeiten“, with the contact rules of the product as the pack. */

import { EditorBody } from '../../../components/editor/editor-body';
import type { DraftWork, EditorProps } from '../../../components/editor/editor-props';
import { checkDraft } from '../../../lib/editor/check-draft';
import { csvText } from '../../../lib/editor/csv-text';
import type { PackDraft } from '../../../lib/editor/draft';
import { importSheet } from '../../../lib/editor/import-sheet';
import { openAsNextVersion } from '../../../lib/editor/open-pack';
import { placeOf } from '../../../lib/editor/place';
import { withCopy, withText } from '../../../lib/editor/row-edits';
import { tablesOf } from '../../../lib/editor/rule-tables';
import { sheetOf } from '../../../lib/editor/sheet';
import type { RulesView } from '../../../lib/messages/rules';
import contactRules from '../../../lib/packs/rules/beratungsaktivitaet.json';
import { EDITOR_UI } from '../../../lib/text/ui-editor';
import { RULES, TRIAL } from './sample-rules';
import type { GalleryState } from './states';

const TODAY = '2026-11-20';
const TEXT = JSON.stringify(contactRules);
const opened = openAsNextVersion(TEXT, ['1.1.0'], TODAY);
const view = RULES.view;
if (!opened || !view) throw new Error('the sample can be opened');

const nothing = (): void => undefined;

function stateOf(part: Partial<DraftWork>): GalleryState {
  const draft = part.draft ?? opened?.draft ?? {};
  const checked = opened && checkDraft(draft, opened, TODAY);
  const problems = checked && !checked.ok ? checked.problems : [];
  const work: DraftWork = {
    pack: { ...(view as RulesView).packs[2], text: TEXT } as DraftWork['pack'],
    opening: 1,
    isNew: true,
    opened: opened as DraftWork['opened'],
    draft,
    problems: problems.map(({ path, problem }) => ({ place: placeOf(draft, path), problem })),
    trial: problems.length === 0 ? TRIAL : null,
    isChanged: draft !== opened?.draft,
    saved: '',
    refusal: null,
    edit: nothing,
    undo: nothing,
    redo: null,
    badSections: {},
    onSection: nothing,
    sheet: null,
    sheetRefusal: null,
    onSheetFile: nothing,
    onSheetDone: nothing,
    onSheetSave: nothing,
    onSave: nothing,
    onFile: nothing,
    onPolicyFile: nothing,
    ...part,
  };
  return editor({ work });
}

const editor = (part: Partial<EditorProps>): GalleryState => ({
  page: 'editor',
  node: <EditorBody view={view as RulesView} refusal={null} onOpen={nothing} work={null} {...part} />,
});

function edited(change: (draft: PackDraft, table: ReturnType<typeof tablesOf>[0]) => PackDraft): PackDraft {
  const draft = opened?.draft ?? {};
  const [table] = tablesOf(draft);
  return table ? change(draft, table) : draft;
}

const longer = edited((draft, table) => withText(draft, table, 0, 'interval', 'P2M'));
const wrong = edited((draft, table) =>
  withText(withText(withCopy(draft, table, 1), table, 0, 'interval', 'P2X'), table, 4, 'reading', ''),
);
const sheetFrom = (draft: PackDraft, text = csvText(sheetOf(draft))): DraftWork['sheet'] => ({
  file: 'mindestkontakte-2027.csv',
  result: importSheet(opened?.draft ?? {}, opened as DraftWork['opened'], text, TODAY),
});

export const EDITOR_STATES: Record<string, GalleryState> = {
  'editor-choose': editor({ refusal: EDITOR_UI.choose.noJson }),
  'editor-draft': stateOf({ draft: longer }),
  'editor-wrong': stateOf({ draft: wrong, refusal: EDITOR_UI.refused }),
  'editor-choices': stateOf({ trial: 'pending', isNew: false, isChanged: false, saved: EDITOR_UI.saved }),
  'editor-sections': stateOf({
    badSections: { weekGoals: { text: '{', problem: EDITOR_UI.noJson('1', '2') } },
    problems: [{ place: { kind: 'section', key: 'weekGoals' }, problem: EDITOR_UI.noJson('1', '2') }],
  }),
  'editor-sheet': stateOf({ sheet: sheetFrom(longer) }),
  'editor-sheet-wrong': stateOf({
    sheet: sheetFrom(longer, csvText(sheetOf(longer)).replace('P2M', 'bald').replace(';marktnah;', ';marktfern;')),
  }),
};
