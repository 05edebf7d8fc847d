import { useEffect, useState } from 'preact/hooks';
import { CaseHead } from '../../components/case/case-head';
import { EmptyState } from '../../components/empty-state';
import { HelpLink } from '../../components/help/help-link';
import { RecoverySheet } from '../../components/vault/recovery-sheet';
import { takeRecovery } from '../../lib/pages/print-recovery';
import type { VaultControl } from '../../lib/pages/vault';
import { UI } from '../../lib/text/ui';

/** A tab for the printed key: side panels cannot print. */
export function App() {
  const [recovery, setRecovery] = useState<VaultControl['recovery']>(null);
  useEffect(() => takeRecovery(setRecovery), []);
  useEffect(() => {
    if (recovery) window.print();
  }, [recovery]);
  return (
    <main>
      <CaseHead name={UI.brand} />
      {recovery ? (
        <RecoverySheet recovery={recovery} onPrint={() => window.print()} onKept={() => window.close()} />
      ) : (
        <EmptyState title={UI.vault.sheet.goneTitle} text={UI.vault.sheet.gone} />
      )}
      <footer class="popup-foot">
        <HelpLink section="lock" />
      </footer>
    </main>
  );
}
