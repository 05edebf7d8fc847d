import { UI } from '../lib/text/ui';
import type { NowItem } from '../lib/view-case';
import { Sign } from './icons/sign';

/** What to do next, most urgent first; each line leads to where it is done. */
export function NowList({ items, onOpen }: { items: NowItem[]; onOpen: (target: NowItem['opens']) => void }) {
  return (
    <section class="section now">
      <h2>{UI.now.title}</h2>
      {items.length === 0 ? (
        <p class="now-none">{UI.now.none}</p>
      ) : (
        <ol class="now-list">
          {items.map((item, index) => (
            <li key={item.text}>
              <button
                type="button"
                class={index === 0 ? 'now-item first' : 'now-item'}
                onClick={() => onOpen(item.opens)}
              >
                <span class="now-number">{index + 1}</span>
                <span class="now-text">{item.text}</span>
                <Sign name="chevronRight" />
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
