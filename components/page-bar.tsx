import type { ComponentChildren } from 'preact';
import { UI } from '../lib/text/ui';
import { BAR_UI } from '../lib/text/ui-caseload';
import type { HelpId } from '../lib/text/ui-help';
import { PLANNER_UI } from '../lib/text/ui-planner';
import { PROVIDERS_UI } from '../lib/text/ui-providers';
import { HelpLink } from './help/help-link';
import { BrandSign } from './icons/sign';
import { LookupButton } from './lookup/lookup-button';
import { useFeature } from './organisation';
import { type Skip, SkipLinks } from './skip-links';
import { LockButton } from './vault/lock-button';
import { LockLeft, LockTimeContext } from './vault/lock-left';

const PAGES = [
  { id: 'caseload', href: '/caseload.html', label: BAR_UI.caseload },
  { id: 'planner', href: '/planner.html', label: PLANNER_UI.page },
  { id: 'providers', href: '/providers.html', label: PROVIDERS_UI.page },
  { id: 'options', href: '/options.html', label: BAR_UI.options },
] as const;

interface Props {
  /** Null on a page that is not in the bar. */
  page: (typeof PAGES)[number]['id'] | null;
  /** Where „Hilfe“ opens; null on that page itself. */
  help: HelpId | null;
  /** When the entries lock if nothing is used again, in ms; null while they are locked or never lock by themselves. */
  lockAt: number | null;
  /** Opens „Nachschlagen“; left out where it is not at hand. */
  onLookUp?: () => void;
  /** Ways past the bar; left out where there is little to pass. */
  skips?: readonly Skip[];
  /** Beside the lock: what has just been done. */
  children?: ComponentChildren;
}

/** The bar over every full page: where one is, where one can go, and how long the entries stay open. */
export function PageBar({ page, help, lockAt, onLookUp, skips = [], children }: Props) {
  const hasPlanner = useFeature('planner');
  const pages = PAGES.filter(({ id }) => id !== 'planner' || hasPlanner);
  return (
    <header class="page-bar">
      <SkipLinks to={skips} />
      <BrandSign />
      <strong>{UI.brand}</strong>
      <nav aria-label={BAR_UI.label}>
        {pages.map(({ id, href, label }) => (
          <a key={id} href={href} aria-current={id === page ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <div class="page-bar-side">
        {children}
        {onLookUp && <LookupButton onLookUp={onLookUp} />}
        {help && <HelpLink section={help} />}
        <LockTimeContext.Provider value={lockAt}>
          <LockLeft />
        </LockTimeContext.Provider>
        <LockButton />
      </div>
    </header>
  );
}
