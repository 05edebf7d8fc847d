import { StateIcon } from './icons/state-icon';

/** Why something was not saved, near the button; read out at once. Keeps its place in the tree so that it is announced. */
export function Refusal({ id, message }: { id: string; message: string | null }) {
  return (
    <div id={id} role="alert">
      {message && (
        <p class="refusal">
          <StateIcon name="error" />
          <span>{message}</span>
        </p>
      )}
    </div>
  );
}
