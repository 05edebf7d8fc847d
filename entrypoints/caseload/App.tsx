import { CaseloadBody } from '../../components/caseload/caseload-body';
import { request } from '../../lib/messages/client';
import { bindActions } from '../../lib/pages/bind-actions';
import { exportCaseload } from '../../lib/pages/export-caseload';
import { lookUp } from '../../lib/pages/look-up';
import { useRecordShortcut } from '../../lib/pages/shortcut';
import { useCaseload } from '../../lib/pages/use-caseload';
import { useHandover } from '../../lib/pages/use-handover';
import { useLockTime } from '../../lib/pages/use-lock-time';
import { useTakeList } from '../../lib/pages/use-take-list';
import { useVault } from '../../lib/pages/use-vault';

/** The page „Fallbestand“. */
export function App() {
  const { view, problem, opened, lists, providersDue, load, openCase, closeCase } = useCaseload();
  const vault = useVault({ isTab: true });
  return (
    <CaseloadBody
      view={view}
      problem={problem}
      onRetry={() => void load()}
      vault={vault}
      lockAt={useLockTime()}
      onLookUp={() => void lookUp(null, true)}
      opened={opened}
      lists={lists}
      providersDue={providersDue}
      takeover={useTakeList()}
      handover={useHandover()}
      onOpen={openCase}
      onClose={closeCase}
      actionsFor={(shown) => bindActions(shown, () => void load())}
      shortcut={useRecordShortcut()}
      onChange={(rows, action) => request('changeCases', { refs: rows.map(({ ref }) => ref), action })}
      onDelete={(rows) => request('destroyCases', { refs: rows.map(({ ref }) => ref) })}
      onUndo={(change) => request('undo', { change })}
      onExport={(rows, kind, names) => exportCaseload(rows, kind, names, view?.status === 'open' ? view.today : '')}
    />
  );
}
