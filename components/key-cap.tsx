import type { ComponentChildren } from 'preact';

/** One key. Decoration: the control's own name or `aria-keyshortcuts` says it to assistive technology. */
export function KeyCap({ children }: { children: ComponentChildren }) {
  return (
    <span class="key-cap" aria-hidden="true">
      {children}
    </span>
  );
}

/** A shortcut as the browser names it, e.g. „Alt+Shift+G“. */
export function Keys({ shortcut }: { shortcut: string }) {
  return (
    <span class="keys">
      {shortcut.split('+').map((key) => (
        <KeyCap key={key}>{key}</KeyCap>
      ))}
    </span>
  );
}
