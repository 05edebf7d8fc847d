import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RulePackInfo } from '../../lib/messages/rules';
import { UI } from '../../lib/text/ui';
import { EDITOR_UI } from '../../lib/text/ui-editor';
import { Refusal } from '../refusal';

const TEXT = EDITOR_UI.choose;

interface Props {
  packs: readonly RulePackInfo[];
  /** Opening another pack would lose something. */
  isChanged: boolean;
  refusal: string | null;
  onOpen: (pack: RulePackInfo) => void;
}

/** Which pack is to be edited, in which version. */
export function PackChooser({ packs, isChanged, refusal, onOpen }: Props) {
  /** The pack that is to be opened if what is there may be lost. */
  const [wanted, setWanted] = useState<RulePackInfo | null>(null);
  const open = (pack: RulePackInfo): void => {
    setWanted(null);
    onOpen(pack);
  };
  return (
    <section class="editor-section" aria-labelledby="choose-title">
      <h2 id="choose-title">{TEXT.title}</h2>
      <ul class="value-list">
        {packs.map((pack) => {
          const { id, version, title, origin } = pack;
          const name = title || TEXT.unreadable(id);
          return (
            <li key={`${origin} ${id} ${version}`}>
              <span>
                <span class="name">{name}</span>{' '}
                <span class="small">{TEXT.version(version, TEXT.origins[origin])}</span>
              </span>
              <button
                type="button"
                class="button small-button"
                aria-label={`${TEXT.open}: ${name}, ${TEXT.version(version, TEXT.origins[origin])}`}
                onClick={() => (isChanged ? setWanted(pack) : open(pack))}
              >
                {TEXT.open}
              </button>
            </li>
          );
        })}
      </ul>
      {wanted && <DiscardQuestion onYes={() => open(wanted)} onNo={() => setWanted(null)} />}
      <Refusal id="choose-refusal" message={refusal} />
    </section>
  );
}

function DiscardQuestion({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  const no = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => no.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame
    <div class="adapter-question" role="group" aria-label={TEXT.discardQuestion}>
      <p>{TEXT.discardQuestion}</p>
      <div class="button-row">
        <button type="button" class="button small-button" onClick={onYes}>
          {TEXT.discardYes}
        </button>
        <button ref={no} type="button" class="button small-button" onClick={onNo}>
          {UI.common.cancel}
        </button>
      </div>
    </div>
  );
}
