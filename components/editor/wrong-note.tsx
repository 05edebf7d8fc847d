import { StateIcon } from '../icons/state-icon';

/** What is wrong with the control above, which names it as its description. */
export function WrongNote({ id, text }: { id: string | null; text: string | null }) {
  if (id === null || text === null) return null;
  return (
    <p id={id} class="cell-wrong">
      <StateIcon name="error" size={14} />
      <span>{text}</span>
    </p>
  );
}
