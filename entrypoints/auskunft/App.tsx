import { AuskunftBody } from '../../components/auskunft/auskunft-body';
import { useAuskunft } from '../../lib/pages/use-auskunft';

/** The page „Auskunft nach Art. 15 DSGVO“. */
export function App() {
  return <AuskunftBody {...useAuskunft()} />;
}
