import { useLayoutEffect, useRef } from 'preact/hooks';
import type { VaultControl } from '../../lib/pages/vault';
import { UI } from '../../lib/text/ui';

const TEXT = UI.vault.sheet;

/** What the sheet says of itself. */
type SheetWords = Record<'title' | 'purpose' | 'use' | 'keep', string>;

interface Props {
  recovery: NonNullable<VaultControl['recovery']>;
  onPrint: VaultControl['print'];
  onKept: VaultControl['putAway'];
  /** Left out: those of the customers' entries. */
  words?: SheetWords;
}

/** The recovery key, shown once. Printing gives the sheet and nothing else of the page. */
export function RecoverySheet({ recovery, onPrint, onKept, words = TEXT }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  // The form that had the focus is gone.
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <section class="section recovery" aria-labelledby="recovery-title">
      <div class="recovery-sheet">
        <h2 id="recovery-title" ref={title} tabIndex={-1}>
          {words.title}
        </h2>
        <p class="small">{TEXT.date(recovery.on)}</p>
        <p class="recovery-key">
          <code>{recovery.key}</code>
        </p>
        <p>{words.purpose}</p>
        <p>{words.use}</p>
        <p>
          {words.keep} {TEXT.newest}
        </p>
      </div>
      <p class="recovery-once">{TEXT.once}</p>
      <div class="button-row">
        <button type="button" class="button primary" onClick={onPrint}>
          {TEXT.print}
        </button>
        <button type="button" class="button" onClick={onKept}>
          {TEXT.kept}
        </button>
      </div>
    </section>
  );
}
