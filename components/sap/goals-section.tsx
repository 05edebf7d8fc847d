import { useRef } from 'preact/hooks';
import { goalOrientation } from '../../lib/sap/goal-orientation';
import type { OpenRoom } from '../../lib/sap/open-room';
import type { ClientRow } from '../../lib/sap/rows';
import { removeGoal } from '../../lib/sap/save-goal';
import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';
import { Disclosure } from '../disclosure';
import { StateText } from '../state-text';
import { Entry } from './entry';
import { GoalForm } from './goal-form';
import { GoalOrientation } from './goal-orientation';
import type { Write } from './use-room-writer';

const { goals: TEXT } = SAP_CLIENTS_UI;

type Goal = ClientRow['goals'][number];

interface Props {
  room: OpenRoom;
  client: ClientRow;
  write: Write;
}

/** What the counselling is to reach; with the expired decree on, its orientation for the number of talks. */
export function GoalsSection({ room, client, write }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const canChange = client.closedOn === null;
  const remove = async (id: string): Promise<void> => {
    if (!(await write((now) => removeGoal(now, client.id, id)))) title.current?.focus();
  };
  const form = (goal: Goal | null) => (done: () => void) => (
    <GoalForm room={room} client={client} goal={goal} write={write} onSaved={done} />
  );
  return (
    <section class="sap-section" aria-labelledby="goals-title">
      <h3 id="goals-title" ref={title} tabIndex={-1}>
        {TEXT.title}
      </h3>
      {canChange && <Disclosure label={TEXT.add}>{form(null)}</Disclosure>}
      {client.goals.length === 0 && <p class="muted">{TEXT.none}</p>}
      <ul class="sap-entries" aria-label={TEXT.title}>
        {client.goals.map((goal) => {
          const orientation = goalOrientation(room, client, goal);
          return (
            <Entry
              key={goal.id}
              name={goal.text}
              form={canChange ? form(goal) : null}
              onRemove={() => void remove(goal.id)}
            >
              <StateText
                tone="neutral"
                icon={goal.reachedOn === null ? 'noTalkYet' : 'upcoming'}
                text={goal.reachedOn === null ? TEXT.open : TEXT.reached(goal.reachedOn)}
              />
              {goal.reintegration && <p class="small">{TEXT.reintegration}</p>}
              {orientation && <GoalOrientation orientation={orientation} today={room.today} />}
            </Entry>
          );
        })}
      </ul>
    </section>
  );
}
