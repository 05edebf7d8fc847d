import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TrialAnswer } from '../../lib/messages/rules';
import { UI } from '../../lib/text/ui';
import { Refusal } from '../refusal';
import { TrialPreview } from './trial-preview';

const TEXT = UI.rules.waiting;

interface Props {
  /** What is waiting for a decision. */
  title: string;
  trial: TrialAnswer | 'pending';
  /** Why it could not be stored, or null. */
  refusal: string | null;
  onAccept: () => void;
  onDiscard: () => void;
}

/** A change of the rules before it is stored: its effect, and the decision. Takes the focus when it appears. */
export function DecideTrial({ title, trial, refusal, onAccept, onDiscard }: Props) {
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => head.current?.focus(), []);
  return (
    <section class="decide-trial" aria-labelledby="decide-trial-title">
      <h3 id="decide-trial-title" ref={head} tabIndex={-1}>
        {title}
      </h3>
      <TrialPreview trial={trial} />
      <Refusal id="decide-refusal" message={refusal} />
      <div class="button-row">
        {trial !== 'pending' && trial.ok && (
          <button type="button" class="button primary" onClick={onAccept}>
            {TEXT.accept}
          </button>
        )}
        <button type="button" class="button" onClick={onDiscard}>
          {TEXT.discard}
        </button>
      </div>
    </section>
  );
}
