import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import type { ClosingView } from '../../lib/view-closing';
import { useWrite } from '../case/use-saver';
import { Sign } from '../icons/sign';
import { useKept } from '../kept';
import { KeyCap } from '../key-cap';
import { type Follow, toFollow } from '../record/follow';
import { FollowChoice } from '../record/follow-choice';
import { Refusal } from '../refusal';
import { WhyDisclosure } from '../why-disclosure';
import { ClosingItemRow } from './closing-item';
import { TalkNoteRow } from './talk-note-row';

interface Props {
  closing: ClosingView;
  /** Day of the talk, the day itself, and the day proposed for the next appointment. */
  today: IsoDate;
  suggestedNext: IsoDate | null;
  actions: Pick<CaseActions, 'tickClosing' | 'closeTalk'>;
  save: Save;
  /** Every new number above 0 puts the focus on the first item that is not ticked. */
  focusCount: number;
  onClosed: () => void;
  onOpenSteps: () => void;
}

const KINDS = ['appointment', 'followUp', 'caseEnds'] as const;

/** What is to be done before a talk may end; what stays open stays in the case. */
export function ClosingSection({
  closing,
  today,
  suggestedNext,
  actions,
  save,
  focusCount,
  onClosed,
  onOpenSteps,
}: Props) {
  const { event, title, talk, items, open, closed, nextKnown, notes, why } = closing;
  const [follow, setFollow, forget] = useKept<Follow>(`closing ${event}`, {
    kind: 'appointment',
    date: suggestedNext ?? '',
    what: '',
  });
  const [invalid, setInvalid] = useState<string | null>(null);
  const { message, setMessage, run, each } = useWrite(save);
  const form = useRef<HTMLFormElement>(null);
  const find = (selector: string): HTMLElement | null => form.current?.querySelector<HTMLElement>(selector) ?? null;
  useLayoutEffect(() => {
    if (focusCount > 0) (find('input:not(:checked)') ?? find('button[type="submit"]'))?.focus();
  }, [focusCount]);

  const close = async (submit: Event): Promise<void> => {
    submit.preventDefault();
    if (closed) return;
    const next = nextKnown ? ({ ok: true, follow: null } as const) : toFollow(follow, today, today);
    if (!next.ok) {
      setMessage(next.message);
      setInvalid(next.field);
      find(`#closing-${next.field}`)?.focus();
      return;
    }
    setInvalid(null);
    if (!(await run(() => actions.closeTalk({ event, follow: next.follow })))) return;
    forget();
    onClosed();
  };
  const tick = (of: Parameters<CaseActions['tickClosing']>[0]): void => void each(() => actions.tickClosing(of));
  const onKey = (pressed: KeyboardEvent): void => {
    if (pressed.key !== 'Enter' || pressed.isComposing || !(pressed.target instanceof HTMLInputElement)) return;
    pressed.preventDefault();
    form.current?.requestSubmit();
  };
  return (
    <form
      class="section closing"
      ref={form}
      noValidate
      aria-labelledby="closing-title"
      onSubmit={close}
      onKeyDown={onKey}
    >
      <div class="section-head">
        <h2 id="closing-title">{title}</h2>
        <span class="small">{UI.closing.count(items.length - open, items.length)}</span>
      </div>
      <p class="small">{talk}</p>
      <ul class="checklist">
        {items.map((item) => (
          <ClosingItemRow
            key={`${item.id} ${item.person?.customerNumber ?? ''}`}
            item={item}
            onTick={(done) => tick({ event, item: item.id, person: item.person?.customerNumber ?? null, done })}
            onOpenSteps={onOpenSteps}
          />
        ))}
      </ul>
      <WhyDisclosure label={UI.closing.why} why={why} />
      {!nextKnown && (
        <fieldset class="closing-next">
          <legend>{UI.closing.next}</legend>
          <FollowChoice
            id="closing"
            follow={follow}
            kinds={KINDS}
            today={today}
            suggested={suggestedNext}
            invalid={invalid}
            onChange={setFollow}
          />
        </fieldset>
      )}
      <h3>{UI.closing.notes}</h3>
      {notes.map((note) => (
        <TalkNoteRow key={note.customerNumber} note={note} named={notes.length > 1} />
      ))}
      {!closed && (
        <div class="save-row">
          <p class="small">{open > 0 && nextKnown && UI.closing.staysOpen(open)}</p>
          <button type="submit" class="button primary">
            {UI.closing.close}
            <KeyCap>
              <Sign name="enter" size={14} />
            </KeyCap>
          </button>
        </div>
      )}
      <Refusal id="closing-refusal" message={message} />
    </form>
  );
}
