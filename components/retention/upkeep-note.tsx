import { useState } from 'preact/hooks';
import type { UpkeepNotice } from '../../lib/messages/retention';
import { UI } from '../../lib/text/ui';
import { StateIcon } from '../icons/state-icon';
import { Refusal } from '../refusal';

export interface UpkeepActions {
  /** The sentence why it was refused, or null. */
  confirmDate(day: string): Promise<string | null>;
  seenDeleted(): void;
}

/** What the search for expired cases has to say: the question whether the date is right, or how many were deleted. */
export function UpkeepNote({ notice, actions }: { notice: UpkeepNotice; actions: UpkeepActions }) {
  const [doubted, setDoubted] = useState<string | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const { question, deleted } = notice;
  if (!question && deleted === null) return null;
  return (
    <div class="upkeep-note">
      {question && (
        <>
          <p class="upkeep-text">
            <StateIcon name="missingData" />
            <span>{doubted === question.day ? UI.retention.question.noNote : question.text}</span>
          </p>
          {doubted !== question.day && (
            <div class="button-row">
              <button type="button" class="button" onClick={() => actions.confirmDate(question.day).then(setMessage)}>
                {UI.retention.question.yes}
              </button>
              <button type="button" class="button" onClick={() => setDoubted(question.day)}>
                {UI.retention.question.no}
              </button>
            </div>
          )}
          <Refusal id="upkeep-refusal" message={message} />
        </>
      )}
      {deleted !== null && (
        <div class="upkeep-line">
          <p>{deleted}</p>
          <button type="button" class="text-button" onClick={actions.seenDeleted}>
            {UI.retention.seen}
          </button>
        </div>
      )}
    </div>
  );
}
