import { useEffect, useRef, useState } from 'preact/hooks';
import type { RulePackInfo } from '../../lib/messages/rules';
import { UI } from '../../lib/text/ui';
import { EDITOR_UI } from '../../lib/text/ui-editor';
import { Refusal } from '../refusal';
import { SelectField } from '../select-field';

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
  const [chosen, setChosen] = useState(0);
  const [asks, setAsks] = useState(false);
  const pack = packs[chosen] ?? packs[0];
  const open = (): void => {
    setAsks(false);
    if (pack) onOpen(pack);
  };
  const options = packs.map(({ id, version, title, origin }, at) => ({
    value: String(at),
    label: title ? TEXT.option(title, version, TEXT.origins[origin]) : TEXT.unreadable(id),
  }));
  return (
    <section class="editor-section" aria-labelledby="choose-title">
      <h2 id="choose-title">{TEXT.title}</h2>
      <div class="choose-row">
        <SelectField
          id="pack"
          label={TEXT.label}
          value={String(chosen)}
          options={options}
          onChange={(at) => setChosen(Number(at))}
        />
        <button type="button" class="button" onClick={() => (isChanged ? setAsks(true) : open())}>
          {TEXT.open}
        </button>
      </div>
      {asks && <DiscardQuestion onYes={open} onNo={() => setAsks(false)} />}
      <Refusal id="choose-refusal" message={refusal} />
    </section>
  );
}

function DiscardQuestion({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
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
