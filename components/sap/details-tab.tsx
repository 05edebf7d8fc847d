import { useState } from 'preact/hooks';
import type { OpenRoom } from '../../lib/sap/open-room';
import { EMPTY_PROFILE } from '../../lib/sap/profile';
import { SAP_ROLES, type SapRole } from '../../lib/sap/rows';
import {
  type ProfileDay,
  type ProfileDraft,
  type ProfileField,
  profileDraft,
  readShare,
  saveProfile,
} from '../../lib/sap/save-profile';
import { PROFILE_DAY_WORDS, SAP_ROLE_WORDS, SAP_DETAILS_UI as TEXT } from '../../lib/text/ui-sap-details';
import { CheckRow } from '../check-row';
import { DateField } from '../date-field';
import { useKept } from '../kept';
import { RadioGroup } from '../radio-group';
import { Refusal } from '../refusal';
import { TextField } from '../text-field';
import { ColleaguesFields } from './colleagues-fields';
import { Given } from './given';
import { LittleShare } from './little-share';
import { useFormWrite } from './use-form-write';
import { useRoomWriter } from './use-room-writer';

const YES_NO = [
  { value: 'yes', label: TEXT.yes },
  { value: 'no', label: TEXT.no },
] as const;
const TRAINING_DAYS = ['trainingStartedOn', 'secondSeminarOn', 'trainingCompletedOn', 'appointedOn'] as const;

/** „Angaben“: what the SAP says of herself and of the authority. Everything may stay unknown, and is seen to be. */
export function DetailsTab({ room }: { room: OpenRoom }) {
  const [draft, setDraft, forget] = useKept<ProfileDraft>('details', profileDraft(room.rows.profile ?? EMPTY_PROFILE));
  const [saved, setSaved] = useState(false);
  const { refused, run, marks } = useFormWrite<ProfileField>('details', useRoomWriter(room));
  const change = (part: Partial<ProfileDraft>): void => {
    setSaved(false);
    setDraft((old) => ({ ...old, ...part }));
  };
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setSaved(false);
    if (!(await run((now) => saveProfile(now, draft)))) return;
    forget();
    setSaved(true);
  };
  const { roles, policeOfficer, share } = draft;
  const tick = (role: SapRole, on: boolean): void =>
    change({ roles: on ? [...(roles ?? []), role] : withoutRole(roles, role) });
  const day = (name: ProfileDay) => (
    <DateField
      id={`details-${name}`}
      label={PROFILE_DAY_WORDS[name]}
      value={draft[name]}
      max={room.today}
      onChange={(value) => change({ [name]: value })}
      {...marks(name)}
    />
  );
  return (
    <form class="sap-details" noValidate aria-label={TEXT.title} onSubmit={(event) => void save(event)}>
      <h2 tabIndex={-1}>{TEXT.title}</h2>
      <p>{TEXT.lead}</p>
      <section class="sap-section" aria-labelledby="details-self">
        <h3 id="details-self">{TEXT.sections.self}</h3>
        <Given given={roles !== null}>
          <fieldset class="radio-group">
            <legend class="field-label">{TEXT.roles}</legend>
            {SAP_ROLES.map((role) => (
              <CheckRow key={role} checked={roles?.includes(role) ?? false} onChange={(on) => tick(role, on)}>
                {SAP_ROLE_WORDS[role]}
              </CheckRow>
            ))}
            <CheckRow checked={roles?.length === 0} onChange={(on) => change({ roles: on ? [] : null })}>
              {TEXT.noRole}
            </CheckRow>
          </fieldset>
        </Given>
        <Given given={policeOfficer !== null}>
          <RadioGroup
            id="details-police"
            legend={TEXT.police}
            value={policeOfficer === null ? null : policeOfficer ? 'yes' : 'no'}
            options={YES_NO}
            onChange={(value) => change({ policeOfficer: value === 'yes' })}
          />
        </Given>
        <Given given={share.trim() !== ''}>
          <TextField
            id="details-share"
            label={TEXT.share}
            value={share}
            maxLength={8}
            onChange={(typed) => change({ share: typed })}
            {...marks('share')}
          />
          <p class="small">{TEXT.shareNote}</p>
        </Given>
        <LittleShare share={readShare(share)} today={room.today} />
      </section>
      <section class="sap-section" aria-labelledby="details-authority">
        <h3 id="details-authority">{TEXT.sections.authority}</h3>
        <Given given={draft.employees.trim() !== ''}>
          <TextField
            id="details-employees"
            label={TEXT.employees}
            value={draft.employees}
            maxLength={9}
            onChange={(employees) => change({ employees })}
            {...marks('employees')}
          />
        </Given>
        <ColleaguesFields
          colleagues={draft.colleagues}
          newId={room.newId}
          marks={marks}
          onChange={(colleagues) => change({ colleagues })}
        />
      </section>
      <section class="sap-section" aria-labelledby="details-training">
        <h3 id="details-training">{TEXT.sections.training}</h3>
        {TRAINING_DAYS.map((name) => (
          <Given key={name} given={draft[name] !== ''}>
            {day(name)}
          </Given>
        ))}
      </section>
      <section class="sap-section" aria-labelledby="details-conflict">
        <h3 id="details-conflict">{TEXT.sections.conflict}</h3>
        {day('personnelRoleSince')}
        <p class="small">{TEXT.conflictNote}</p>
      </section>
      <div class="button-row sap-save">
        <button type="submit" class="button primary">
          {TEXT.save}
        </button>
        <p role="status">{saved && TEXT.saved}</p>
      </div>
      <Refusal id="details-refusal" message={refused?.message ?? null} />
    </form>
  );
}

/** The last tick taken away says nothing of the others: it is unknown again, until „keine“ is ticked. */
function withoutRole(roles: readonly SapRole[] | null, role: SapRole): SapRole[] | null {
  const left = (roles ?? []).filter((one) => one !== role);
  return left.length > 0 ? left : null;
}
