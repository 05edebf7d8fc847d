import { useRef } from 'preact/hooks';
import type { AdapterInfo } from '../../lib/messages/protocol';
import { UI } from '../../lib/text/ui';
import { Refusal } from '../refusal';
import { AdapterRow } from './adapter-row';
import { SettingRow } from './setting-row';

const TEXT = UI.options.adapters;

export interface AdaptersSectionProps {
  adapters: AdapterInfo[];
  /** Why the user's own adapters are not in the list, or null. */
  fault: string | null;
  /** Why a file was not taken, or null. */
  refusal: string | null;
  onImport: (file: File) => void;
  onExport: (adapter: AdapterInfo) => void;
  onRemove: (id: string) => void;
}

/** How the case systems are read: what counts where, and adapters as files in and out. */
export function AdaptersSection({ adapters, fault, refusal, onImport, onExport, onRemove }: AdaptersSectionProps) {
  const head = useRef<HTMLHeadingElement>(null);
  const remove = (id: string): void => {
    onRemove(id);
    head.current?.focus();
  };
  return (
    <section class="options-section" id="adapters" aria-labelledby="adapters-title">
      <h2 id="adapters-title" ref={head} tabIndex={-1}>
        {TEXT.title}
      </h2>
      <p class="muted section-note">{TEXT.note}</p>
      <ImportRow refusal={refusal} onImport={onImport} />
      {fault && <p class="policy-problems">{fault}</p>}
      {adapters.map((adapter) => (
        <AdapterRow
          key={`${adapter.origin} ${adapter.id}`}
          adapter={adapter}
          onExport={() => onExport(adapter)}
          onRemove={() => remove(adapter.id)}
        />
      ))}
    </section>
  );
}

function ImportRow({ refusal, onImport }: Pick<AdaptersSectionProps, 'refusal' | 'onImport'>) {
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) onImport(file);
    // The same file, corrected, can be chosen again.
    if (input.current) input.current.value = '';
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    take(event.dataTransfer?.files);
  };
  return (
    <SettingRow label={TEXT.import} note={TEXT.importNote}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a file dropped here does what the button does */}
      <div class="adapter-drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {TEXT.choose}
        </button>
        <span class="muted">{TEXT.drop}</span>
        <input
          ref={input}
          id="adapter-file"
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={TEXT.import}
          onChange={(event) => take(event.currentTarget.files)}
        />
      </div>
      <Refusal id="adapter-refusal" message={refusal} />
    </SettingRow>
  );
}
