import type { ComponentChildren, RefObject } from 'preact';

interface Props {
  name: string;
  box: RefObject<HTMLDivElement | null>;
  /** What opened it: the focus may go back there without closing it. */
  button: RefObject<HTMLButtonElement | null>;
  onKey: (event: KeyboardEvent) => void;
  onClose: () => void;
  children: ComponentChildren;
}

/** What opens below the button of a cell; it closes when the focus leaves it. */
export function CellChoices({ name, box, button, onKey, onClose, children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame
    <div
      ref={box}
      class="cell-choices"
      role="group"
      aria-label={name}
      data-open
      onKeyDown={onKey}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget !== button.current && !box.current?.contains(relatedTarget as Node)) onClose();
      }}
    >
      {children}
    </div>
  );
}
