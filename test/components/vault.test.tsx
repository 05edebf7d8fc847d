// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StorageHint } from '../../components/caseload/storage-hint';
import { ProtectionSection } from '../../components/options/protection-section';
import { VaultGate } from '../../components/vault/vault-gate';
import type { VaultControl } from '../../lib/pages/vault';
import { BACKUP_UI } from '../../lib/text/ui-backup';
import { STORAGE_UI } from '../../lib/text/ui-storage';
import { RECOVERY, VAULTS } from '../e2e/gallery/sample-vault';
import { button, click, mount, one, type, unmount } from './support/mount';

afterEach(unmount);

const GOOD = 'Tinte Leiter Wolke Ampel';
const field = (id: string): HTMLInputElement => one<HTMLInputElement>(`#${id}`);

function gate(part: Partial<VaultControl>, place: 'panel' | 'popup' = 'panel'): VaultControl {
  const vault = { ...VAULTS.locked, ...part };
  mount(<VaultGate vault={vault} place={place} />);
  return vault;
}

async function send(): Promise<void> {
  await act(async () => {
    one<HTMLFormElement>('form').requestSubmit();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  });
}

describe('unlocking', () => {
  it('has the focus in its one field, and empties it once the entries are open', async () => {
    const unlock = vi.fn(() => Promise.resolve(null));
    gate({ unlock });
    expect(document.activeElement).toBe(field('unlock-passphrase'));
    expect(field('unlock-passphrase')).toMatchObject({ type: 'password', autocomplete: 'current-password' });
    await type(field('unlock-passphrase'), GOOD);
    await send();
    expect(unlock).toHaveBeenCalledExactlyOnceWith(GOOD);
    expect(field('unlock-passphrase').value).toBe('');
  });

  it('says a refusal beside the field and keeps the text there, for the next try', async () => {
    gate({ unlock: () => Promise.resolve('Die Passphrase stimmt nicht.') });
    await send();
    expect(one('#unlock-refusal').textContent).toContain('geben Sie Ihre Passphrase ein');
    await type(field('unlock-passphrase'), 'falsch');
    await send();
    expect(one('#unlock-refusal').textContent).toContain('stimmt nicht');
    expect(field('unlock-passphrase').value).toBe('falsch');
    expect(field('unlock-passphrase').getAttribute('aria-invalid')).toBe('true');
  });

  it('sends once while the answer is awaited', async () => {
    const unlock = vi.fn(() => new Promise<null>(() => undefined));
    gate({ unlock });
    await type(field('unlock-passphrase'), GOOD);
    await send();
    await send();
    expect(unlock).toHaveBeenCalledTimes(1);
  });

  it('shows the text only on demand, and tells of the caps lock', async () => {
    gate({});
    await click(one('.passphrase input[type="checkbox"]'));
    expect(field('unlock-passphrase').type).toBe('text');
    const key = new KeyboardEvent('keydown', { key: 'T', bubbles: true });
    Object.assign(key, { getModifierState: (name: string) => name === 'CapsLock' });
    await act(async () => void field('unlock-passphrase').dispatchEvent(key));
    expect(one('.caps-lock').textContent).toContain('Feststelltaste');
  });

  it('leads to the printed key in the panel, and from the popup to the panel', async () => {
    const recover = vi.fn(() => Promise.resolve(null));
    gate({ recover });
    await click(button('Passphrase vergessen?'));
    await send();
    expect(one('#recover-refusal').textContent).toContain('ausgedruckten Schlüssel');
    one<HTMLTextAreaElement>('#recover-key').value = ` ${RECOVERY.key} `;
    await type(field('recover-next'), GOOD);
    await type(field('recover-repeat'), GOOD);
    await send();
    expect(recover).toHaveBeenCalledExactlyOnceWith(RECOVERY.key, GOOD);
    unmount();
    gate({}, 'popup');
    expect(document.body.textContent).toContain('Im Seitenbereich geht es');
    expect(document.querySelectorAll('button')).toHaveLength(1);
  });
});

describe('the first passphrase', () => {
  it('must be long enough and the same twice before anything is sent', async () => {
    const setUp = vi.fn(() => Promise.resolve(null));
    gate({ ...VAULTS.unset, setUp });
    await type(field('set-up-next'), 'elf Zeichen');
    await type(field('set-up-repeat'), 'elf Zeichen');
    await send();
    expect(one('#set-up-refusal').textContent).toContain('11 Zeichen');
    expect(document.activeElement).toBe(field('set-up-next'));
    await type(field('set-up-next'), GOOD);
    await send();
    expect(one('#set-up-refusal').textContent).toContain('verschieden');
    expect(document.activeElement).toBe(field('set-up-repeat'));
    expect(setUp).not.toHaveBeenCalled();
    await type(field('set-up-repeat'), GOOD);
    await send();
    expect(setUp).toHaveBeenCalledExactlyOnceWith(GOOD);
    expect(field('set-up-next').value).toBe('');
  });

  it('is not asked for in the popup, which the next click would close with the key in it', () => {
    gate(VAULTS.unset, 'popup');
    expect(document.querySelector('form')).toBe(null);
  });

  it('says that former entries are taken over', () => {
    gate(VAULTS.former);
    expect(document.body.textContent).toContain('verschlüsselt übernommen');
  });
});

describe('the options', () => {
  const show = (vault: VaultControl) => mount(<ProtectionSection vault={vault} onSaved={() => undefined} />);

  it('refuse the present passphrase as the next one', async () => {
    const changePassphrase = vi.fn(() => Promise.resolve(null));
    show({ ...VAULTS.open, changePassphrase });
    await click(button('Passphrase ändern'));
    await type(field('change-current'), GOOD);
    await type(field('change-next'), GOOD);
    await type(field('change-repeat'), GOOD);
    await send();
    expect(one('#change-refusal').textContent).toContain('bisherige Passphrase');
    expect(changePassphrase).not.toHaveBeenCalled();
  });

  it('say against whom the protection does not help, and offer no lock where the organisation gives the key', () => {
    show(VAULTS.open);
    expect(button('Jetzt sperren')).toBeTruthy();
    expect(document.body.textContent).toContain('solange die Einträge entsperrt sind');
    show(VAULTS.byOrganisation);
    expect(() => button('Jetzt sperren')).toThrow();
    expect(document.body.textContent).toContain('Eine Sperre gibt es hier nicht');
    expect(document.body.textContent).not.toContain('Wann gesperrt wird');
  });
});

describe('the storage of a desk', () => {
  const shown = (): string => document.body.textContent ?? '';
  const settings = (vault: VaultControl) => mount(<ProtectionSection vault={vault} onSaved={() => undefined} />);
  const caseload = ({ state }: VaultControl, empty: boolean) => {
    if (!state) throw new TypeError('the sample has a state');
    mount(<StorageHint state={state} empty={empty} />);
  };

  it('is asked about before the passphrase, and told of where something is known to be gone', () => {
    gate(VAULTS.unset);
    expect(shown()).toContain(STORAGE_UI.before);
    const restore = button(BACKUP_UI.restore.first);
    expect(restore.compareDocumentPosition(one('form')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    gate(VAULTS.lost);
    expect(one('[role="alert"]').textContent).toContain('seit 02.11.2026');
    expect(shown()).not.toContain(STORAGE_UI.before);
  });

  it('says in the options which start was outlived, and how to test one that was not', () => {
    settings(VAULTS.open);
    expect(shown()).toContain(STORAGE_UI.survived('2026-11-20', '2026-11-02'));
    expect(shown()).not.toContain(STORAGE_UI.sameDay);
    settings(VAULTS.unproven);
    expect(shown()).toContain(STORAGE_UI.notYet('2026-11-20'));
    expect(shown()).toContain(STORAGE_UI.sameDay);
    settings(VAULTS.unset);
    expect(shown()).not.toContain(STORAGE_UI.title);
  });

  it('is asked about beside an empty caseload only where nobody sets anything up and no start was outlived', () => {
    caseload(VAULTS.unproven, true);
    expect(shown()).toContain(STORAGE_UI.before);
    for (const [vault, empty] of [
      [VAULTS.unproven, false],
      [VAULTS.byOrganisation, true],
      [VAULTS.open, true],
    ] as const) {
      caseload(vault, empty);
      expect(shown()).toBe('');
    }
    caseload(VAULTS.partLost, false);
    expect(shown()).toContain('einen Teil seines Speichers');
  });
});
