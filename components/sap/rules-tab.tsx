import { useRef, useState } from 'preact/hooks';
import { SAP_PACKS } from '../../lib/packs/sap';
import type { IsoDate } from '../../lib/rules/facts';
import { isExpired } from '../../lib/rules/sap/in-force';
import type { SapPack } from '../../lib/rules/sap/sap-pack-schema';
import type { OpenRoom } from '../../lib/sap/open-room';
import { switchExpiredPack } from '../../lib/sap/profile';
import { expiredWords, validityWords } from '../../lib/text/sap-terms';
import { SAP_RULES_UI } from '../../lib/text/ui-sap-rules';
import { CheckRow } from '../check-row';
import { Disclosure } from '../disclosure';
import { SettingRow } from '../options/setting-row';
import { Refusal } from '../refusal';
import { StateText } from '../state-text';
import { DecreeText } from './decree-text';

const TEXT = SAP_RULES_UI;

/** „Regeln“: both decrees to read, and whether the expired one is shown as orientation. */
export function RulesTab({ room }: { room: OpenRoom }) {
  const { today } = room;
  return (
    <div class="sap-rules">
      <h2>{TEXT.title}</h2>
      <p>{TEXT.lead}</p>
      {SAP_PACKS.map((pack) => (
        <section key={pack.id} class="sap-decree" aria-labelledby={pack.id}>
          <h3 id={pack.id}>{pack.title}</h3>
          <p class="small">{pack.authority}</p>
          {isExpired(pack, today) ? (
            <Expired pack={pack} room={room} />
          ) : (
            <>
              <p class="small">{validityWords(pack, today)}</p>
              <DecreeText pack={pack} today={today} />
            </>
          )}
        </section>
      ))}
    </div>
  );
}

/** A decree that is no longer in force: that stands first, the decree itself opens on request. */
function Expired({ pack, room }: { pack: SapPack; room: OpenRoom }) {
  const { today } = room;
  return (
    <>
      <StateText tone="neutral" icon="noTarget" text={validityWords(pack, today)} />
      <p>{TEXT.expired.lead}</p>
      {pack.talks && <Orientation talks={pack.talks.talks} since={since(pack, today)} room={room} />}
      <Disclosure label={TEXT.expired.read} name={TEXT.expired.readNamed(pack.title)} does="show">
        {() => <DecreeText pack={pack} today={today} />}
      </Disclosure>
    </>
  );
}

const since = (pack: SapPack, today: IsoDate): string => expiredWords(pack, today) ?? '';

function Orientation({ talks, since, room }: { talks: number; since: string; room: OpenRoom }) {
  // A new object each time: the box is drawn anew as it is stored, also where the same sentence is told again.
  const [told, setTold] = useState<{ refusal: string | null }>({ refusal: null });
  const busy = useRef(false);
  const { profile } = room.rows;
  const change = async (on: boolean): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const refusal = await room.save([switchExpiredPack(profile, on)]);
    setTold({ refusal });
    busy.current = false;
  };
  return (
    <>
      <SettingRow label={TEXT.expired.show} note={TEXT.expired.showNote(talks, since)}>
        <CheckRow checked={profile?.expiredPack ?? false} onChange={(on) => void change(on)}>
          {TEXT.expired.on}
          <span class="hidden-text">: {TEXT.expired.show}</span>
        </CheckRow>
      </SettingRow>
      <Refusal id="sap-rules-refusal" message={told.refusal} />
    </>
  );
}
