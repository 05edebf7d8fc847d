import type { CaseActions, Save } from '../../lib/pages/case-actions';
import { UI } from '../../lib/text/ui';
import type { ReferralView } from '../../lib/view-case';
import { useWrite } from '../case/use-saver';
import { CheckRow } from '../check-row';
import { CitedText } from '../cited-text';
import { Disclosure } from '../disclosure';
import { Refusal } from '../refusal';

interface Props {
  referral: ReferralView;
  actions: CaseActions;
  save: Save;
}

/** The lists of one referral; what it tells itself, and what is closed, is not to be ticked. */
export function ReferralLists({ referral: { id, title, lists }, actions, save }: Props) {
  const { message, each } = useWrite(save);
  return (
    <>
      {lists.map((list) => {
        const done = list.items.filter((item) => item.done).length;
        const label = UI.referrals.list(list.title, done, list.items.length);
        return (
          <Disclosure key={list.id} label={label} name={UI.referrals.named(label, title)} does="show">
            {() => (
              <>
                {list.note && <p class="small">{list.note}</p>}
                <ul class="checklist">
                  {list.items.map((item) => (
                    <li key={item.id}>
                      <CheckRow
                        checked={item.done}
                        disabled={item.by === 'case' || (list.locked && !item.done)}
                        onChange={(checked) => each(() => actions.tickReferral(id, item.id, checked))}
                      >
                        <CitedText item={item} />
                        {item.by === 'case' && <span class="small">{UI.referrals.ofCase}</span>}
                      </CheckRow>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Disclosure>
        );
      })}
      <Refusal id={`referral-${id}-lists-refusal`} message={message} />
    </>
  );
}
