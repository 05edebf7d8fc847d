import { useState } from 'preact/hooks';
import type { VaultControl } from '../../lib/pages/vault';
import { UI } from '../../lib/text/ui';
import { Refusal } from '../refusal';

const TEXT = UI.vault.options;

interface Props {
  blob: string;
  onCopy: VaultControl['copyBlob'];
  onSave: VaultControl['saveBlob'];
}

/** The recovery key as only the organisation can open it, to be handed to its IT. */
export function OrganisationBlob({ blob, onCopy, onSave }: Props) {
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      <textarea class="control blob" rows={4} readOnly value={blob} aria-label={TEXT.blobLabel} />
      <div class="button-row">
        <button type="button" class="button" onClick={() => onCopy().then(setCopied)}>
          {TEXT.blobCopy}
        </button>
        <button type="button" class="button" onClick={onSave}>
          {TEXT.blobSave}
        </button>
        <span class="small" role="status">
          {copied && TEXT.blobCopied}
        </span>
      </div>
      <Refusal id="blob-refusal" message={copied === false ? TEXT.blobNotCopied : null} />
    </>
  );
}
