import { useState } from 'preact/hooks';
import { UI } from '../../lib/text/ui';
import { Sign, type SignName } from '../icons/sign';
import { KeyCap } from '../key-cap';
import type { DraftKind } from './draft';

interface Tile {
  kind: DraftKind;
  sign: SignName;
  key: string | null;
}

const MAIN: Tile[] = [
  { kind: 'scheduledInPerson', sign: 'twoHeads', key: 'P' },
  { kind: 'phone', sign: 'handset', key: 'T' },
  { kind: 'documentDropOff', sign: 'sheet', key: 'U' },
  { kind: 'noShow', sign: 'headCross', key: 'N' },
];
const OTHER: Tile[] = [
  { kind: 'unscheduledInPerson', sign: 'head', key: null },
  { kind: 'video', sign: 'video', key: null },
  { kind: 'email', sign: 'envelope', key: null },
  { kind: 'shortFeedback', sign: 'bubble', key: null },
];

/** Kind that a letter chooses while the form has the focus, or null. */
export function kindOfKey(key: string): DraftKind | null {
  return MAIN.find((tile) => tile.key === key.toUpperCase())?.kind ?? null;
}

interface Props {
  chosen: DraftKind | null;
  onChoose: (kind: DraftKind) => void;
  invalid: boolean;
}

/** The kinds as radio buttons in the shape of tiles; the rarer ones open on request. */
export function KindTiles({ chosen, onChoose, invalid }: Props) {
  const [opened, setOpened] = useState(false);
  const open = opened || OTHER.some((tile) => tile.kind === chosen);
  const tiles = open ? [...MAIN, ...OTHER] : MAIN;
  return (
    <fieldset class="kinds" aria-describedby={invalid ? 'record-refusal' : undefined}>
      <legend class="hidden-text">{UI.record.kindLegend}</legend>
      <div class="tiles">
        {tiles.map((tile) => (
          <label key={tile.kind} class="tile">
            <input
              type="radio"
              name="record-kind"
              value={tile.kind}
              checked={chosen === tile.kind}
              aria-label={UI.record.kindNames[tile.kind]}
              aria-keyshortcuts={tile.key ?? undefined}
              onChange={() => onChoose(tile.kind)}
            />
            <Sign name={tile.sign} />
            <span class="tile-text">{UI.record.kinds[tile.kind]}</span>
            {tile.key && <KeyCap>{tile.key}</KeyCap>}
          </label>
        ))}
      </div>
      {!open && (
        <button
          type="button"
          class="text-button link other-kinds"
          aria-expanded="false"
          onClick={() => setOpened(true)}
        >
          {UI.record.otherKinds}
          <Sign name="chevronDown" size={14} />
        </button>
      )}
    </fieldset>
  );
}
