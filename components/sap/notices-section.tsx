import { useState } from 'preact/hooks';
import type { NoticeList, NoticeView } from '../../lib/sap/notice-list';
import type { OpenRoom } from '../../lib/sap/open-room';
import type { ClientRow } from '../../lib/sap/rows';
import { type NoticeField, openNotices, saveNotice, takeBackNotice } from '../../lib/sap/save-notice';
import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';
import { DateField } from '../date-field';
import { Disclosure } from '../disclosure';
import { Refusal } from '../refusal';
import { StateText } from '../state-text';
import { NoticeRow } from './notice-row';
import type { Refused, Write } from './use-room-writer';

const { notices: TEXT } = SAP_CLIENTS_UI;

interface Props {
  room: OpenRoom;
  client: ClientRow;
  notices: NoticeList;
  /** Talks are recorded already. */
  hasTalks: boolean;
  write: Write;
}

/** What is said before the first talk, to tick while it is said; folded up once it is done and a talk followed. */
export function NoticesSection({ room, client, notices, hasTalks, write }: Props) {
  const [day, setDay] = useState<string>(room.today);
  const [refused, setRefused] = useState<Refused<NoticeField> | null>(null);
  const open = openNotices(client, notices.duties);
  const isDone = open.length === 0 && notices.complete;
  const canChange = client.closedOn === null;
  const tick = async (item: string, given: boolean, isDuty: boolean): Promise<void> => {
    const answer = await write<NoticeField>((now) =>
      given
        ? saveNotice(now, client.id, { item, on: day, omitted: null })
        : takeBackNotice(now, client.id, item, isDuty),
    );
    setRefused(answer);
    if (answer?.field) document.getElementById(`notice-${answer.field}`)?.focus();
  };
  const rows = (items: readonly NoticeView[], isDuty: boolean) =>
    items.map((item) => (
      <NoticeRow
        key={item.id}
        item={item}
        notice={client.notices.find((notice) => notice.item === item.id)}
        canChange={canChange}
        onTick={(given) => void tick(item.id, given, isDuty)}
        onOmit={
          isDuty
            ? (reason) =>
                write<NoticeField>((now) => saveNotice(now, client.id, { item: item.id, on: day, omitted: reason }))
            : null
        }
      />
    ));
  const lists = (
    <>
      {canChange && (
        <div class="sap-day">
          <DateField
            id="notice-on"
            label={TEXT.day}
            value={day}
            max={room.today}
            invalid={refused?.field === 'on'}
            describedBy={refused?.field === 'on' ? 'notice-refusal' : undefined}
            onChange={setDay}
          />
        </div>
      )}
      <Refusal id="notice-refusal" message={refused?.message ?? null} />
      <h4 id="notice-duties">{TEXT.duties}</h4>
      <ul class="checklist" aria-labelledby="notice-duties">
        {rows(notices.duties, true)}
      </ul>
      <h4 id="notice-practice">{TEXT.goodPractice}</h4>
      <p class="small">{TEXT.goodPracticeNote}</p>
      <ul class="checklist" aria-labelledby="notice-practice">
        {rows(notices.goodPractice, false)}
      </ul>
    </>
  );
  return (
    <section class="sap-section" aria-labelledby="notices-title">
      <div class="section-head">
        <h3 id="notices-title">{TEXT.title}</h3>
        {notices.complete ? (
          <StateText
            tone={isDone ? 'neutral' : 'warning'}
            icon={isDone ? 'upcoming' : 'error'}
            text={isDone ? TEXT.allGiven : TEXT.given(notices.duties.length - open.length, notices.duties.length)}
          />
        ) : (
          <StateText tone="missing" icon="missingData" text={TEXT.incomplete} />
        )}
      </div>
      {isDone && hasTalks ? (
        <Disclosure label={TEXT.show} does="show">
          {() => lists}
        </Disclosure>
      ) : (
        <>
          <p>{TEXT.lead}</p>
          {lists}
        </>
      )}
    </section>
  );
}
