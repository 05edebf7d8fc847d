import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntryInput } from '../../lib/messages/protocol';
import { UI } from '../../lib/text/ui';
import { CheckRow } from '../check-row';
import { Sign } from '../icons/sign';
import { useKept } from '../kept';
import { KeyCap, Keys } from '../key-cap';
import { Refusal } from '../refusal';
import { DateChoice } from './date-choice';
import {
  asksContent,
  canBeJoint,
  type Draft,
  type DraftContext,
  type DraftField,
  followOf,
  isTalkToday,
  NEW_DRAFT,
  toEntry,
  withDocumented,
  withKind,
} from './draft';
import { FollowChoice } from './follow-choice';
import { JointMembers } from './joint-members';
import { takesLetters } from './keys';
import { KindTiles, kindOfKey } from './kind-tiles';

interface Props {
  context: DraftContext;
  /** „danach: nächster Kontakt bis 20.12.“ for a talk today, or null. */
  afterTalk: string | null;
  /** Shortcut that leads here, as the browser names it, or null. */
  shortcut: string | null;
  /** Every new number above 0 puts the focus on the kinds. */
  focusCount: number;
  /** Saves; null when done, else a sentence why not. */
  onSave: (entry: EntryInput) => Promise<string | null>;
}

const FOLLOW_KINDS = ['appointment', 'followUp', 'caseEnds', 'none'] as const;

/** „Gespräch erfassen“: kind, Enter – everything else has a sensible default. */
export function RecordForm({ context, afterTalk, shortcut, focusCount, onSave }: Props) {
  const [draft, setDraft] = useKept<Draft>('record', NEW_DRAFT);
  const [refusal, setRefusal] = useState<{ field: DraftField | null; message: string } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const saving = useRef(false);
  const change = (part: Partial<Draft>): void => setDraft((old) => ({ ...old, ...part }));
  const focusKinds = (): void => {
    const tiles = form.current;
    (
      tiles?.querySelector<HTMLElement>('.tile input:checked') ?? tiles?.querySelector<HTMLElement>('.tile input')
    )?.focus();
  };

  useLayoutEffect(() => {
    if (focusCount > 0) focusKinds();
  }, [focusCount]);

  const focusField = (field: DraftField): void => {
    const target = { kind: '.tile input', joint: '.joint-members input', date: '#record-date' }[field as string];
    form.current?.querySelector<HTMLElement>(target ?? `#record-${field}`)?.focus();
  };
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (saving.current) return;
    const result = toEntry(draft, context);
    if (!result.ok) {
      setRefusal(result);
      focusField(result.field);
      return;
    }
    saving.current = true;
    const message = await onSave(result.entry);
    saving.current = false;
    setRefusal(message ? { field: null, message } : null);
    if (!message) setDraft(NEW_DRAFT);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      form.current?.requestSubmit();
      return;
    }
    const kind = takesLetters(event.target) ? kindOfKey(event.key) : null;
    if (!kind) return;
    event.preventDefault();
    setDraft((old) => withKind(old, kind));
    form.current?.querySelector<HTMLElement>(`.tile input[value="${kind}"]`)?.focus();
  };

  return (
    <form class="record" ref={form} noValidate aria-labelledby="record-title" onSubmit={save} onKeyDown={onKey}>
      <div class="section-head">
        <h2 id="record-title">{UI.record.title}</h2>
        {shortcut && <Keys shortcut={shortcut} />}
      </div>
      <DateChoice draft={draft} today={context.today} invalid={refusal?.field === 'date'} onChange={change} />
      <KindTiles
        chosen={draft.kind}
        invalid={refusal?.field === 'kind'}
        onChoose={(kind) => setDraft((old) => withKind(old, kind))}
      />
      <div class="checks">
        <CheckRow checked={draft.documented} onChange={(on) => setDraft((old) => withDocumented(old, on))}>
          {UI.record.documented}
        </CheckRow>
        {canBeJoint(draft.kind) && (
          <CheckRow
            checked={draft.joint}
            onChange={(joint) => change({ joint, jointWith: joint ? onlyOne(context) : [] })}
          >
            {UI.record.joint}
          </CheckRow>
        )}
        {asksContent(draft.kind) && (
          <CheckRow checked={draft.content} onChange={(content) => change({ content })}>
            {UI.record.content}
          </CheckRow>
        )}
      </div>
      {draft.joint && (
        <JointMembers
          companions={context.companions}
          chosen={draft.jointWith}
          onChange={(jointWith) => change({ jointWith })}
        />
      )}
      <FollowChoice
        id="record"
        follow={followOf(draft, context)}
        kinds={FOLLOW_KINDS}
        today={context.today}
        suggested={context.suggestedNext}
        invalid={refusal?.field ?? null}
        onChange={(follow) => change({ follow })}
      />
      <div class="save-row">
        <p class="small">{draft.kind ? isTalkToday(draft) && afterTalk : UI.record.hint}</p>
        <button type="submit" class="button primary">
          {UI.common.save}
          <KeyCap>
            <Sign name="enter" size={14} />
          </KeyCap>
        </button>
      </div>
      <Refusal id="record-refusal" message={refusal?.message ?? null} />
    </form>
  );
}

/** With one other member there is nothing to choose. */
function onlyOne({ companions }: DraftContext): string[] {
  const [first] = companions;
  return first && companions.length === 1 ? [first.customerNumber] : [];
}
