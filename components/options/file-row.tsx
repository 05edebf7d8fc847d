import { useRef } from 'preact/hooks';
import { UI } from '../../lib/text/ui';
import { Refusal } from '../refusal';
import { SettingRow } from './setting-row';

interface Props {
  /** Prefix of the ids inside. */
  id: string;
  label: string;
  note: string;
  /** Kinds of files the browser offers first; left out: JSON. */
  accept?: string;
  /** Why a file was not taken, or null. */
  refusal: string | null;
  onFile: (file: File) => void;
}

/** A file, chosen or dropped. */
export function FileRow({ id, label, note, accept = '.json,application/json', refusal, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) onFile(file);
    // The same file, corrected, can be chosen again.
    if (input.current) input.current.value = '';
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    take(event.dataTransfer?.files);
  };
  return (
    <SettingRow label={label} note={note}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a file dropped here does what the button does */}
      <div class="file-drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <button
          type="button"
          class="button"
          aria-label={`${label}: ${UI.options.choose}`}
          onClick={() => input.current?.click()}
        >
          {UI.options.choose}
        </button>
        <span class="muted">{UI.options.drop}</span>
        <input
          ref={input}
          id={`${id}-file`}
          type="file"
          accept={accept}
          hidden
          aria-label={label}
          onChange={(event) => take(event.currentTarget.files)}
        />
      </div>
      <Refusal id={`${id}-refusal`} message={refusal} />
    </SettingRow>
  );
}
