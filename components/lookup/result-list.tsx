import { useEffect, useRef } from 'preact/hooks';
import type { Group, LookupEntry } from '../../lib/lookup/entry';
import type { HitGroup } from '../../lib/lookup/search';
import { GROUP_WORDS, LOOKUP_UI } from '../../lib/text/lookup';
import { Sign, type SignName } from '../icons/sign';
import { KeyCap } from '../key-cap';
import { MarkedText } from './marked-text';

const SIGNS: Record<Group, SignName> = {
  checklists: 'checklist',
  rules: 'read',
  terms: 'book',
  providers: 'organisation',
  cases: 'head',
};

/** Id of the element of an entry, for the field that names the chosen one. */
export const optionId = (index: number): string => `hit-${index}`;

interface Props {
  groups: readonly HitGroup<LookupEntry>[];
  chosen: string | null;
  onChoose: (id: string) => void;
  onOpen: () => void;
}

/** What was found, in groups with counts; the keys stay in the field above. */
export function ResultList({ groups, chosen, onChoose, onOpen }: Props) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  let index = -1;
  return (
    <div class="hits" id="hits" role="listbox" aria-label={LOOKUP_UI.results} ref={root} tabIndex={-1}>
      {groups.map(({ group, hits, count }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox.
        <div key={group} class="hit-group" role="group" aria-label={`${GROUP_WORDS[group]} ${count}`}>
          <p class="hit-head" aria-hidden="true">
            <span>{GROUP_WORDS[group]}</span>
            <span>{count}</span>
          </p>
          {hits.map(({ entry, ranges }) => {
            index += 1;
            const isChosen = entry.id === chosen;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys.
              // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant.
              <div
                key={entry.id}
                id={optionId(index)}
                class="hit"
                role="option"
                aria-selected={isChosen}
                onClick={() => (isChosen ? onOpen() : onChoose(entry.id))}
              >
                <Sign name={SIGNS[group]} />
                <span class="hit-text">
                  <span class="hit-title">
                    <MarkedText text={entry.title} ranges={ranges} />
                  </span>
                  <span class="small">{entry.note}</span>
                </span>
                {isChosen && <KeyCap>{LOOKUP_UI.enter}</KeyCap>}
              </div>
            );
          })}
          {count > hits.length && <p class="small hit-more">{LOOKUP_UI.more(count - hits.length)}</p>}
        </div>
      ))}
    </div>
  );
}
