import type { ReferralInput } from '../../lib/messages/referrals';
import { UI } from '../../lib/text/ui';
import { TextField } from '../text-field';

interface Props {
  id: string;
  provider: ReferralInput['provider'];
  onChange: (provider: ReferralInput['provider']) => void;
  describedBy?: string | undefined;
}

/** Who does it: a name of one's own. */
export function ProviderField({ id, provider, onChange, describedBy }: Props) {
  return (
    <TextField
      id={id}
      label={UI.referrals.provider}
      value={provider.providerName}
      describedBy={describedBy}
      onChange={(providerName) => onChange({ providerId: null, providerName })}
    />
  );
}
