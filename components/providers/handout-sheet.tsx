import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Provider } from '../../lib/providers/provider-schema';
import { fullDate } from '../../lib/text/dates';
import { ACCESSIBILITY_WORDS, SERVICE_WORDS, waitingText } from '../../lib/text/providers';
import { PROVIDERS_UI } from '../../lib/text/ui-providers';

const { fields, sheet } = PROVIDERS_UI;

interface Props {
  provider: Provider;
  onPrint: () => void;
  onBack: () => void;
}

/** The hand-out for a customer, as it comes out of the printer; of the rest of the page nothing does. */
export function HandoutSheet({ provider, onPrint, onBack }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const { name, services, offers, contacts, checkedOn, accessibility, accessibilityNote } = provider;
  const access = [accessibility ? ACCESSIBILITY_WORDS[accessibility] : '', accessibilityNote];
  const rows = [
    [fields.address, provider.address],
    [fields.openingHours, provider.openingHours],
    [fields.way, provider.way],
    [fields.waiting, waitingText(provider) ?? ''],
    [fields.languages, provider.languages],
    [fields.accessibility, access.filter(Boolean).join(' – ')],
  ].filter(([, value]) => value !== '');
  return (
    <>
      <div class="providers-title not-printed">
        <h1 ref={title} tabIndex={-1}>
          {PROVIDERS_UI.named(sheet.title, name)}
        </h1>
        <div class="button-row">
          <button type="button" class="button primary" onClick={onPrint}>
            {sheet.print}
          </button>
          <button type="button" class="button" onClick={onBack}>
            {PROVIDERS_UI.backToList}
          </button>
        </div>
      </div>
      <p class="muted not-printed">{sheet.lead}</p>
      <article class="handout" aria-label={PROVIDERS_UI.named(sheet.title, name)}>
        <h2>{name}</h2>
        {services.length > 0 && <p class="handout-services">{services.map((one) => SERVICE_WORDS[one]).join(', ')}</p>}
        {offers !== '' && (
          <>
            <h3>{sheet.offer}</h3>
            <p class="handout-text">{offers}</p>
          </>
        )}
        {contacts.length > 0 && (
          <>
            <h3>{sheet.contact}</h3>
            {contacts.map(({ name: who, phone, email }, at) => (
              <p key={at}>{[who, phone, email].filter(Boolean).join(' · ')}</p>
            ))}
          </>
        )}
        {rows.map(([label, value]) => (
          <div key={label}>
            <h3>{label}</h3>
            <p class="handout-text">{value}</p>
          </div>
        ))}
        <p class="handout-line">{sheet.appointment}</p>
        <p class="handout-line">{sheet.bring}</p>
        <p class="handout-state">{sheet.state(checkedOn === null ? null : fullDate(checkedOn))}</p>
      </article>
    </>
  );
}
