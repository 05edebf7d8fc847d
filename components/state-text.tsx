import type { IconName, Tone } from '../lib/view';
import { StateIcon } from './icons/state-icon';

/** A state inside running text: shape in the tone's colour, words beside it. */
export function StateText({ tone, icon, text }: { tone: Tone; icon: IconName | null; text: string }) {
  return (
    <span class={`state ${tone}`}>
      {icon && <StateIcon name={icon} size={14} />}
      <span>{text}</span>
    </span>
  );
}
