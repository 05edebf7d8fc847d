import { SAP_PROTECTION_UI } from '../../lib/text/ui-sap-protection';
import type { Secrets, Wrong } from '../vault/secret-form';

const fieldId = (id: string): string => `${id}-word`;

/** What is wrong with the word that was typed to confirm, or null. */
export function checkWord(id: string, word: string, secrets: Secrets): Wrong | null {
  if (secrets[fieldId(id)]?.trim().toLocaleUpperCase('de') === word) return null;
  return { field: fieldId(id), message: SAP_PROTECTION_UI.confirmMissing(word) };
}

/** A word to be typed before what cannot be taken back. */
export function ConfirmWord({ id, word, wrong }: { id: string; word: string; wrong: string | null }) {
  const field = fieldId(id);
  return (
    <div class="field">
      <label for={field}>{SAP_PROTECTION_UI.confirm(word)}</label>
      <input
        id={field}
        name={field}
        class="control"
        type="text"
        autocomplete="off"
        spellcheck={false}
        maxLength={20}
        aria-invalid={wrong === field}
        aria-describedby={`${id}-refusal`}
      />
    </div>
  );
}
