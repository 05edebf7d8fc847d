import { UI } from '../../../lib/text/ui';

/** Teaches the one field it stands beside. */
export function TeachOne({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" class="text-button" aria-label={UI.teach.startNamed(label)} onClick={onClick}>
      {UI.teach.startOne}
    </button>
  );
}
