import type { ComponentChildren } from 'preact';
import { SAP_DETAILS_UI } from '../../lib/text/ui-sap-details';
import { StateText } from '../state-text';

/** A field, and below it that nothing was given yet. */
export function Given({ given, children }: { given: boolean; children: ComponentChildren }) {
  return (
    <div class="sap-given">
      {children}
      {!given && (
        <p class="small">
          <StateText tone="missing" icon="missingData" text={SAP_DETAILS_UI.unknown} />
        </p>
      )}
    </div>
  );
}
