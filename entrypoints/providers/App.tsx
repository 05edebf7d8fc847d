import { ProvidersBody } from '../../components/providers/providers-body';
import { lookUp } from '../../lib/pages/look-up';
import { useLockTime } from '../../lib/pages/use-lock-time';
import { useProviders } from '../../lib/pages/use-providers';
import { useVault } from '../../lib/pages/use-vault';

/** The page „Handbuch“. */
export function App() {
  const { view, problem, wished, load, actions } = useProviders();
  return (
    <ProvidersBody
      view={view}
      problem={problem}
      onRetry={() => void load()}
      vault={useVault({ isTab: true })}
      lockAt={useLockTime()}
      onLookUp={() => void lookUp(null, true)}
      wished={wished}
      actions={actions}
    />
  );
}
