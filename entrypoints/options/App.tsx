import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { HelpLink } from '../../components/help/help-link';
import { OptionsBody } from '../../components/options/options-body';
import { Refusal } from '../../components/refusal';
import { LockContext } from '../../components/vault/lock-button';
import { request } from '../../lib/messages/client';
import type { PolicyReport } from '../../lib/messages/policy';
import type { Answer, Settings } from '../../lib/messages/protocol';
import { enableSite } from '../../lib/pages/enable-site';
import { useAdapters } from '../../lib/pages/use-adapters';
import { useLockTime } from '../../lib/pages/use-lock-time';
import { useNotices } from '../../lib/pages/use-notices';
import { useRestore } from '../../lib/pages/use-restore';
import { useRetention } from '../../lib/pages/use-retention';
import { useRules } from '../../lib/pages/use-rules';
import { useSaveBackup } from '../../lib/pages/use-save-backup';
import { useVault } from '../../lib/pages/use-vault';
import { useWorkspace } from '../../lib/pages/use-workspace';
import { lockOf } from '../../lib/pages/vault';
import { faultSentence } from '../../lib/text/fault-sentence';
import { UI } from '../../lib/text/ui';

type Data = Answer<'readSettings'>;

/** The options page. Every change is written at once; a refused one is taken back. */
export function App() {
  const [data, setData] = useState<Data | null>(null);
  const [sites, setSites] = useState<Answer<'readSites'>>({ origins: [], allowed: null });
  const [policy, setPolicy] = useState<PolicyReport | null>(null);
  const [saved, setSaved] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const adapters = useAdapters(setSaved);
  const vault = useVault({ isTab: true });
  const lockAt = useLockTime();
  const retention = useRetention();
  const backups = { backup: useSaveBackup(), restore: useRestore() };
  const notices = useNotices();
  const workspace = useWorkspace();
  const writes = useRef<Promise<void>>(Promise.resolve());

  const rules = useRules({
    overrides: data?.settings.overrides ?? {},
    onOverrides: (overrides) => data && change({ ...data.settings, overrides }),
    onSaved: setSaved,
  });

  const fail = (fault: unknown): void => setRefusal(faultSentence(fault));
  const readSites = (): Promise<void> => request('readSites', {}).then(setSites);
  useEffect(() => {
    request('readSettings', {}).then(setData, fail);
    readSites().catch(fail);
    request('readPolicy', {}).then(setPolicy, fail);
  }, []);

  const isRead = data !== null;
  useEffect(() => {
    // The browser looked for the place before it was there.
    if (isRead && location.hash) document.querySelector(location.hash)?.scrollIntoView();
  }, [isRead]);

  const write = async (settings: Settings): Promise<void> => {
    try {
      const answer = await request('writeSettings', { settings });
      setSaved(answer.ok ? UI.common.saved : '');
      setRefusal(answer.ok ? null : answer.message);
      if (!answer.ok) setData(await request('readSettings', {}));
    } catch (fault) {
      setSaved('');
      fail(fault);
    }
  };
  const change = (settings: Settings): void => {
    setData((old) => old && { ...old, settings });
    setSaved('');
    // One after another, so that the last change is the one that stays.
    writes.current = writes.current.then(() => write(settings));
  };
  const removeSite = async (pattern: string): Promise<void> => {
    setSaved('');
    // The browser refuses hosts that belong to the build or come from the organisation.
    const removed = await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
    setRefusal(removed ? null : UI.options.siteFixed);
    if (removed) {
      setSaved(UI.common.saved);
      await request('siteRemoved', { origin: pattern }).catch(fail);
    }
    await readSites().catch(fail);
  };

  const enable = async (pattern: string): Promise<boolean> => {
    const granted = await enableSite(pattern, null);
    if (granted) await readSites().catch(fail);
    return granted;
  };

  if (!data) {
    return (
      <main class="options-main">
        <p class="muted">{refusal ? '' : UI.options.loading}</p>
        <Refusal id="options-refusal" message={refusal} />
        <HelpLink section="options" />
      </main>
    );
  }
  return (
    <LockContext.Provider value={lockOf(vault)}>
      <OptionsBody
        data={data}
        sites={sites}
        policy={policy}
        adapters={adapters}
        rules={rules}
        vault={vault}
        retention={retention}
        backups={backups}
        notices={notices}
        workspace={{
          state: workspace.state,
          onSwitch: (on) => void workspace.write(on).then(() => setSaved(UI.common.saved), fail),
        }}
        lockAt={lockAt}
        onSaved={setSaved}
        saved={saved}
        refusal={refusal}
        onChange={change}
        onEnableSite={enable}
        onRemoveSite={(pattern) => removeSite(pattern)}
      />
    </LockContext.Provider>
  );
}
