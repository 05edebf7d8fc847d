import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AdapterInfo } from '../../lib/messages/protocol';
import { UI } from '../../lib/text/ui';
import { Refusal } from '../refusal';
import { SettingRow } from './setting-row';

const TEXT = UI.options.adapters;

interface Props {
  adapter: AdapterInfo;
  onExport: () => void;
  onRemove: () => void;
}

/** One adapter: what it is, where it counts, and what can be done with it. */
export function AdapterRow({ adapter, onExport, onRemove }: Props) {
  const { id, title, version, origin, matches, beforeShipped, problems } = adapter;
  const name = title ?? TEXT.unreadable(id);
  const [asks, setAsks] = useState(false);
  return (
    <SettingRow
      label={name}
      note={[TEXT.origins[origin], version && UI.options.packVersion(version)].filter(Boolean).join(' · ')}
      managed={origin === 'policy'}
    >
      {title !== null && (
        <ul class="adapter-places">
          {matches.length === 0 ? (
            <li>{TEXT.everywhere}</li>
          ) : (
            matches.map((pattern) => <li key={pattern}>{pattern}</li>)
          )}
        </ul>
      )}
      {beforeShipped && <p class="small">{TEXT.beforeShipped}</p>}
      {problems.length > 0 && <Refusal id={`adapter-${id}-problems`} message={TEXT.unusable(problems)} />}
      {asks ? (
        <RemoveQuestion name={name} onYes={onRemove} onNo={() => setAsks(false)} />
      ) : (
        <div class="button-row">
          <button type="button" class="button small-button" aria-label={TEXT.saveNamed(name)} onClick={onExport}>
            {TEXT.save}
          </button>
          {origin === 'own' && (
            <button
              type="button"
              class="button small-button"
              aria-label={TEXT.removeNamed(name)}
              onClick={() => setAsks(true)}
            >
              {UI.options.siteRemove}
            </button>
          )}
        </div>
      )}
    </SettingRow>
  );
}

function RemoveQuestion({ name, onYes, onNo }: { name: string; onYes: () => void; onNo: () => void }) {
  const no = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone; the harmless answer takes the focus.
  useLayoutEffect(() => no.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and needs a form
    <div class="adapter-question" role="group" aria-label={TEXT.removeQuestion(name)}>
      <p>{TEXT.removeQuestion(name)}</p>
      <div class="button-row">
        <button type="button" class="button small-button" onClick={onYes}>
          {TEXT.removeYes}
        </button>
        <button ref={no} type="button" class="button small-button" onClick={onNo}>
          {UI.common.cancel}
        </button>
      </div>
    </div>
  );
}
