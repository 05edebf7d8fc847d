import { MOST_REPORT_TEXT } from '../../lib/messages/report';
import { REPORT_UI } from '../../lib/text/ui-report';

interface Props {
  id: string;
  title: string;
  text: string;
  onText: (text: string) => void;
}

/** A text of the user's own; on paper it stands without its field. */
export function ReportText({ id, title, text, onText }: Props) {
  return (
    <div class="field report-text">
      <label class="not-printed" for={`report-text-${id}`}>
        {REPORT_UI.referrals.textLabel(title)}
      </label>
      <textarea
        id={`report-text-${id}`}
        class="control not-printed"
        rows={4}
        maxLength={MOST_REPORT_TEXT}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <p class="printed-only">{text}</p>
    </div>
  );
}
