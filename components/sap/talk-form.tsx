import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OpenRoom } from '../../lib/sap/open-room';
import type { ClientRow, TalkRow } from '../../lib/sap/rows';
import type { NoticeItem } from '../../lib/sap/save-notice';
import { LONGEST_SERVICE } from '../../lib/sap/save-referral';
import { LONGEST_NOTE, namesService, saveTalk, type TalkDraft, type TalkField } from '../../lib/sap/save-talk';
import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';
import { DateField } from '../date-field';
import { useKept } from '../kept';
import { RadioGroup } from '../radio-group';
import { SelectField } from '../select-field';
import { SmallForm } from '../small-form';
import { TextBox } from '../text-box';
import { TextField } from '../text-field';
import { DangerHint } from './danger-hint';
import { useFormWrite } from './use-form-write';
import type { Write } from './use-room-writer';

const { talks: TEXT } = SAP_CLIENTS_UI;
const ANSWERS = [
  { value: 'yes', label: TEXT.yes },
  { value: 'no', label: TEXT.no },
] as const;

interface Props {
  room: OpenRoom;
  client: ClientRow;
  /** Null: a new one. */
  talk: TalkRow | null;
  /** Null: not known. */
  duties: readonly NoticeItem[] | null;
  write: Write;
  onSaved: () => void;
}

/** A talk: first whether a Fachdienst is needed, then day, minutes, goal and a few lines. */
export function TalkForm({ room, client, talk, duties, write, onSaved }: Props) {
  const id = `talk-${talk?.id ?? 'new'}`;
  const [draft, setDraft, forget] = useKept<TalkDraft>(id, {
    needed: talk ? (talk.referralNeeded ? 'yes' : 'no') : null,
    service: '',
    on: talk?.on ?? room.today,
    minutes: talk ? String(talk.minutes) : '',
    goalId: talk?.goalId ?? null,
    note: talk?.note ?? '',
  });
  const { refused, run, marks } = useFormWrite<TalkField>(id, write);
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.querySelector('input')?.focus(), []);
  const set = (part: Partial<TalkDraft>): void => setDraft((now) => ({ ...now, ...part }));
  const submit = async (): Promise<void> => {
    if (!(await run((now) => saveTalk(now, client.id, talk?.id ?? null, draft, duties)))) return;
    forget();
    onSaved();
  };
  const goals = [
    { value: '', label: TEXT.noGoal },
    ...client.goals
      .filter((goal) => goal.reachedOn === null || goal.id === talk?.goalId)
      .map((goal) => ({ value: goal.id, label: goal.text })),
  ];
  return (
    <div class="sap-form" ref={place}>
      <SmallForm
        id={id}
        label={talk ? SAP_CLIENTS_UI.named(SAP_CLIENTS_UI.change, TEXT.line(talk.on, talk.minutes)) : TEXT.add}
        button={SAP_CLIENTS_UI.save}
        message={refused?.message ?? null}
        onSubmit={() => {
          void submit();
          return null;
        }}
      >
        <div class="sap-first">
          <RadioGroup
            id={`${id}-needed`}
            legend={TEXT.needed}
            value={draft.needed}
            options={ANSWERS}
            onChange={(needed) => set({ needed })}
          />
          <p class="small">{TEXT.neededHint}</p>
          {namesService(draft, talk ?? undefined) && (
            <>
              <TextField
                id={`${id}-service`}
                label={TEXT.service}
                value={draft.service}
                maxLength={LONGEST_SERVICE}
                {...marks('service')}
                onChange={(service) => set({ service })}
              />
              <p class="small">{TEXT.serviceNote}</p>
            </>
          )}
          {talk?.referralNeeded && draft.needed === 'no' && <p class="small">{TEXT.stays}</p>}
        </div>
        <DangerHint today={room.today} />
        <div class="sap-pair">
          <DateField
            id={`${id}-on`}
            label={TEXT.on}
            value={draft.on}
            max={room.today}
            {...marks('on')}
            onChange={(on) => set({ on })}
          />
          <TextField
            id={`${id}-minutes`}
            label={TEXT.minutes}
            value={draft.minutes}
            maxLength={4}
            {...marks('minutes')}
            onChange={(minutes) => set({ minutes })}
          />
        </div>
        {goals.length > 1 && (
          <SelectField
            id={`${id}-goalId`}
            label={TEXT.goal}
            value={draft.goalId ?? ''}
            options={goals}
            onChange={(goalId) => set({ goalId: goalId === '' ? null : goalId })}
          />
        )}
        <TextBox
          id={`${id}-note`}
          label={TEXT.note}
          value={draft.note}
          rows={4}
          maxLength={LONGEST_NOTE}
          onChange={(note) => set({ note })}
        />
        <p class="small">{TEXT.noteHint}</p>
      </SmallForm>
    </div>
  );
}
