import { useState } from 'preact/hooks';
import { isOnHosts } from '../../lib/site/host-pattern';
import { UI } from '../../lib/text/ui';
import { CaseHead } from '../case/case-head';
import { EmptyState } from '../empty-state';
import { Refusal } from '../refusal';

interface Props {
  /** Origin of the page in front, or null where the browser does not tell it. */
  origin: string | null;
  /** Patterns of the only hosts that the organisation lets be switched on, or null. */
  allowed: readonly string[] | null;
  /** What to say where there is no origin. */
  unknown: string;
  onEnable: (origin: string) => Promise<boolean>;
}

/** Fallblick is not switched on for this site: one button, and what it will do. */
export function NoSite({ origin, allowed, unknown, onEnable }: Props) {
  const [refused, setRefused] = useState(false);
  const closed = origin !== null && !isOnHosts(origin, allowed);
  const enable = (site: string): void => {
    onEnable(site).then(
      (granted) => setRefused(!granted),
      () => setRefused(true),
    );
  };
  return (
    <>
      <CaseHead name={UI.brand} />
      <EmptyState
        title={UI.panel.noSiteTitle}
        text={closed ? UI.panel.noSiteClosed : origin ? UI.panel.noSiteText : unknown}
      >
        {origin && !closed && (
          <>
            <button type="button" class="button primary" onClick={() => enable(origin)}>
              {UI.panel.enable}
            </button>
            <p class="small line">
              {UI.panel.enableFor} {origin}
            </p>
          </>
        )}
        <Refusal id="enable-refusal" message={refused ? UI.panel.enableRefused : null} />
      </EmptyState>
    </>
  );
}
