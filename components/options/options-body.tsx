import type { PolicyReport } from '../../lib/messages/policy';
import type { Answer, Settings } from '../../lib/messages/protocol';
import type { RetentionControl } from '../../lib/pages/retention';
import type { NoticeControl } from '../../lib/pages/use-notices';
import type { VaultControl } from '../../lib/pages/vault';
import { UI } from '../../lib/text/ui';
import { ACCESSIBILITY_UI } from '../../lib/text/ui-accessibility';
import { IMPORT_UI } from '../../lib/text/ui-import';
import { PLANNER_UI } from '../../lib/text/ui-planner';
import { POLICY_UI } from '../../lib/text/ui-policy';
import { WELCOME_UI } from '../../lib/text/ui-welcome';
import { WORKSPACE_UI } from '../../lib/text/ui-workspace';
import { BackupSection, type BackupSectionProps } from '../backup/backup-section';
import { Sign } from '../icons/sign';
import { LiveRegion } from '../live-region';
import { PageBar } from '../page-bar';
import { Refusal } from '../refusal';
import { AccessLogSection } from './access-log-section';
import { AdaptersSection, type AdaptersSectionProps } from './adapters-section';
import { CaseloadSection } from './caseload-section';
import { DisplaySection } from './display-section';
import { fixedSections } from './fixed-sections';
import { NumberSection } from './number-section';
import { OrganisationSection } from './organisation-section';
import { OverridesSection } from './overrides-section';
import { PacksSection } from './packs-section';
import { ProtectionSection } from './protection-section';
import { RetentionSection } from './retention-section';
import type { RulesProps } from './rules-props';
import { SitesSection } from './sites-section';
import { TeamRow } from './team-row';
import { WeekPlanSection } from './week-plan-section';
import { type WorkspaceProps, WorkspaceSection } from './workspace-section';

export interface OptionsBodyProps {
  data: Answer<'readSettings'>;
  sites: Answer<'readSites'>;
  /** Null until it has been read. */
  policy: PolicyReport | null;
  adapters: AdaptersSectionProps;
  rules: RulesProps;
  vault: VaultControl;
  retention: RetentionControl;
  backups: BackupSectionProps;
  notices: NoticeControl;
  workspace: WorkspaceProps;
  /** When the entries lock if nothing is used again, in ms, or null. */
  lockAt: number | null;
  onSaved: (text: string) => void;
  /** „Gespeichert“, or ''. */
  saved: string;
  refusal: string | null;
  onChange: (settings: Settings) => void;
  /** Asks the browser for the pattern; called inside the click. False when it declined. */
  onEnableSite: (pattern: string) => Promise<boolean>;
  onRemoveSite: (pattern: string) => void;
}

const SECTIONS = [
  { id: 'sites', label: UI.options.sites },
  { id: 'protection', label: UI.vault.options.title },
  { id: 'retention', label: UI.retention.title },
  { id: 'access-log', label: UI.retention.log.title },
  { id: 'backup', label: UI.backup.title },
  { id: 'adapters', label: UI.options.adapters.title },
  { id: 'caseload', label: IMPORT_UI.section },
  { id: 'rules', label: UI.rules.title },
  { id: 'overrides', label: UI.rules.overrides.title },
  { id: 'display', label: UI.options.warning },
  { id: 'week-plan', label: PLANNER_UI.options.section },
  { id: 'number', label: UI.options.number },
  { id: 'workspace', label: WORKSPACE_UI.section },
  { id: 'organisation', label: POLICY_UI.section },
] as const;

/** The options page: every change is saved at once. */
export function OptionsBody(props: OptionsBodyProps) {
  const { data, sites, policy, adapters, rules, vault, retention, backups, notices, workspace, lockAt } = props;
  const { saved, refusal, onSaved, onChange, onEnableSite, onRemoveSite } = props;
  const { settings, managed, policyProblems } = data;
  const isManaged = (name: keyof Settings): boolean => managed.includes(name);
  const fixed = fixedSections(props);
  const change = (part: Partial<Settings>): void => onChange({ ...settings, ...part });
  return (
    <div class="options">
      <PageBar page="options" help="options" lockAt={lockAt}>
        <span class="options-saved" aria-hidden="true">
          {saved && <Sign name="tick" />}
          {saved}
        </span>
      </PageBar>
      <div class="options-columns">
        <nav class="options-nav" aria-label={UI.options.navLabel}>
          <ul>
            {SECTIONS.map((section) => (
              <li key={section.id}>
                <a href={`#${section.id}`}>
                  {section.label}
                  {fixed.has(section.id) && <Sign name="organisation" />}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main class="options-main">
          <h1>{UI.options.head}</h1>
          <LiveRegion text={saved} />
          <Refusal id="options-refusal" message={refusal} />
          <ManagedNote locked={managed.length} all={Object.keys(settings).length} problems={policyProblems} />
          <SitesSection sites={sites} onEnable={onEnableSite} onRemove={onRemoveSite} />
          <ProtectionSection vault={vault} onSaved={onSaved} />
          <RetentionSection retention={retention} onSaved={onSaved} />
          <AccessLogSection log={retention.log} />
          <BackupSection {...backups} status={vault.state?.status ?? null} />
          <AdaptersSection {...adapters} />
          <CaseloadSection />
          <PacksSection rules={rules} chosen={settings.packs} onChange={(packs) => change({ packs })}>
            <TeamRow team={settings.team} managed={isManaged('team')} onChange={(team) => change({ team })} />
          </PacksSection>
          <OverridesSection {...rules} />
          <DisplaySection settings={settings} isManaged={isManaged} notices={notices} onChange={change} />
          <WeekPlanSection settings={settings} isManaged={isManaged} onChange={change} />
          <NumberSection
            format={settings.customerNumberFormat}
            managed={isManaged('customerNumberFormat')}
            onChange={(customerNumberFormat) => change({ customerNumberFormat })}
          />
          <WorkspaceSection {...workspace} />
          <OrganisationSection policy={policy} />
          <p class="options-foot">
            <a href="/welcome.html">{WELCOME_UI.again}</a> <a href="/accessibility.html">{ACCESSIBILITY_UI.link}</a>
          </p>
        </main>
      </div>
    </div>
  );
}

function ManagedNote({ locked, all, problems }: { locked: number; all: number; problems: string[] }) {
  return (
    <>
      {locked > 0 && (
        <p class="managed-note">
          <Sign name="organisation" />
          <span>
            {UI.options.managedSome(locked, all)} <strong>{UI.options.managed}</strong>. {UI.options.managedRest}
          </span>
        </p>
      )}
      {problems.length > 0 && (
        <section class="policy-problems" aria-labelledby="policy-problems">
          <h2 id="policy-problems">{UI.options.policyProblems}</h2>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <a class="text-button link" href="/policy.html">
            {POLICY_UI.open}
          </a>
        </section>
      )}
    </>
  );
}
