import { PLANNER_UI } from '../../lib/text/ui-planner';
import { useFeature } from '../organisation';

/** From the side panel and the popup to the page „Wochenplaner“, in a tab of its own. */
export function PlannerLink() {
  if (!useFeature('planner')) return null;
  return (
    <a class="text-button link" href="/planner.html" target="_blank" rel="noopener">
      {PLANNER_UI.open}
    </a>
  );
}
