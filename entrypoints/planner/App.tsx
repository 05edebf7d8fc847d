import { PlannerBody } from '../../components/planner/planner-body';
import { request } from '../../lib/messages/client';
import { exportWeek } from '../../lib/pages/export-week';
import { lookUp } from '../../lib/pages/look-up';
import { useLockTime } from '../../lib/pages/use-lock-time';
import { usePlanner } from '../../lib/pages/use-planner';
import { useVault } from '../../lib/pages/use-vault';

/** The page „Wochenplaner“. */
export function App() {
  const { view, problem, beyondGoal, load, ask } = usePlanner();
  return (
    <PlannerBody
      view={view}
      problem={problem}
      onRetry={() => void load()}
      vault={useVault({ isTab: true })}
      lockAt={useLockTime()}
      onLookUp={() => void lookUp(null, true)}
      onWeek={(week) => ask({ week })}
      beyondGoal={beyondGoal}
      onBeyondGoal={(on) => ask({ beyondGoal: on })}
      onTake={(proposals) =>
        request('takeProposals', {
          proposals: proposals.map(({ refs, date, time, minutes }) => ({ refs, date, time, minutes })),
        })
      }
      onMark={(date, as) => request('markDay', { date, as })}
      onExport={exportWeek}
      onUndo={(change) => request('undo', { change })}
    />
  );
}
