import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { UI } from '../lib/text/ui';
import { BAR_UI } from '../lib/text/ui-caseload';
import type { HelpId } from '../lib/text/ui-help';
import { PLANNER_UI } from '../lib/text/ui-planner';
import { HelpLink } from './help/help-link';
import { BrandSign } from './icons/sign';
import { LiveRegion } from './live-region';
import { useFeature } from './organisation';
import { type Skip, SkipLinks } from './skip-links';
import { LockButton } from './vault/lock-button';

const PAGES = [
  { id: 'caseload', href: '/caseload.html', label: BAR_UI.caseload },
  { id: 'planner', href: '/planner.html', label: PLANNER_UI.page },
  { id: 'options', href: '/options.html', label: BAR_UI.options },
] as const;

interface Props {
  /** Null on a page that is not in the bar. */
  page: (typeof PAGES)[number]['id'] | null;
  /** Where „Hilfe“ opens; null on that page itself. */
  help: HelpId | null;
  /** When the entries lock if nothing is used again, in ms; null while they are locked or never lock by themselves. */
  lockAt: number | null;
  /** Ways past the bar; left out where there is little to pass. */
  skips?: readonly Skip[];
  /** Beside the lock: what has just been done. */
  children?: ComponentChildren;
}

/** The bar over every full page: where one is, where one can go, and how long the entries stay open. */
export function PageBar({ page, help, lockAt, skips = [], children }: Props) {
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
        {help && <HelpLink section={help} />}
        {lockAt !== null && <Countdown key={lockAt} until={lockAt} />}
        <LockButton />
      </div>
    </header>
  );
}

const MINUTE = 60_000;
const STEP = 10_000;

/** Once a minute, in the last minute every ten seconds. */
function Countdown({ until }: { until: number }) {
  const [left, setLeft] = useState(() => until - Date.now());
  useEffect(() => {
    if (left <= 0) return;
    const step = left > MINUTE ? (left - MINUTE) % MINUTE || MINUTE : left % STEP || STEP;
    const timer = setTimeout(() => setLeft(until - Date.now()), step);
    return () => clearTimeout(timer);
  }, [left, until]);
  if (left <= 0) return null;
  const isLast = left <= MINUTE;
  return (
    <>
      <span class="lock-left">
        {isLast ? BAR_UI.leftSeconds(Math.ceil(left / STEP) * 10) : BAR_UI.left(Math.ceil(left / MINUTE))}
      </span>
      <LiveRegion text={isLast ? BAR_UI.soonLocked : ''} />
    </>
  );
}
