import { useRef, useState } from 'preact/hooks';
import type { FirstRun } from '../../lib/pages/first-run';
import { WELCOME_UI } from '../../lib/text/ui-welcome';
import { Sign } from '../icons/sign';
import { useKept } from '../kept';
import { LiveRegion } from '../live-region';
import { Refusal } from '../refusal';
import { TextField } from '../text-field';
import { StepCard, type StepState } from './step-card';

const TEXT = WELCOME_UI.site;
const REFUSAL = 'site-refusal';
const FIELD = 'site-address';

export const siteState = (origins: FirstRun['origins']): StepState => (origins?.length ? 'done' : 'open');

interface Props {
  origins: FirstRun['origins'];
  onGive: FirstRun['giveSite'];
  /** It is the next one to be taken. */
  next: boolean;
}

/** Where Fallblick may read: by the address, or later by a click there. */
export function SiteStep({ origins, onGive, next }: Props) {
  const [address, setAddress] = useKept('site', '');
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const give = async (event: Event): Promise<void> => {
    event.preventDefault();
    const message = await onGive(address);
    setRefusal(message);
    if (message === null) setAddress('');
    else form.current?.querySelector<HTMLInputElement>(`#${FIELD}`)?.focus();
  };
  return (
    <StepCard id="site" number={3} title={TEXT.title} state={siteState(origins)}>
      <p>{TEXT.why}</p>
      <p class="step-local">{WELCOME_UI.local}</p>
      {origins && origins.length > 0 && (
        <div class="field">
          <span class="field-label">{TEXT.enabled}</span>
          <ul class="step-sites">
            {origins.map((origin) => (
              <li key={origin}>
                <Sign name="tick" size={14} />
                <span>{origin}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <LiveRegion text={origins?.length ? TEXT.given(origins.join(', ')) : ''} />
      <form class="step-form" ref={form} noValidate aria-label={TEXT.title} onSubmit={give}>
        <TextField
          id={FIELD}
          label={TEXT.address}
          value={address}
          onChange={setAddress}
          invalid={refusal !== null}
          describedBy={`${REFUSAL} site-hint`}
          maxLength={2000}
        />
        <p class="small" id="site-hint">
          {TEXT.hint}
        </p>
        <Refusal id={REFUSAL} message={refusal} />
        <button type="submit" class={next ? 'button primary' : 'button'}>
          {TEXT.give}
        </button>
      </form>
      <p class="muted">{TEXT.other}</p>
      <p class="small">{TEXT.paste}</p>
    </StepCard>
  );
}
