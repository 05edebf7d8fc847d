import { useRef } from 'preact/hooks';
import type { AdapterInfo } from '../../lib/messages/protocol';
import { UI } from '../../lib/text/ui';
import { AdapterRow } from './adapter-row';
import { FileRow } from './file-row';

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
      <FileRow id="adapter" label={TEXT.import} note={TEXT.importNote} refusal={refusal} onFile={onImport} />
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
