import { CaseloadBody } from '../../components/caseload/caseload-body';
import { bindActions } from '../../lib/pages/bind-actions';
import { useRecordShortcut } from '../../lib/pages/shortcut';
import { useCaseload } from '../../lib/pages/use-caseload';
import { useLockTime } from '../../lib/pages/use-lock-time';
import { useVault } from '../../lib/pages/use-vault';

/** The page „Fallbestand“. */
export function App() {
  const { view, problem, opened, load, openCase, closeCase } = useCaseload();
  const vault = useVault({ isTab: true });
  return (
    <CaseloadBody
      view={view}
      problem={problem}
      onRetry={() => void load()}
      vault={vault}
      lockAt={useLockTime()}
      opened={opened}
      onOpen={openCase}
      onClose={closeCase}
      actionsFor={(shown) => bindActions(shown, () => void load())}
      shortcut={useRecordShortcut()}
    />
  );
}
