import { useRef } from 'preact/hooks';
import type { OpenRoom } from '../../lib/sap/open-room';
import type { ClientRow, TalkRow } from '../../lib/sap/rows';
import { type NoticeItem, openNotices } from '../../lib/sap/save-notice';
import { removeTalk } from '../../lib/sap/save-talk';
import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';
import { Disclosure } from '../disclosure';
import { StateText } from '../state-text';
import { Entry } from './entry';
import { TalkForm } from './talk-form';
import type { Write } from './use-room-writer';

const { talks: TEXT } = SAP_CLIENTS_UI;

interface Props {
  room: OpenRoom;
  client: ClientRow;
  talks: readonly TalkRow[];
  /** Null: not known. */
  duties: readonly NoticeItem[] | null;
  write: Write;
}

/** All talks of a Klientenbogen, the newest first, and the form for the next. */
export function TalksSection({ room, client, talks, duties, write }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const canChange = client.closedOn === null;
  const isGated = talks.length === 0 && (duties === null || openNotices(client, duties).length > 0);
  const minutes = talks.reduce((sum, talk) => sum + talk.minutes, 0);
  const remove = async (id: string): Promise<void> => {
    if (!(await write((now) => removeTalk(now, client.id, id)))) title.current?.focus();
  };
  const form = (talk: TalkRow | null) => (done: () => void) => (
    <TalkForm room={room} client={client} talk={talk} duties={duties} write={write} onSaved={done} />
  );
  return (
    <section class="sap-section" aria-labelledby="talks-title">
      <div class="section-head">
        <h3 id="talks-title" ref={title} tabIndex={-1}>
          {TEXT.title}
        </h3>
        {talks.length > 0 && <span class="small">{TEXT.sum(talks.length, minutes)}</span>}
      </div>
      {canChange && isGated && <StateText tone="warning" icon="error" text={duties ? TEXT.gate : TEXT.gateDetails} />}
      {canChange && <Disclosure label={TEXT.add}>{form(null)}</Disclosure>}
      {talks.length === 0 && <p class="muted">{TEXT.none}</p>}
      <ul class="sap-entries" aria-label={TEXT.title}>
        {talks
          .toSorted((one, other) => other.on.localeCompare(one.on))
          .map((talk) => {
            const goal = client.goals.find(({ id }) => id === talk.goalId);
            return (
              <Entry
                key={talk.id}
                name={TEXT.line(talk.on, talk.minutes)}
                form={canChange ? form(talk) : null}
                onRemove={() => void remove(talk.id)}
              >
                {talk.referralNeeded && <p class="small">{TEXT.wasNeeded}</p>}
                {goal && (
                  <p class="small">
                    {TEXT.goal}: {goal.text}
                  </p>
                )}
                {talk.note && <p class="sap-note">{talk.note}</p>}
              </Entry>
            );
          })}
      </ul>
    </section>
  );
}
