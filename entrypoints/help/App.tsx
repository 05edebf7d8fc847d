import { useEffect, useState } from 'preact/hooks';
import { HelpBody } from '../../components/help/help-body';
import { localDay } from '../../lib/local-day';
import { useCommandKeys } from '../../lib/pages/use-command-keys';
import { stateExamples } from '../../lib/text/help-states';

const asked = (): string => location.hash.slice(1);

function dayFromNow(days: number): string {
  const now = new Date();
  return localDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));
}

/** The page „Hilfe“. */
export function App() {
  const [section, setSection] = useState(asked);
  useEffect(() => {
    const change = (): void => setSection(asked());
    window.addEventListener('hashchange', change);
    return () => window.removeEventListener('hashchange', change);
  }, []);
  return (
    <HelpBody
      commands={useCommandKeys()}
      browser={import.meta.env.FIREFOX ? 'firefox' : 'chromium'}
      states={stateExamples({ today: dayFromNow(0), soon: dayFromNow(7), later: dayFromNow(40) })}
      section={section}
    />
  );
}
