import type { ComponentChildren, Ref } from 'preact';
import { WELCOME_UI } from '../../lib/text/ui-welcome';
import { Sign } from '../icons/sign';

export type StepState = keyof typeof WELCOME_UI.state;

/** Nothing is left to do in it. */
export const isDone = (state: StepState): boolean => state === 'done' || state === 'organisation';

interface Props {
  id: string;
  number: 1 | 2 | 3;
  title: string;
  state: StepState;
  titleRef?: Ref<HTMLHeadingElement>;
  children: ComponentChildren;
}

/** One of the three steps: its number or a tick, and in words where it stands. */
export function StepCard({ id, number, title, state, titleRef = null, children }: Props) {
  const done = isDone(state);
  return (
    <section class={done ? 'step done' : 'step'} id={id} aria-labelledby={`${id}-title`}>
      <div class="step-head">
        <span class="step-number" aria-hidden="true">
          {done ? <Sign name="tick" /> : number}
        </span>
        <div>
          <h2 id={`${id}-title`} tabIndex={-1} ref={titleRef}>
            {title}
          </h2>
          <p class="step-state small">
            {state === 'organisation' && <Sign name="organisation" size={14} />}
            {WELCOME_UI.state[state]}
          </p>
        </div>
      </div>
      {children}
    </section>
  );
}
