import { CASELOAD_UI } from '../../lib/text/ui-caseload';

/** From the side panel and the popup to the page „Fallbestand“, in a tab of its own. */
export function CaseloadLink() {
  return (
    <a class="text-button link" href="/caseload.html" target="_blank" rel="noopener">
      {CASELOAD_UI.open}
    </a>
  );
}
