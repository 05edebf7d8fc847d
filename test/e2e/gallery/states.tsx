/** Every state of the pages, by name. `page` names the page whose style sheet and width rules hold. */

import type { ComponentChildren } from 'preact';
import { AccessibilityBody } from '../../../components/accessibility/accessibility-body';
import { BackupReminder } from '../../../components/backup/backup-reminder';
import type { BackupSectionProps } from '../../../components/backup/backup-section';
import { CardBody } from '../../../components/card/card-body';
import { CaseHead } from '../../../components/case/case-head';
import type { TabId } from '../../../components/case/case-tab';
import { EmptyState } from '../../../components/empty-state';
import type { AdaptersSectionProps } from '../../../components/options/adapters-section';
import { OptionsBody } from '../../../components/options/options-body';
import type { RulesProps } from '../../../components/options/rules-props';
import { NoAnswer } from '../../../components/panel/no-answer';
import { PanelBody, type PanelBodyProps } from '../../../components/panel/panel-body';
import { PopupBody } from '../../../components/panel/popup-body';
import { TeachPanel } from '../../../components/panel/teach/teach-panel';
import { LockContext } from '../../../components/vault/lock-button';
import { LockTimeContext } from '../../../components/vault/lock-left';
import { RecoverySheet } from '../../../components/vault/recovery-sheet';
import type { PolicyReport } from '../../../lib/messages/policy';
import type { Answer, WriteAnswer } from '../../../lib/messages/protocol';
import type { CaseActions } from '../../../lib/pages/case-actions';
import type { Paste } from '../../../lib/pages/paste';
import type { RetentionControl } from '../../../lib/pages/retention';
import type { Teaching } from '../../../lib/pages/use-teaching';
import { lockOf, type VaultControl } from '../../../lib/pages/vault';
import { ADAPTER_SENTENCES } from '../../../lib/text/adapter-sentences';
import { DEFER_REFUSALS } from '../../../lib/text/defer';
import { storeFault } from '../../../lib/text/faults';
import { PACK_SENTENCES } from '../../../lib/text/pack-sentences';
import { PAUSE_REFUSALS } from '../../../lib/text/pause';
import { RELINK_REFUSALS } from '../../../lib/text/retention';
import { UI } from '../../../lib/text/ui';
import type { PanelView } from '../../../lib/view';
import type { CaseView } from '../../../lib/view-case';
import { BACKUPS, REMINDERS } from './sample-backup';
import { CASELOAD_STATES, caseloadWithCase } from './sample-caseload';
import { CLOSING, CLOSING_JOINT, CLOSING_NO_SHOW } from './sample-closing';
import { EDITOR_STATES } from './sample-editor';
import { firstRunStates } from './sample-first-run';
import { AUSKUNFT_STATES, IMPORT_STATES } from './sample-import';
import { LISTS } from './sample-lists';
import { LOOKUP_STATES } from './sample-lookup';
import { PASTES } from './sample-paste';
import { PLAN } from './sample-plan';
import { PLANNER_STATES } from './sample-planner';
import { POLICY_REPORTS, POLICY_STATES } from './sample-policy';
import { PROVIDER_STATES } from './sample-providers';
import { NO_REFERRALS, REFERRALS } from './sample-referrals';
import { REPORT_STATES } from './sample-report';
import { CHANGES, ENDED, NOTICE, RELINK_CHOICES, RETENTIONS } from './sample-retention';
import { NO_EFFECT, RULES, waitingFor } from './sample-rules';
import { SAP_STATES } from './sample-sap';
import { SAP_DUTY_STATES } from './sample-sap-duties';
import { SAP_RULE_STATES } from './sample-sap-rules';
import { CONTACT, OTHERS } from './sample-segments';
import { TAKEOVERS } from './sample-takeover';
import { TEACH_MODES, TEACHINGS } from './sample-teaching';
import { APPOINTMENTS, COOPERATION, MEASURES, OWN_NOTES, PAUSED, TERM_FACTS, TERM_WHY, TERMS } from './sample-terms';
import { UNIT_CHANGED, UNIT_LINKED } from './sample-units';
import { lockedView, RECOVERY, VAULTS } from './sample-vault';
import { BROKEN, CASE, cardIn, caseIn, FAULTS, UNIT } from './sample-views';
import { Specimen } from './specimen';

export interface GalleryState {
  page:
    | 'panel'
    | 'popup'
    | 'card'
    | 'options'
    | 'editor'
    | 'import'
    | 'auskunft'
    | 'accessibility'
    | 'recovery'
    | 'caseload'
    | 'lookup'
    | 'planner'
    | 'providers'
    | 'report'
    | 'sap'
    | 'welcome'
    | 'help'
    | 'policy'
    | 'practice';
  node: ComponentChildren;
}

const done = (): Promise<WriteAnswer> => Promise.resolve({ ok: true, change: 'c9' });
const ACTIONS: CaseActions = {
  record: done,
  undo: done,
  adopt: done,
  setFacts: done,
  savePlan: done,
  reviewPlan: done,
  saveStep: done,
  tickItem: done,
  saveFollowUp: done,
  deferFollowUp: done,
  savePause: done,
  endPause: done,
  decideJointTalks: done,
  linkBenefitUnit: done,
  saveTerm: done,
  endTerm: done,
  noteCooperation: done,
  cancelAppointment: done,
  saveReferral: done,
  saveRelease: done,
  withdrawRelease: done,
  noteFeedback: done,
  tickReferral: done,
  endReferral: done,
  tickClosing: done,
  closeTalk: done,
  tickList: done,
  restartList: done,
  endCase: done,
  keepCase: done,
  caseChanges: () => Promise.resolve(CHANGES),
  relinkChoices: () => Promise.resolve({ choices: RELINK_CHOICES, more: 17 }),
  relinkCase: () => Promise.resolve({ ok: false, message: RELINK_REFUSALS.gone }),
  confirmDate: done,
  seenDeleted: () => Promise.resolve(),
};
const REFUSING: CaseActions = {
  ...ACTIONS,
  record: () =>
    Promise.resolve({ ok: false, message: 'Die Person auf der Seite hat gewechselt. Es wurde nichts gespeichert.' }),
};
const nothing = (): void => undefined;

interface PanelPart {
  firstTab?: TabId;
  whyOpen?: boolean;
  actions?: CaseActions;
  paste?: Paste;
  teaching?: Teaching;
  vault?: VaultControl;
  takeover?: NonNullable<PanelBodyProps['takeover']>;
  /** How long the entries stay open, in ms. */
  left?: number;
  /** Below what the panel shows. */
  below?: ComponentChildren;
}
const panel = (
  view: PanelView,
  { actions = ACTIONS, vault = VAULTS.open, left, below, ...part }: PanelPart = {},
): GalleryState => ({
  page: 'panel',
  node: (
    <main>
      <LockContext.Provider value={lockOf(vault)}>
        <LockTimeContext.Provider value={left ? Date.now() + left : null}>
          <PanelBody
            view={view}
            actionsFor={() => actions}
            onReread={nothing}
            onEnable={() => Promise.resolve(false)}
            shortcut="Alt+Shift+G"
            focusCount={0}
            vault={vault}
            {...part}
          />
        </LockTimeContext.Provider>
        {below}
      </LockContext.Provider>
    </main>
  ),
});
const tab = (firstTab: TabId, part: Partial<CaseView> = {}): GalleryState => panel({ ...CASE, ...part }, { firstTab });

const popup = (view: PanelView, vault = VAULTS.open): GalleryState => ({
  page: 'popup',
  node: (
    <main>
      <PopupBody
        view={view}
        actionsFor={() => ACTIONS}
        onReread={nothing}
        onEnable={() => Promise.resolve(false)}
        onOpenPanel={nothing}
        onLookUp={nothing}
        shortcut="Alt+Shift+G"
        focusCount={0}
        vault={vault}
      />
    </main>
  ),
});

const card = (
  view: Parameters<typeof CardBody>[0]['view'],
  firefox = false,
  refusal: string | null = null,
): GalleryState => ({
  page: 'card',
  node: (
    <CardBody
      view={view}
      open={firefox ? null : { record: nothing, panel: nothing }}
      shortcut="Alt+Shift+G"
      refusal={refusal}
      onLookUp={nothing}
      onClose={nothing}
    />
  ),
});

const SETTINGS: Answer<'readSettings'> = {
  settings: {
    packs: { beratungsaktivitaet: true, sro: true, sap2007: false },
    leadDays: 14,
    schoolHolidays: [
      ['2026-12-23', '2027-01-09'],
      ['2027-03-22', '2027-04-03'],
    ],
    customerNumberFormat: '\\d{3}[A-Z]\\d{6}',
    corner: 'bottomRight',
    federalState: null,
    notifications: false,
    noticeTime: null,
    team: 'ue25',
    overrides: {},
    fte: 0.8,
    workDays: [1, 2, 3, 4, 5],
    workTimes: { from: '08:00', to: '16:00', breakFrom: '12:00', breakTo: '13:00', gap: 15, minutes: 45 },
    sofoCounts: null,
    markedDays: [],
    providerCheckMonths: 6,
  },
  managed: [],
  policyProblems: [],
};
const ADAPTERS: AdaptersSectionProps = {
  adapters: [
    {
      id: 'musterland',
      title: 'Landesverfahren Musterland',
      version: '2.1.0',
      origin: 'policy',
      matches: [
        'https://fachverfahren.example/*',
        'https://schulung.fachverfahren.jobcenter-musterland.example:8443/*',
      ],
      beforeShipped: false,
      problems: [],
    },
    {
      id: 'redmine',
      title: 'Fachverfahren der Musterstadt',
      version: '1.0.1',
      origin: 'own',
      matches: ['https://akten.musterstadt.example/*'],
      beforeShipped: true,
      problems: [],
    },
    {
      id: 'alt',
      title: null,
      version: null,
      origin: 'own',
      matches: [],
      beforeShipped: false,
      problems: ['labels.team.0: Dieses Feld wird nie gelesen – bitte entfernen', 'title: der Eintrag fehlt'],
    },
    {
      id: 'generic',
      title: 'Beliebiges Fachverfahren',
      version: '1.0.0',
      origin: 'shipped',
      matches: [],
      beforeShipped: false,
      problems: [],
    },
  ],
  fault: null,
  refusal: null,
  onImport: nothing,
  onExport: nothing,
  onRemove: nothing,
};
const options = (
  data: Answer<'readSettings'>,
  part: {
    sites?: Answer<'readSites'>;
    policy?: PolicyReport;
    saved?: string;
    refusal?: string;
    adapters?: Partial<AdaptersSectionProps>;
    rules?: RulesProps;
    vault?: VaultControl;
    retention?: RetentionControl;
    backups?: BackupSectionProps;
    /** Whether the browser allows notifications. */
    noticesAllowed?: boolean;
  } = {},
): GalleryState => ({
  page: 'options',
  node: (
    <OptionsBody
      data={data}
      sites={
        part.sites ?? {
          origins: ['https://fachverfahren.example/*', 'https://schulung.fachverfahren.jobcenter-musterland.example/*'],
          allowed: null,
        }
      }
      policy={part.policy ?? null}
      adapters={{ ...ADAPTERS, ...part.adapters }}
      rules={part.rules ?? RULES}
      vault={part.vault ?? VAULTS.open}
      retention={part.retention ?? RETENTIONS.calm}
      backups={part.backups ?? BACKUPS.idle}
      notices={{
        allowed: part.noticesAllowed ?? true,
        ask: () => Promise.resolve(false),
        giveBack: () => Promise.resolve(),
      }}
      workspace={{ state: { on: false, managed: false, lock: { minutes: 10, hours: 12 } }, onSwitch: nothing }}
      lockAt={null}
      onSaved={nothing}
      saved={part.saved ?? ''}
      refusal={part.refusal ?? null}
      onChange={nothing}
      onEnableSite={() => Promise.resolve(false)}
      onRemoveSite={nothing}
    />
  ),
});

const contactStates = Object.fromEntries(
  Object.keys(CONTACT).flatMap((state) => [
    [`panel-${state}`, panel(caseIn(state), { whyOpen: true })],
    [`card-${state}`, card(cardIn(state))],
  ]),
);

const backupStates: Record<string, GalleryState> = {
  ...Object.fromEntries(
    Object.entries(BACKUPS).map(([name, backups]) => [`options-backup-${name}`, options(SETTINGS, { backups })]),
  ),
  'options-backup-locked': options(SETTINGS, { vault: VAULTS.locked }),
  ...Object.fromEntries(
    Object.entries(REMINDERS).map(([name, backup]) => [
      `panel-backup-${name}`,
      panel(CASE, { below: <BackupReminder backup={backup} /> }),
    ]),
  ),
};

const teachStates = Object.fromEntries(
  Object.entries(TEACH_MODES).map(([name, teaching]): [string, GalleryState] => [
    `panel-teach-${name}`,
    {
      page: 'panel',
      node: (
        <main>
          <TeachPanel teaching={teaching} />
        </main>
      ),
    },
  ]),
);

const EMPTY_PLAN = {
  ...PLAN,
  id: null,
  origin: 'page' as const,
  steps: [],
  reviews: [],
  review: OTHERS.planLate ?? PLAN.review,
};
const LONG_NAME = 'Müller-Wolkenstein zu Habichtswald, Konstantin Alexander Maximilian';

export const STATES: Record<string, GalleryState> = {
  specimen: { page: 'panel', node: <Specimen /> },
  ...contactStates,
  'panel-case': panel(CASE, { left: 9 * 60_000 }),
  'panel-long-name': panel({ ...CASE, name: LONG_NAME, adopted: false }, { left: 9 * 60_000 }),
  'panel-form-none': panel(CASE),
  'panel-form-phone': panel(CASE),
  'panel-form-other': panel(CASE),
  'panel-form-refused': panel(CASE),
  'panel-form-refused-by-store': panel(CASE, { actions: REFUSING }),
  accessibility: { page: 'accessibility', node: <AccessibilityBody /> },
  'panel-closing': panel({ ...caseIn('scheduled'), closing: CLOSING }),
  'panel-closing-joint': panel({ ...caseIn('scheduled'), closing: CLOSING_JOINT }),
  'panel-closing-refused': panel({ ...caseIn('overdue'), closing: CLOSING_NO_SHOW }),
  'panel-toast': panel(CASE),
  'panel-history-empty': panel({
    ...caseIn('noTalkYet'),
    history: [],
    now: [{ text: 'Erstes Gespräch führen oder letztes Gespräch eintragen', opens: 'record' }],
    adopted: false,
  }),
  'panel-nothing-due': panel({ ...caseIn('upcoming'), now: [] }),
  'panel-plan': tab('plan'),
  'panel-plan-forms': tab('plan'),
  'panel-checklists': tab('benefitUnit', { lists: LISTS }),
  'panel-plan-from-page': tab('plan', { plans: [EMPTY_PLAN] }),
  'panel-plan-none': tab('plan', { plans: [] }),
  'panel-follow-ups': tab('followUps'),
  'panel-follow-up-later': panel(
    { ...CASE, followUps: CASE.followUps.slice(0, 2) },
    {
      firstTab: 'followUps',
      actions: {
        ...ACTIONS,
        deferFollowUp: () => Promise.resolve({ ok: false, message: DEFER_REFUSALS.notLater }),
      },
    },
  ),
  'panel-paused': panel(
    { ...CASE, pauses: PAUSED, substitution: 'in Vertretung bis Fr 11.12. (von Team 412)' },
    {
      firstTab: 'facts',
      actions: {
        ...ACTIONS,
        savePause: () => Promise.resolve({ ok: false, message: PAUSE_REFUSALS.overlap(PAUSED.list[1]?.span ?? '') }),
      },
    },
  ),
  'panel-follow-ups-none': tab('followUps', { followUps: [] }),
  'panel-unit': tab('benefitUnit'),
  'panel-unit-decision': tab('benefitUnit', {
    benefitUnit: {
      ...UNIT,
      state: OTHERS.jointDecision ?? null,
      talks: [],
      decisionNeeded: true,
      decisions: ['02.03.2025: gemeinsame Gespräche nicht sinnvoll – getrennte Haushalte geplant'],
    },
  }),
  'panel-unit-question': tab('benefitUnit', { benefitUnit: UNIT_CHANGED }),
  'panel-unit-linked': tab('benefitUnit', { benefitUnit: UNIT_LINKED }),
  'panel-unit-unknown': tab('benefitUnit', { benefitUnit: { ...UNIT, state: null, talks: [] } }),
  'panel-unit-none': tab('benefitUnit', { benefitUnit: null }),
  'panel-history-measures': panel({
    ...CASE,
    measures: MEASURES,
    appointments: APPOINTMENTS,
    history: [...OWN_NOTES, ...CASE.history],
  }),
  'panel-cooperation': tab('plan', { plans: [], cooperation: COOPERATION.determined }),
  'panel-cooperation-form': tab('plan', { plans: [], cooperation: COOPERATION.determined }),
  'panel-cooperation-none': tab('plan', { plans: [], cooperation: null }),
  'panel-term': panel({ ...CASE, explanation: TERM_WHY }, { whyOpen: true }),
  'panel-referrals': tab('plan', { plans: [], referrals: REFERRALS }),
  'panel-referral-form': tab('plan', { plans: [], referrals: NO_REFERRALS }),
  'panel-terms': tab('facts', { terms: TERMS, ...TERM_FACTS }),
  'panel-terms-form': tab('facts', { terms: TERMS }),
  'panel-terms-refused': tab('facts'),
  'panel-facts': tab('facts'),
  'panel-facts-z': tab('facts', {
    adopted: false,
    localFacts: { ...CASE.localFacts, group: 'Z', zReason: 'childcare', youngestChildBorn: '2026-02-14' },
    problems: ['Letztes Gespräch steht mehrfach verschieden auf der Seite – nicht erkannt.'],
  }),
  'panel-retention': tab('facts', ENDED),
  'panel-retention-end': tab('facts'),
  'panel-retention-question': panel({ ...CASE, ...ENDED, upkeep: NOTICE }),
  'panel-retention-doubt': panel({ ...CASE, upkeep: NOTICE }),
  'panel-changes': panel(CASE),
  'panel-relink': tab('facts', { adopted: false, retention: null }),
  'panel-relink-refused': tab('facts'),
  'panel-no-site': panel({
    status: 'noSite',
    origin: 'https://schulung.fachverfahren.jobcenter-musterland.example:8443',
    allowed: null,
  }),
  'panel-no-site-unknown': panel({ status: 'noSite', origin: null, allowed: null }),
  'panel-none': panel({ status: 'none' }),
  'panel-list': panel({ status: 'list', rows: 25 }),
  'panel-unreadable': panel({ status: 'unreadable', fault: FAULTS.unreadable }),
  'panel-store-broken': panel(BROKEN),
  'panel-unset': panel(lockedView(true), { vault: VAULTS.unset }),
  'panel-unset-lost': panel(lockedView(true), { vault: VAULTS.lost }),
  'panel-unset-former': panel(lockedView(true), { vault: VAULTS.former }),
  'panel-unset-refused': panel(lockedView(true), { vault: VAULTS.unset }),
  'panel-unset-chosen': panel(lockedView(true), { vault: VAULTS.unset }),
  recovery: {
    page: 'recovery',
    node: (
      <main>
        <CaseHead name={UI.brand} />
        <RecoverySheet recovery={RECOVERY} onPrint={nothing} onKept={nothing} />
      </main>
    ),
  },
  'recovery-gone': {
    page: 'recovery',
    node: (
      <main>
        <CaseHead name={UI.brand} />
        <EmptyState title={UI.vault.sheet.goneTitle} text={UI.vault.sheet.gone} />
      </main>
    ),
  },
  'panel-locked': panel(lockedView(false), { vault: VAULTS.locked }),
  'panel-locked-wrong': panel(lockedView(false), { vault: VAULTS.locked }),
  'panel-locked-caps': panel(lockedView(false), { vault: VAULTS.locked }),
  'panel-locked-recover': panel(lockedView(false), { vault: VAULTS.locked }),
  'panel-locked-recover-refused': panel(lockedView(false), { vault: VAULTS.locked }),
  'panel-locked-list': panel({ status: 'list', rows: 25 }, { vault: VAULTS.locked }),
  'panel-locked-organisation': panel(lockedView(false), { vault: VAULTS.lockedByOrganisation }),
  'panel-paste-offered': panel({ status: 'none' }, { paste: PASTES.closed }),
  'panel-paste-no-site': panel({ status: 'noSite', origin: null, allowed: null }, { paste: PASTES.closed }),
  'panel-paste-unreadable': panel({ status: 'unreadable', fault: FAULTS.unreadable }, { paste: PASTES.closed }),
  'panel-paste-read': panel({ status: 'none' }, { paste: PASTES.closed }),
  'panel-paste-problems': panel({ status: 'none' }, { paste: PASTES.problems }),
  'panel-paste-too-long': panel({ status: 'none' }, { paste: PASTES.tooLong }),
  'panel-pasted': panel({ ...CASE, adopted: false }, { paste: PASTES.shown }),
  'panel-pasted-store-broken': panel(BROKEN, { paste: PASTES.shown }),
  ...teachStates,
  'panel-teach-offered': panel({ status: 'none' }, { teaching: TEACHINGS.off, paste: PASTES.closed }),
  'panel-teach-refused': panel({ status: 'list', rows: 25 }, { teaching: TEACHINGS.refused }),
  'panel-teach-readings': panel(
    {
      ...CASE,
      profile: {
        ...CASE.profile,
        fields: { ...CASE.profile.fields, team: null, lastTalk: null },
        notRecognised: [{ field: 'lastTalk', why: 'conflict' }],
      },
    },
    { teaching: TEACHINGS.off },
  ),
  'panel-teach-test': panel(CASE, { teaching: TEACHINGS.untested }),
  'panel-list-take': panel({ status: 'list', rows: 25 }, { takeover: { control: TAKEOVERS.preview, tabId: 7 } }),
  'panel-no-answer': {
    page: 'panel',
    node: (
      <main>
        <NoAnswer problem="Fallblick antwortet nicht. Bitte laden Sie die Seite neu." onRetry={nothing} />
      </main>
    ),
  },
  'popup-case': popup(CASE),
  'popup-toast': popup(CASE),
  'popup-no-site': popup({ status: 'noSite', origin: 'https://fachverfahren.example', allowed: null }),
  'popup-no-site-closed': popup({
    status: 'noSite',
    origin: 'https://andere-seite.example',
    allowed: ['https://fachverfahren.example/*'],
  }),
  'popup-no-page': popup({ status: 'noSite', origin: null, allowed: null }),
  'popup-none': popup({ status: 'none' }),
  'popup-locked': popup(lockedView(false), VAULTS.locked),
  'popup-unset': popup(lockedView(true), VAULTS.unset),
  'card-firefox': card(cardIn('overdue'), true),
  'card-store-broken': card(cardIn('overdue', FAULTS.store)),
  'card-locked': card({ ...cardIn('overdue'), locked: true }),
  'card-refused': card(
    cardIn('upcoming'),
    false,
    'Der Browser hat den Seitenbereich nicht geöffnet. Klicken Sie auf das Fallblick-Symbol in der Symbolleiste.',
  ),
  'options-retention': options(SETTINGS, { retention: RETENTIONS.busy }),
  'options-retention-locked': options(SETTINGS, { retention: RETENTIONS.locked, vault: VAULTS.locked }),
  'options-own': options(SETTINGS, { saved: 'Gespeichert' }),
  'options-empty': options(
    { ...SETTINGS, settings: { ...SETTINGS.settings, schoolHolidays: [], customerNumberFormat: null } },
    {
      sites: { origins: [], allowed: null },
      adapters: { fault: ADAPTER_SENTENCES.ownUnavailable },
      rules: { ...RULES, view: null, refusal: UI.rules.tooLarge },
    },
  ),
  'options-adapter-refused': options(SETTINGS, {
    adapters: {
      refusal: ADAPTER_SENTENCES.unreadableFile(['labels.team.0: Der Text ist leer', 'matches.0: Kein Adressmuster']),
    },
  }),
  'options-adapter-remove': options(SETTINGS),
  'options-pack-preview': options(SETTINGS, { rules: waitingFor('packs') }),
  'options-pack-not-stored': options(SETTINGS, {
    rules: waitingFor('packs', { trial: NO_EFFECT, refusal: PACK_SENTENCES.notStored }),
  }),
  'options-pack-pending': options(SETTINGS, { rules: waitingFor('packs', { trial: 'pending' }) }),
  'options-override': options(SETTINGS, { rules: waitingFor('overrides') }),
  'options-override-refused': options(SETTINGS, {
    rules: waitingFor('overrides', { trial: { ok: false, message: storeFault('QuotaExceededError').todo } }),
  }),
  ...backupStates,
  'options-vault-unset': options(SETTINGS, { vault: VAULTS.unset }),
  'options-vault-part-lost': options(SETTINGS, { vault: VAULTS.partLost }),
  'options-vault-locked': options(SETTINGS, { vault: VAULTS.locked }),
  'options-vault-change': options(SETTINGS),
  'options-vault-renew': options(SETTINGS),
  'options-vault-renewed': options(SETTINGS, { vault: VAULTS.renewed }),
  'options-vault-managed': options(SETTINGS, { vault: VAULTS.managed }),
  'options-vault-organisation': options(SETTINGS, { vault: VAULTS.byOrganisation }),
  'options-refused': options(SETTINGS, {
    refusal: 'Die Einstellung wurde nicht gespeichert. Der Speicherplatz auf diesem Gerät ist voll.',
  }),
  'options-managed': options(
    {
      settings: { ...SETTINGS.settings, notifications: true, noticeTime: '09:30' },
      managed: ['packs', 'leadDays', 'schoolHolidays', 'customerNumberFormat', 'corner', 'notifications'],
      policyProblems: ['„leadDays“: erwartet wird eine Zahl von 0 bis 90. Es gilt der Vorgabewert.'],
    },
    {
      noticesAllowed: false,
      policy: POLICY_REPORTS.mixed,
      sites: {
        origins: ['https://fachverfahren.example/*'],
        allowed: ['https://fachverfahren.example/*', 'https://schulung.fachverfahren.jobcenter-musterland.example/*'],
      },
    },
  ),
  'options-site-refused': options(SETTINGS, {
    sites: { origins: [], allowed: ['https://fachverfahren.example/*'] },
  }),
  'options-no-site-allowed': options(SETTINGS, { sites: { origins: [], allowed: [] } }),
  ...EDITOR_STATES,
  ...IMPORT_STATES,
  ...AUSKUNFT_STATES,
  ...CASELOAD_STATES,
  ...PLANNER_STATES,
  ...PROVIDER_STATES,
  ...REPORT_STATES,
  ...SAP_STATES,
  ...SAP_DUTY_STATES,
  ...SAP_RULE_STATES,
  ...LOOKUP_STATES,
  ...firstRunStates(ACTIONS),
  ...POLICY_STATES,
  'caseload-case': caseloadWithCase(() => ACTIONS),
};
