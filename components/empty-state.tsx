import type { ComponentChildren } from 'preact';

/** Nothing to show: a title, one sentence on what to do next, and usually a button (`children`). */
export function EmptyState({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <section class="empty">
      <h2 class="empty-title">{title}</h2>
      <p class="empty-text">{text}</p>
      {children && <div class="button-row">{children}</div>}
    </section>
  );
}
