import { useState } from 'preact/hooks';
import { UI } from '../../lib/text/ui';
import { SHORTEST_PASSPHRASE } from '../../lib/text/ui-vault';
import { Sign } from '../icons/sign';
import { PassphraseField } from './passphrase-field';
import type { Secrets, Wrong } from './secret-form';

const TEXT = UI.vault.field;

const nextId = (id: string): string => `${id}-next`;
const repeatId = (id: string): string => `${id}-repeat`;

/** The passphrase that was chosen. */
export const chosenPassphrase = (id: string, secrets: Secrets): string => secrets[nextId(id)] ?? '';

/** What is wrong with a new passphrase, or null. */
export function checkNewPassphrase(id: string, secrets: Secrets): Wrong | null {
  const next = chosenPassphrase(id, secrets);
  if (next.length < SHORTEST_PASSPHRASE) return { field: nextId(id), message: TEXT.tooShort(next.length) };
  return next === secrets[repeatId(id)] ? null : { field: repeatId(id), message: TEXT.different };
}

interface Props {
  /** Prefix of the ids inside. */
  id: string;
  label: string;
  wrong: string | null;
}

/** A new passphrase, twice, with the rule for it. */
export function NewPassphrase({ id, label, wrong }: Props) {
  const [length, setLength] = useState(0);
  return (
    <>
      <PassphraseField
        id={nextId(id)}
        label={label}
        autocomplete="new-password"
        invalid={wrong === nextId(id)}
        describedBy={`${id}-rule`}
        onLength={setLength}
      />
      <p id={`${id}-rule`} class="small passphrase-rule">
        {TEXT.rule}
        {length >= SHORTEST_PASSPHRASE && (
          <span class="long-enough">
            <Sign name="tick" size={14} />
            {TEXT.enough}
          </span>
        )}
      </p>
      <PassphraseField
        id={repeatId(id)}
        label={TEXT.repeat}
        autocomplete="new-password"
        invalid={wrong === repeatId(id)}
      />
    </>
  );
}
