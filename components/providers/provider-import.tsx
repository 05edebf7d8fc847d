import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type PlannedProvider, planImport } from '../../lib/providers/plan-import';
import type { ListedProvider } from '../../lib/providers/provider-schema';
import { type ProviderFile, readProviderFile } from '../../lib/providers/read-provider-file';
import { providerFileSentence } from '../../lib/text/providers';
import { PROVIDERS_UI } from '../../lib/text/ui-providers';
import { FileRow } from '../options/file-row';
import { Refusal } from '../refusal';
import { ImportedRows } from './imported-rows';

const TEXT = PROVIDERS_UI.import;
/** Bytes; nothing larger is read into memory. */
const MOST = 5_000_000;

interface Props {
  providers: readonly ListedProvider[];
  today: string;
  /** Null when done, else the sentence why not. */
  onTake: (rows: PlannedProvider[]) => Promise<string | null>;
  onTemplate: () => void;
  onCancel: () => void;
}

/** A file, what of it would be taken and what not and why, and then all of it at once. */
export function ProviderImport({ providers, today, onTake, onTemplate, onCancel }: Props) {
  const [file, setFile] = useState<{ name: string; read: ProviderFile } | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const busy = useRef(false);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);

  const open = async (chosen: File): Promise<void> => {
    setFile(null);
    if (chosen.size > MOST) return setMessage(TEXT.tooLarge);
    try {
      const read = readProviderFile(new Uint8Array(await chosen.arrayBuffer()), today);
      setMessage('problem' in read ? providerFileSentence(read.problem) : null);
      if (!('problem' in read)) setFile({ name: chosen.name, read });
    } catch {
      setMessage(TEXT.unreadable);
    }
  };
  const plan = file && planImport(file.read.good, providers);
  const take = (): void => {
    if (!plan || busy.current) return;
    busy.current = true;
    void onTake(plan.write).then((refused) => {
      busy.current = false;
      setMessage(refused);
    });
  };
  return (
    <>
      <div class="providers-title">
        <h1 ref={title} tabIndex={-1}>
          {TEXT.title}
        </h1>
        <div class="button-row">
          <button type="button" class="button" onClick={onTemplate}>
            {PROVIDERS_UI.template}
          </button>
          <button type="button" class="button" onClick={onCancel}>
            {PROVIDERS_UI.backToList}
          </button>
        </div>
      </div>
      <p class="muted">{TEXT.lead}</p>
      <FileRow
        id="provider-import"
        label={file?.name ?? TEXT.file}
        note={TEXT.fileNote}
        accept=".csv,.txt,.json,text/csv,application/json"
        refusal={null}
        onFile={(chosen) => void open(chosen)}
      />
      <Refusal id="provider-import-refusal" message={message} />
      {file && plan && <ImportedRows file={file.read} plan={plan} onTake={take} onCancel={onCancel} />}
    </>
  );
}
