export interface Skip {
  label: string;
  /** Selectors of what gets the focus, the first that is there. */
  to: readonly string[];
}

/** The first stops of a page, seen while one of them has the focus: over everything above it to where the work is. */
export function SkipLinks({ to }: { to: readonly Skip[] }) {
  return (
    <div class="page-skips">
      {to.map(({ label, to: targets }) => (
        <button key={label} type="button" class="button" onClick={() => focusFirst(targets)}>
          {label}
        </button>
      ))}
    </div>
  );
}

function focusFirst(selectors: readonly string[]): void {
  const found = selectors.map((selector) => document.querySelector<HTMLElement>(selector)).find((one) => one !== null);
  found?.focus();
}
