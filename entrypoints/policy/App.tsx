import { useEffect, useState } from 'preact/hooks';
import { PolicyBody } from '../../components/policy/policy-body';
import { onSignal, request } from '../../lib/messages/client';
import type { PolicyReport } from '../../lib/messages/policy';
import { faultSentence } from '../../lib/text/fault-sentence';
import { policyText } from '../../lib/text/ui-policy';

/** The page „Richtlinie anzeigen“, kept fresh: a policy may come while it is open. */
export function App() {
  const [report, setReport] = useState<PolicyReport | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const load = async (): Promise<void> => {
      try {
        setReport(await request('readPolicy', {}));
        setProblem(null);
      } catch (fault) {
        setProblem(faultSentence(fault));
      }
    };
    void load();
    return onSignal(({ signal }) => signal === 'changed' && void load());
  }, []);
  const copy = async (): Promise<boolean> => {
    if (!report) return false;
    try {
      await navigator.clipboard.writeText(policyText(report));
      return true;
    } catch {
      return false;
    }
  };
  const browser = import.meta.env.FIREFOX ? 'firefox' : 'chromium';
  return <PolicyBody report={report} problem={problem} browser={browser} onCopy={copy} />;
}
