import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { NO_ORGANISATION, OrganisationContext } from '../../components/organisation';
import { SwitchedOff } from '../../components/policy/switched-off';
import { onSignal, request } from '../messages/client';
import type { OrganisationView } from '../messages/policy';

interface Props {
  /** The page is this part; where the organisation has switched it off, the page says so. */
  feature?: OrganisationView['off'][number];
  children: ComponentChildren;
}

/** Around every page: what the organisation says that concerns all of them. */
export function WithOrganisation({ feature, children }: Props) {
  const [view, setView] = useState<OrganisationView | null>(null);
  useEffect(() => {
    // A page must not stay empty for want of it.
    const load = (): Promise<void> =>
      request('readOrganisation', {}).then(setView, () => setView((old) => old ?? NO_ORGANISATION));
    void load();
    return onSignal(({ signal }) => signal === 'changed' && void load());
  }, []);
  if (feature && view === null) return null;
  const organisation = view ?? NO_ORGANISATION;
  return (
    <OrganisationContext.Provider value={organisation}>
      {feature && organisation.off.includes(feature) ? <SwitchedOff /> : children}
    </OrganisationContext.Provider>
  );
}
