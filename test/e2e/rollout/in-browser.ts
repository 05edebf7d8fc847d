/** What runs in pages of the extension and of the browser; each function stands alone. */

/** How the browser itself says that the extension stands. */
export interface Standing {
  version: string;
  /** „admin“: by policy. */
  installType: string;
  mayDisable: boolean;
}

export async function readStanding(): Promise<Standing> {
  const { version, installType, mayDisable } = await chrome.management.getSelf();
  return { version, installType, mayDisable };
}

export async function mayRead(host: string): Promise<boolean> {
  return chrome.permissions.contains({ origins: [host] });
}

/** Firefox rejects where there is no policy, Chromium is empty for some seconds. */
export async function readManaged(): Promise<Record<string, unknown>> {
  return chrome.storage.managed.get().catch(() => ({}));
}

/** The value and the word beside it of the options' row with this name; null as long as it is not there. */
export function readSetting(name: string): { value: string | null; isEditable: boolean; note: string | null } | null {
  const rows = [...document.querySelectorAll('.setting')];
  const row = rows.find((each) => each.querySelector('.name')?.textContent === name);
  if (!row) return null;
  return {
    value: row.querySelector('.fixed')?.textContent ?? null,
    isEditable: row.querySelector('select, input, textarea') !== null,
    note: row.querySelector('.setting-managed')?.textContent ?? null,
  };
}

/** In `chrome://extensions`: what a user's click on „Entfernen“, and on the switch, come to. */
export async function tryToRemove(id: string): Promise<{ removed: boolean; disabled: boolean; mayModify: boolean }> {
  const { developerPrivate, management } = chrome as unknown as {
    developerPrivate: { getExtensionInfo(id: string): Promise<{ userMayModify: boolean }> };
    management: typeof chrome.management;
  };
  const done = (work: Promise<void>): Promise<boolean> =>
    work.then(
      () => true,
      () => false,
    );
  return {
    mayModify: (await developerPrivate.getExtensionInfo(id)).userMayModify,
    removed: await done(management.uninstall(id, { showConfirmDialog: false })),
    disabled: await done(management.setEnabled(id, false)),
  };
}

/** In `chrome://extensions`: the browser has it no more. */
export async function isGone(id: string): Promise<boolean> {
  const { developerPrivate } = chrome as unknown as {
    developerPrivate: { getExtensionsInfo(): Promise<{ id: string }[]> };
  };
  return (await developerPrivate.getExtensionsInfo()).every((each) => each.id !== id);
}

/** The recovery key as only the organisation can open it; null where there is none. */
export async function readBlob(): Promise<string | null> {
  interface Reply {
    data?: { organisationBlob: string | null };
  }
  const reply: Reply = await chrome.runtime.sendMessage({ to: 'background', name: 'vaultState', data: {} });
  return reply.data?.organisationBlob ?? null;
}

/** What „Passphrase vergessen?“ answers; null when the entries are open with the new passphrase. */
export async function recover(recoveryKey: string, passphrase: string): Promise<string | null> {
  const ask = async (name: string, data: object): Promise<{ data?: { ok?: boolean; message?: string } }> =>
    chrome.runtime.sendMessage({ to: 'background', name, data });
  await ask('lockVault', {});
  const { data } = await ask('recoverVault', { recoveryKey, passphrase });
  return data?.ok ? null : (data?.message ?? 'no answer');
}
