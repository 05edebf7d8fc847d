import type { ComponentChildren } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import type { ReferralView } from '../../lib/view-case';
import { Disclosure } from '../disclosure';
import { KeptPlace } from '../kept';
import { StateText } from '../state-text';
import { EndReferralForm } from './end-referral-form';
import { FeedbackForm } from './feedback-form';
import { ProviderDirectoryContext } from './provider-directory';
import { ReferralForm } from './referral-form';
import { ReferralLists } from './referral-lists';
import { ReleaseForm } from './release-form';
import { WithdrawalForm } from './withdrawal-form';

interface Props {
  referral: ReferralView;
  today: IsoDate;
  actions: CaseActions;
  save: Save;
}

/** One referral: at a glance service, provider, since when, release, what is open; below what can be done. */
export function ReferralEntry({ referral, today, actions, save }: Props) {
  const { title, span, state, release, lines, messages, hidden, source, derived, blocked, ended } = referral;
  const directory = useContext(ProviderDirectoryContext);
  const { providerId } = referral.input.provider;
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <li class="referral">
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p class="small">
        {span}
        {directory && providerId !== null && (
          <>
            {' · '}
            <button
              type="button"
              class="text-button link"
              aria-label={UI.referrals.named(UI.referrals.openDirectory, referral.input.provider.providerName)}
              onClick={() => directory.open(providerId)}
            >
              {UI.referrals.openDirectory}
            </button>
          </>
        )}
      </p>
      {state && (
        <p>
          <StateText tone={state.tone} icon={state.icon} text={state.text} />
        </p>
      )}
      {release && (
        <>
          <p>
            <StateText tone={release.tone} icon={release.icon} text={release.text} />
          </p>
          <Lines lines={release.scope} />
        </>
      )}
      <Lines lines={lines} />
      {source && (
        <p class="small">
          {source} {derived && <span>{UI.common.derived}</span>}
        </p>
      )}
      {messages.length > 0 && (
        <>
          <h4>{UI.referrals.messages}</h4>
          {hidden && <p class="small">{hidden}</p>}
          <ul class="plain-list small">
            {messages.map(({ id, text, note }) => (
              <li key={id}>
                {text}
                {note && <span class="note">{note}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {!ended && blocked && release && <p class="small">{UI.referrals.closed}</p>}
      {!ended && (
        <KeptPlace name={referral.id}>
          <Actions
            referral={referral}
            today={today}
            actions={actions}
            save={save}
            onGone={() => heading.current?.focus()}
          />
        </KeptPlace>
      )}
    </li>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="small">
          {line}
        </p>
      ))}
    </>
  );
}

/** Forms of a referral that runs; those of the provider only while the release holds. `onGone`: the form's own button goes. */
function Actions({ referral, today, actions, save, onGone }: Props & { onGone: () => void }) {
  const form = { today, actions, save };
  const { id, title, release, blocked } = referral;
  const leave = (close: () => void) => () => {
    close();
    onGone();
  };
  const named = (
    label: string,
    children: (label: string, close: () => void) => ComponentChildren,
    does: 'add' | 'change' = 'add',
  ) => {
    const name = UI.referrals.named(label, title);
    return (
      <Disclosure label={label} name={name} does={does}>
        {(close) => children(name, close)}
      </Disclosure>
    );
  };
  return (
    <>
      {!blocked &&
        named(UI.referrals.feedback, (label, close) => (
          <FeedbackForm referral={referral} label={label} onSaved={close} {...form} />
        ))}
      {named(UI.referrals.release, (label, close) => (
        <ReleaseForm id={id} label={label} onSaved={close} {...form} />
      ))}
      {release?.canWithdraw &&
        named(
          UI.referrals.withdraw,
          (label, close) => <WithdrawalForm id={id} label={label} onSaved={leave(close)} {...form} />,
          'change',
        )}
      <ReferralLists referral={referral} actions={actions} save={save} />
      {named(
        UI.referrals.edit,
        (_label, close) => (
          <ReferralForm referral={referral} onSaved={close} {...form} />
        ),
        'change',
      )}
      {named(
        UI.referrals.end,
        (label, close) => (
          <EndReferralForm referral={referral} label={label} onSaved={leave(close)} {...form} />
        ),
        'change',
      )}
    </>
  );
}
