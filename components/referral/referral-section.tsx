import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import type { ReferralsView } from '../../lib/view-case';
import { Disclosure } from '../disclosure';
import { ReferralEntry } from './referral-entry';
import { ReferralForm } from './referral-form';

interface Props {
  referrals: ReferralsView;
  today: IsoDate;
  actions: CaseActions;
  save: Save;
}

/** Referrals under § 16a SGB II. Absent where no pack knows of them and none is stored. */
export function ReferralSection({ referrals: { list, canAdd }, today, actions, save }: Props) {
  if (list.length === 0 && !canAdd) return null;
  const form = { today, actions, save };
  return (
    <section class="tab-section" aria-labelledby="referrals-title">
      <h2 id="referrals-title" tabIndex={-1}>
        {UI.referrals.title}
      </h2>
      {list.length === 0 ? (
        <p class="small">{UI.referrals.none}</p>
      ) : (
        <ul class="plain-list referrals">
          {list.map((referral) => (
            <ReferralEntry key={referral.id} referral={referral} {...form} />
          ))}
        </ul>
      )}
      {canAdd && (
        <Disclosure label={UI.referrals.add}>
          {(close) => <ReferralForm referral={null} onSaved={close} {...form} />}
        </Disclosure>
      )}
    </section>
  );
}
