import type { ComponentChildren } from 'preact';
import type { Settings } from '../../lib/messages/protocol';
import type { RulePackInfo } from '../../lib/messages/rules';
import { UI } from '../../lib/text/ui';
import { useFeature } from '../organisation';
import { DecideTrial } from '../rules/decide-trial';
import { FileRow } from './file-row';
import { PackRow } from './pack-row';
import type { RulesProps } from './rules-props';
import { SettingRow } from './setting-row';

const TEXT = UI.rules;

interface Props {
  rules: RulesProps;
  chosen: Settings['packs'];
  onChange: (packs: Settings['packs']) => void;
  /** Further rows of the section. */
  children?: ComponentChildren;
}

/** The rule packs: each switched singly, versions in and out as files, and the effect of a change before it is stored. */
export function PacksSection({ rules, chosen, onChange, children }: Props) {
  const hasEditor = useFeature('ruleEditor');
  const { view, refusal, waiting, onImport, onExport, onRemove, onAccept, onDiscard } = rules;
  return (
    <section class="options-section" id="rules" aria-labelledby="rules-title">
      <h2 id="rules-title" tabIndex={-1}>
        {TEXT.title}
      </h2>
      <p class="muted section-note">{TEXT.note}</p>
      {hasEditor && (
        <SettingRow label={TEXT.edit} note={TEXT.editNote}>
          <div class="button-row">
            <a class="button" href="/editor.html">
              {TEXT.editOpen}
            </a>
          </div>
        </SettingRow>
      )}
      <FileRow id="pack" label={TEXT.import} note={TEXT.importNote} refusal={refusal} onFile={onImport} />
      {waiting?.place === 'packs' && <DecideTrial {...waiting} onAccept={onAccept} onDiscard={onDiscard} />}
      {view && view.problems.length > 0 && (
        <section class="policy-problems" aria-labelledby="pack-problems">
          <h3 id="pack-problems">{TEXT.problems}</h3>
          <ul>
            {view.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </section>
      )}
      {children}
      {byId(view?.packs ?? []).map((versions) => {
        const [{ id, title, on, onManaged }] = versions;
        return (
          <PackRow
            key={`${id} ${title === ''}`}
            versions={versions}
            on={onManaged ? on : (chosen[id] ?? on)}
            onSwitch={(now) => onChange({ ...chosen, [id]: now })}
            onExport={onExport}
            onRemove={onRemove}
          />
        );
      })}
    </section>
  );
}

/** Versions of one pack together; entries that cannot be read each by themselves. */
function byId(packs: readonly RulePackInfo[]): [RulePackInfo, ...RulePackInfo[]][] {
  const groups = new Map<string, [RulePackInfo, ...RulePackInfo[]]>();
  for (const pack of packs) {
    const key = pack.title === '' ? `${pack.id}@${pack.version}` : pack.id;
    const group = groups.get(key);
    if (group) group.push(pack);
    else groups.set(key, [pack]);
  }
  return [...groups.values()];
}
