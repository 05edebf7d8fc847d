import type { HelpId } from '../../lib/text/ui-help';
import { HELP_UI } from '../../lib/text/ui-help';

/** To the section of „Hilfe“ for this page, in a tab of its own: what is open here stays as it is. */
export function HelpLink({ section }: { section: HelpId }) {
  return (
    <a class="text-button link help-link" href={`/help.html#${section}`} target="_blank" rel="noopener">
      {HELP_UI.title}
    </a>
  );
}
