import { SAP_CHECKLISTS } from '../../lib/packs/sap';
import { appliedRule } from '../../lib/rules/applied-rule';
import type { IsoDate } from '../../lib/rules/facts';
import { type SapPack, sapRulesOf } from '../../lib/rules/sap/sap-pack-schema';
import { citationWords } from '../../lib/text/sap-terms';
import { SAP_RULES_UI } from '../../lib/text/ui-sap-rules';
import { ListText } from './list-text';

const TEXT = SAP_RULES_UI;

/** All of a decree as somebody reads it: its rules, what it leaves open, its lists. */
export function DecreeText({ pack, today }: { pack: SapPack; today: IsoDate }) {
  return (
    <>
      <div class="sap-decree-part">
        <h4>{TEXT.rules}</h4>
        <ul class="plain-list">
          {sapRulesOf(pack).map((rule) => (
            <li key={rule.id} class="sap-rule">
              <div>
                <p class="name">{rule.label}</p>
                <p class="small">
                  {citationWords(appliedRule(pack, rule), today)} · {rule.id}
                </p>
              </div>
              <div>
                <p>{rule.says}</p>
                {rule.reading && <p class="muted">{TEXT.reading(rule.reading)}</p>}
              </div>
            </li>
          ))}
        </ul>
      </div>
      {pack.ambiguities.length > 0 && (
        <div class="sap-decree-part">
          <h4>{TEXT.questions}</h4>
          <ul class="plain-list">
            {pack.ambiguities.map(({ id, question, reading, others }) => (
              <li key={id}>
                <p>{question}</p>
                <p>{TEXT.questionReading(reading, id)}</p>
                {others.length > 0 && <p class="small">{TEXT.questionOthers(others)}</p>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {SAP_CHECKLISTS.filter((list) => list.pack === pack.id).map((list) => (
        <ListText key={list.id} list={list} />
      ))}
    </>
  );
}
