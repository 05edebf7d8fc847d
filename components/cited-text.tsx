import { UI } from '../lib/text/ui';
import type { CitedItem } from '../lib/view-case';
import { LawFlag } from './law-flag';

/** An item of a list with where it stands, whether it is read into the source, and whether the law has changed. */
export function CitedText({ item }: { item: Omit<CitedItem, 'id'> }) {
  return (
    <>
      <span>{item.text}</span>
      <span class="small">
        {item.source}
        {item.derived && <span> · {UI.common.derived}</span>}
        {item.lawFlag && <LawFlag />}
      </span>
    </>
  );
}
