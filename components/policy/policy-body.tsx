import { useState } from 'preact/hooks';
import type { PolicyEntry, PolicyReport } from '../../lib/messages/policy';
import { POLICY_UI, timeText } from '../../lib/text/ui-policy';
import { LiveRegion } from '../live-region';
import { PageBar } from '../page-bar';
import { Refusal } from '../refusal';
import { PolicyEntryRow } from './policy-entry';

export interface PolicyBodyProps {
  /** Null until it has been read. */
  report: PolicyReport | null;
  /** Why it cannot be read, or null. */
  problem: string | null;
  browser: keyof typeof POLICY_UI.arrives;
  /** False where the browser refuses. */
  onCopy: () => Promise<boolean>;
}

/** The page „Richtlinie anzeigen“: what was given, what counts, what does not and why. */
export function PolicyBody({ report, problem, browser, onCopy }: PolicyBodyProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      <PageBar page={null} help="options" lockAt={null} />
      <main class="policy-main">
        <h1>{POLICY_UI.title}</h1>
        <p class="muted">{POLICY_UI.lead}</p>
        <Refusal id="policy-problem" message={problem} />
        {!report && !problem && <p class="wait">{POLICY_UI.wait}</p>}
        {report && (
          <>
            <Source report={report} />
            {report.source !== 'none' && <p class="small">{POLICY_UI.arrives[browser]}</p>}
            <div class="button-row">
              <button type="button" class="button" onClick={() => void onCopy().then(setCopied)}>
                {POLICY_UI.copy}
              </button>
              <span class="small" aria-hidden="true">
                {copied && POLICY_UI.copied}
              </span>
            </div>
            <LiveRegion text={copied ? POLICY_UI.copied : ''} />
            <Refusal id="policy-copy" message={copied === false ? POLICY_UI.notCopied : null} />
            <Entries report={report} />
          </>
        )}
      </main>
    </>
  );
}

function Source({ report: { source, readAt, newerVersion, knownVersion } }: { report: PolicyReport }) {
  return (
    <>
      <p class="policy-source">{POLICY_UI.sources[source]}</p>
      <p class="small">{POLICY_UI.readAt(timeText(readAt))}</p>
      {newerVersion !== null && <p class="policy-problems">{POLICY_UI.newer(newerVersion, knownVersion)}</p>}
    </>
  );
}

function Entries({ report: { source, entries, unset } }: { report: PolicyReport }) {
  if (source === 'none') return null;
  const right = entries.filter(({ state }) => state === 'accepted');
  return (
    <>
      <EntryList id="wrong" title={POLICY_UI.wrong} entries={entries.filter(({ state }) => state !== 'accepted')} />
      <EntryList id="right" title={POLICY_UI.right} entries={right} />
      {right.length === 0 && <p class="muted">{POLICY_UI.rightNone}</p>}
      {unset.length > 0 && (
        <section class="options-section" aria-labelledby="unset-title">
          <h2 id="unset-title">{POLICY_UI.unset}</h2>
          <p class="muted policy-value">{unset.join(', ')}</p>
        </section>
      )}
    </>
  );
}

function EntryList({ id, title, entries }: { id: string; title: string; entries: PolicyEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <section class="options-section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {entries.map((entry) => (
        <PolicyEntryRow key={entry.key} entry={entry} />
      ))}
    </section>
  );
}
