import { useContext, useEffect, useState } from 'preact/hooks';
import type { ReferralInput } from '../../lib/messages/referrals';
import type { ListedProvider } from '../../lib/providers/provider-schema';
import type { ReferralService } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import { TextField } from '../text-field';
import { ProviderDirectoryContext } from './provider-directory';

interface Props {
  id: string;
  provider: ReferralInput['provider'];
  /** Who offers it is proposed first. */
  service: ReferralService;
  onChange: (provider: ReferralInput['provider']) => void;
}

/** Who does it: a name of the Handbuch, or one of one's own. */
export function ProviderField({ id, provider, service, onChange }: Props) {
  const directory = useContext(ProviderDirectoryContext);
  const [known, setKnown] = useState<readonly ListedProvider[]>([]);
  useEffect(() => {
    // Without the Handbuch a name can be typed all the same.
    directory?.read().then(setKnown, () => undefined);
  }, [directory]);
  const offers = (one: ListedProvider): number => Number(one.provider.services.includes(service));
  const change = (providerName: string): void => {
    const found = known.find((one) => one.provider.name === providerName.trim());
    onChange({ providerId: found?.id ?? null, providerName });
  };
  const hint = provider.providerId === null ? UI.referrals.fromDirectory : UI.referrals.inDirectory;
  return (
    <>
      <TextField
        id={id}
        label={UI.referrals.provider}
        value={provider.providerName}
        list={`${id}-known`}
        describedBy={known.length > 0 ? `${id}-hint` : undefined}
        onChange={change}
      />
      <datalist id={`${id}-known`}>
        {known
          .toSorted((one, other) => offers(other) - offers(one))
          .map((one) => (
            <option key={one.id} value={one.provider.name} />
          ))}
      </datalist>
      {known.length > 0 && (
        <p class="small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
}
