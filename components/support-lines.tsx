import { useContext } from 'preact/hooks';
import { POLICY_UI } from '../lib/text/ui-policy';
import { OrganisationContext } from './organisation';

const LINES = ['name', 'phone', 'email', 'room'] as const;

/** Whom the organisation has named for questions; nothing where it has named nobody. */
export function SupportLines() {
  const { support } = useContext(OrganisationContext);
  const lines = LINES.flatMap((line) => (support?.[line] ? [{ line, text: support[line] }] : []));
  if (lines.length === 0) return null;
  return (
    <div class="support-lines">
      <p class="name">{POLICY_UI.support.title}</p>
      <ul class="plain-lines">
        {lines.map(({ line, text }) => (
          <li key={line}>
            {POLICY_UI.support[line]}: {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
