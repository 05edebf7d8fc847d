/** States of the page „Richtlinie anzeigen“, and what a policy changes elsewhere. */

import { CaseHead } from '../../../components/case/case-head';
import { FaultBox } from '../../../components/fault-box';
import { HelpBody } from '../../../components/help/help-body';
import { LawFlag } from '../../../components/law-flag';
import { OrganisationContext } from '../../../components/organisation';
import { PolicyBody } from '../../../components/policy/policy-body';
import { SwitchedOff } from '../../../components/policy/switched-off';
import type { OrganisationView, PolicyReport } from '../../../lib/messages/policy';
import { examinePolicy } from '../../../lib/policy/examine-policy';
import { policyReport } from '../../../lib/policy/policy-report';
import { storeFault } from '../../../lib/text/faults';
import { UI } from '../../../lib/text/ui';
import type { GalleryState } from './states';

const READ_AT = Date.UTC(2026, 10, 22, 8, 41);

const GIVEN = {
  packs: { beratungsaktivitaet: true, sro: false },
  leadDays: 500,
  federalState: 'NI',
  jointTalkPeriod: 'rollingYear',
  publicHolidays: ['2027-05-28', '2027-10-31'],
  retentionDays: 30,
  lockMinutes: 'drei',
  keyMode: 'organisation',
  organisationSecret: 'kommt auf keiner Seite vor, 4711 Zeichen',
  hosts: ['https://fachverfahren.example/*', '<all_urls>'],
  features: { planner: false, exports: false },
  support: { name: 'IT-Service Musterstadt', phone: '0000 123-0', email: 'it@jobcenter-musterstadt.example' },
  lawNotes: [{ text: 'Weisung 7/2026 zu Meldeversäumnissen beachten', date: '2026-07-01' }],
  leaddays: 14,
  schemaVersion: 2,
};

export const POLICY_REPORTS = {
  mixed: policyReport(examinePolicy(GIVEN, { lockMinutes: 5 }), { source: 'given', readAt: READ_AT }, {}),
  good: policyReport(
    examinePolicy({ leadDays: 21, federalState: 'NI', retentionDays: 30 }),
    { source: 'given', readAt: READ_AT },
    {},
  ),
  remembered: policyReport(examinePolicy({ leadDays: 21 }), { source: 'remembered', readAt: READ_AT }),
  none: policyReport(examinePolicy({}), { source: 'none', readAt: READ_AT }),
} satisfies Record<string, PolicyReport>;

const ORGANISATION: OrganisationView = {
  off: ['lookup', 'planner', 'ruleEditor', 'paste', 'teaching', 'exports'],
  support: { name: 'IT-Service Musterstadt', phone: '0000 123-0', email: 'it@musterstadt.example', room: 'Raum 1.01' },
  lawNotes: [{ text: 'Weisung 7/2026 zu Meldeversäumnissen beachten', date: '2026-07-01' }],
};

const page = (report: PolicyReport | null, problem: string | null = null): GalleryState => ({
  page: 'policy',
  node: (
    <PolicyBody
      report={report}
      problem={problem}
      browser="chromium"
      onCopy={() => Promise.resolve(report !== POLICY_REPORTS.good)}
    />
  ),
});

/** The same state where the organisation has switched parts off, named whom to ask and told of the law. */
export const underOrganisation = ({ page: name, node }: GalleryState): GalleryState => ({
  page: name,
  node: <OrganisationContext.Provider value={ORGANISATION}>{node}</OrganisationContext.Provider>,
});

export const POLICY_STATES: Record<string, GalleryState> = {
  'policy-mixed': page(POLICY_REPORTS.mixed),
  'policy-good': page(POLICY_REPORTS.good),
  'policy-copied': page(POLICY_REPORTS.mixed),
  'policy-not-copied': page(POLICY_REPORTS.good),
  'policy-remembered': page(POLICY_REPORTS.remembered),
  'policy-none': page(POLICY_REPORTS.none),
  'policy-unread': page(null),
  'policy-unreachable': page(null, 'Fallblick antwortet nicht. Bitte laden Sie die Seite neu.'),
  'policy-switched-off': underOrganisation({ page: 'policy', node: <SwitchedOff /> }),
  'help-organisation': underOrganisation({
    page: 'help',
    node: <HelpBody commands={[]} browser="firefox" states={[]} section="" />,
  }),
  'panel-fault-organisation': underOrganisation({
    page: 'panel',
    node: (
      <main>
        <CaseHead name={UI.panel.unreadableHead} />
        <FaultBox fault={storeFault('VersionError')} />
        <section class="section">
          <LawFlag />
        </section>
      </main>
    ),
  }),
};
