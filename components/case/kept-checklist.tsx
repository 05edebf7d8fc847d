import { useRef } from 'preact/hooks';
import type { CaseActions, Save } from '../../lib/pages/case-actions';
import { CHECK_UI } from '../../lib/text/checks';
import type { CaseView } from '../../lib/view-case';
import type { KeptList } from '../../lib/view-checks';
import { CheckRow } from '../check-row';
import { CitedText } from '../cited-text';
import { Disclosure } from '../disclosure';
import { Refusal } from '../refusal';
import { useWrite } from './use-saver';

interface Props {
  view: Pick<CaseView, 'lists'>;
  tab: NonNullable<KeptList['tab']>;
  actions: Pick<CaseActions, 'tickList' | 'restartList'>;
  save: Save;
}

/** The checklists that a tab's work goes by, with what is ticked for this person. */
export function KeptChecklists({ view, tab, actions, save }: Props) {
  const lists = view.lists.filter((list) => list.tab === tab);
  if (lists.length === 0) return null;
  return (
    <div class="tab-section">
      {lists.map((list) => (
        <KeptChecklist key={list.id} list={list} actions={actions} save={save} />
      ))}
    </div>
  );
}

function KeptChecklist({ list, actions, save }: { list: KeptList } & Pick<Props, 'actions' | 'save'>) {
  const { id, title, items, occasion, canRestart } = list;
  const { message, run, each } = useWrite(save);
  const box = useRef<HTMLUListElement>(null);
  const restart = async (): Promise<void> => {
    // The button goes; the first item takes the focus.
    if (await run(() => actions.restartList(id))) box.current?.querySelector('input')?.focus();
  };
  return (
    <Disclosure label={CHECK_UI.open(title, items.filter(({ done }) => done).length, items.length)} does="show">
      {() => (
        <>
          {occasion && <p class="small">{occasion}</p>}
          <ul class="checklist" ref={box}>
            {items.map((item) => (
              <li key={item.id}>
                <CheckRow checked={item.done} onChange={(done) => each(() => actions.tickList(id, item.id, done))}>
                  {item.lead && <span class="name">{item.lead}</span>}
                  <CitedText item={item} />
                  {item.note && <span class="small">{item.note}</span>}
                </CheckRow>
              </li>
            ))}
          </ul>
          {canRestart && (
            <button
              type="button"
              class="button small-button"
              aria-label={CHECK_UI.restartNamed(title)}
              onClick={restart}
            >
              {CHECK_UI.restart}
            </button>
          )}
          <Refusal id={`${id}-refusal`} message={message} />
        </>
      )}
    </Disclosure>
  );
}
