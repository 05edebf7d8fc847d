import { SAP_UI } from '../../lib/text/ui-sap';
import { EmptyState } from '../empty-state';
import { SapBar } from './sap-bar';

/** Nothing is opened here: it is switched off, another tab has it, or neither is known yet (null). */
export function SapClosed({ why }: { why: 'own' | 'managed' | 'elsewhere' | null }) {
  return (
    <>
      <SapBar lockAt={null} onLock={null} />
      <main class="sap">
        <h1 class="hidden-text">{SAP_UI.page}</h1>
        {why === null && <p class="wait">{SAP_UI.wait}</p>}
        {why === 'elsewhere' && <EmptyState title={SAP_UI.elsewhere.title} text={SAP_UI.elsewhere.text} />}
        {(why === 'own' || why === 'managed') && (
          <EmptyState title={SAP_UI.off.title} text={SAP_UI.off[why]}>
            {why === 'own' && (
              <a class="button" href="/options.html#workspace">
                {SAP_UI.off.options}
              </a>
            )}
          </EmptyState>
        )}
      </main>
    </>
  );
}
