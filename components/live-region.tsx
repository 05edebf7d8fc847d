/** The one polite live region of a page: what it says is read out, nothing is shown. */
export function LiveRegion({ text }: { text: string }) {
  return (
    <p class="hidden-text" role="status" aria-live="polite">
      {text}
    </p>
  );
}
