import { ImportBody } from '../../components/import/import-body';
import { useImport } from '../../lib/pages/use-import';

/** The page „Fallbestand einlesen“. */
export function App() {
  return <ImportBody {...useImport()} />;
}
