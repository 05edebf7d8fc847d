import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { BAR_UI } from '../../lib/text/ui-caseload';
import { LiveRegion } from '../live-region';

/** When the entries lock if nothing is used again, in ms; null while they are locked or never lock by themselves. */
export const LockTimeContext = createContext<number | null>(null);

/** „noch 9 min“, beside the lock. */
export function LockLeft() {
  const until = useContext(LockTimeContext);
  return until === null ? null : <Countdown key={until} until={until} />;
}

const MINUTE = 60_000;
const STEP = 10_000;

/** Once a minute, in the last minute every ten seconds. */
function Countdown({ until }: { until: number }) {
  const [left, setLeft] = useState(() => until - Date.now());
  useEffect(() => {
    if (left <= 0) return;
    const step = left > MINUTE ? (left - MINUTE) % MINUTE || MINUTE : left % STEP || STEP;
    const timer = setTimeout(() => setLeft(until - Date.now()), step);
    return () => clearTimeout(timer);
  }, [left, until]);
  if (left <= 0) return null;
  const isLast = left <= MINUTE;
  return (
    <>
      <span class="lock-left">
        {isLast ? BAR_UI.leftSeconds(Math.ceil(left / STEP) * 10) : BAR_UI.left(Math.ceil(left / MINUTE))}
      </span>
      <LiveRegion text={isLast ? BAR_UI.soonLocked : ''} />
    </>
  );
}
