import { LockContext } from '../../components/vault/lock-button';
import { WelcomeBody } from '../../components/welcome/welcome-body';
import { useFirstRun } from '../../lib/pages/use-first-run';
import { useLeaveWarning } from '../../lib/pages/use-leave-warning';
import { lockOf } from '../../lib/pages/vault';

/** The page „Erster Start“. */
export function App() {
  const steps = useFirstRun();
  // The printed key is shown once.
  useLeaveWarning(steps.vault.recovery !== null);
  return (
    <LockContext.Provider value={lockOf(steps.vault)}>
      <WelcomeBody {...steps} />
    </LockContext.Provider>
  );
}
