import { checklistCitation } from '../../lib/rules/checklist-citation';
import type { SapChecklist, SapChecklistItem } from '../../lib/rules/sap/sap-checklist-schema';
import { SAP_RULES_UI } from '../../lib/text/ui-sap-rules';

const TEXT = SAP_RULES_UI;

/** A checklist to read: what the decree asks for stands apart from what is good practice. */
export function ListText({ list }: { list: SapChecklist }) {
  const parts = (['duty', 'goodPractice'] as const).flatMap((obligation) => {
    const items = list.items.filter((item) => item.obligation === obligation);
    return items.length > 0 ? [{ obligation, items }] : [];
  });
  return (
    <div class="sap-decree-part">
      <h4>{list.title}</h4>
      {list.note && <p class="small">{list.note}</p>}
      {parts.map(({ obligation, items }) => (
        <div key={obligation}>
          {parts.length > 1 && <h5>{TEXT[obligation]}</h5>}
          <ul class="plain-list">
            {items.map((item) => (
              <Item key={item.id} list={list} item={item} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Item({ list, item }: { list: SapChecklist; item: SapChecklistItem }) {
  const { title, section } = checklistCitation(list, item);
  const only = item.condition ? [TEXT.only[item.condition]] : [];
  return (
    <li>
      <p>{item.text}</p>
      <p class="small">{[`${title}, ${section}`, ...only].join(' · ')}</p>
    </li>
  );
}
