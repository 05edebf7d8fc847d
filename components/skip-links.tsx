export interface Skip {
  label: string;
  /** Selectors of what gets the focus, the first that is there. */
  to: readonly string[];
}

/** The first stops of a page, seen while they have the focus: over everything above it to where the work is. */
export function SkipLinks({ to }: { to: readonly Skip[] }) {
  return (
    <>
      {to.map(({ label, to: targets }) => (
        <button key={label} type="button" class="button page-skip" onClick={() => focusFirst(targets)}>
          {label}
        </button>
      ))}
    </>
  );
}

function focusFirst(selectors: readonly string[]): void {
  const found = selectors.map((selector) => document.querySelector<HTMLElement>(selector)).find((one) => one !== null);
  found?.focus();
}
