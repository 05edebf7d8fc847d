import { PracticeBody } from '../../components/practice/practice-body';
import { lookUp } from '../../lib/pages/look-up';
import { usePractice } from '../../lib/pages/use-practice';

/** The page „Übungsfall“. */
export function App() {
  return <PracticeBody {...usePractice()} onLookUp={() => void lookUp(null, true)} />;
}
