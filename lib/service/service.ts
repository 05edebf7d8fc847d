/**
 * The use cases, one entry for each request that concerns data. Lives in the store's host; writes run one after another.
 */
import type { AuskunftHostRequests } from '../messages/auskunft';
import type { BackupHostRequests } from '../messages/backup';
import type { ImportOwnRequests } from '../messages/caseload-import';
import type { OwnRequests, WriteAnswer } from '../messages/protocol';
import type { RetentionRequests, UpkeepNotice, UpkeepRequests } from '../messages/retention';
import type { VaultKey, VaultKeyRequests } from '../messages/vault';
import { customerNumberFormat } from '../packs/adapters';
import { type GivenPacks, NO_PACKS } from '../packs/given';
import { compiledPacks, libraryWith } from '../packs/library';
import { effectiveSettings, type ReadPolicy, ruleSettings } from '../policy';
import type { IsoDate } from '../rules/facts';
import type { Profile } from '../site/profile';
import { onlyBundleOf } from '../store/bundle';
import { PAGE_SEEN } from '../store/change-labels';
import { isShared, ownerOf, type Rows } from '../store/owned';
import { DEFAULT_RETENTION_DAYS, expiryOf, isExpired } from '../store/retention';
import { type Store, StoreFault } from '../store/store';
import type { Vault } from '../store/vault';
import { AUSKUNFT_TEXT } from '../text/auskunft';
import { storeFault, unreadableFault } from '../text/faults';
import { RETENTION_REFUSALS } from '../text/retention';
import { VAULT_REFUSALS } from '../text/vault-refusals';
import type { BadgeLine, CardView, PanelView } from '../view';
import { type AccessAction, accessDays, accessLog } from './access-log';
import { refreshed } from './adopt';
import { cancelAppointment } from './appointment-writes';
import { auskunft } from './auskunft';
import { backupRequests } from './backup-requests';
import { caseView } from './case-view';
import { changeViews } from './change-views';
import type { Context } from './context';
import { noteCooperation } from './cooperation-writes';
import { type Evaluated, evaluateAll } from './evaluate';
import { createImports } from './import-cases';
import { reviewPlan, savePlan, saveStep, tickItem } from './plan-writes';
import { Refusal } from './refusal';
import { relinkCase, relinkChoices } from './relink';
import { expiringCases } from './retention-view';
import { endCase, keepCase } from './retention-writes';
import { checkRulePack, packProblems, rulesView } from './rules-view';
import { serialQueue } from './serial-queue';
import { endTerm, saveTerm } from './term-writes';
import { tryRules } from './try-rules';
import { undo } from './undo';
import { linkBenefitUnit, unitQuestions } from './unit-links';
import { type NewId, UnitOfWork } from './unit-of-work';
import { forgetDeleted, runUpkeep } from './upkeep';
import { openingOf, vaultRequests } from './vault-requests';
import { explanationOf, lineOf } from './views';
import { adopt, decideJointTalks, record, saveFollowUp, setFacts, type WriteContext } from './writes';

export interface Surroundings {
  vault: Vault;
  /** The civil day of the user's clock. */
  today(): IsoDate;
  now(): number;
  newId: NewId;
}

/** What the store's host answers. Requests that need browser APIs are the background's. */
export interface VaultRequests
  extends VaultKeyRequests,
    RetentionRequests,
    UpkeepRequests,
    Omit<ImportOwnRequests, 'importSystems'>,
    AuskunftHostRequests,
    BackupHostRequests,
    Pick<
      OwnRequests,
      | 'record'
      | 'undo'
      | 'adopt'
      | 'setFacts'
      | 'savePlan'
      | 'reviewPlan'
      | 'saveStep'
      | 'tickItem'
      | 'saveFollowUp'
      | 'decideJointTalks'
      | 'linkBenefitUnit'
      | 'saveTerm'
      | 'endTerm'
      | 'noteCooperation'
      | 'cancelAppointment'
      | 'readSettings'
      | 'writeSettings'
      | 'readRules'
      | 'tryRules'
    > {
  assess: { request: { system: string; page: 'detail' | 'list'; profiles: Profile[] }; answer: BadgeLine[] };
  caseView: { request: { system: string; profile: Profile }; answer: PanelView };
  explainCase: { request: { system: string; profile: Profile; readAt: string }; answer: CardView };
  /** The id and version under which the text of a pack may be stored, or a German sentence why not. */
  checkRulePack: {
    request: { text: string };
    answer: { ok: true; id: string; version: string } | { ok: false; message: string };
  };
}
export type VaultRequestName = keyof VaultRequests;

/** What travels with each request, because an offscreen document cannot read it. */
export interface Given extends ReadPolicy {
  /** Customer numbers of the case system a write is for; left out, the shipped adapters tell. */
  numberFormat?: string;
  /** Left out: there are the shipped packs only. */
  packs?: GivenPacks;
  /** Opens the store; left out or null, it is locked. */
  vault?: VaultKey | null;
}

type Handlers = {
  [N in VaultRequestName]: (request: VaultRequests[N]['request'], given: Given) => Promise<VaultRequests[N]['answer']>;
};

/** The store as found; neither it nor a fault: it is locked or was never set up. */
interface Found {
  store: Store | null;
  fault: StoreFault | null;
}

export function createService(surroundings: Surroundings): Handlers {
  const { vault } = surroundings;
  const queue = serialQueue();
  const log = accessLog(surroundings.today, surroundings.now);
  /** What the last look for expired cases found. */
  let notice: UpkeepNotice = { question: null, deleted: null };

  async function contextFor(read: Given): Promise<{ context: Context; fault: StoreFault | null }> {
    const { store: opened, stored, fault } = await openWithSettings(read);
    const { settings, managed } = effectiveSettings(stored, read.policy);
    const rules = ruleSettings(settings, read.policy);
    const today = surroundings.today();
    const library = libraryWith(read.packs ?? NO_PACKS);
    const packs = compiledPacks(settings.packs, library);
    return {
      context: { store: opened, library, packs, rules, settings, managed, today, retentionDays: daysOf(read) },
      fault,
    };
  }

  async function openWithSettings(read: Given): Promise<Found & { stored: unknown }> {
    try {
      const store = await vault.storeFor(openingOf(read.vault));
      return { store, stored: await (store ? store.readSettings() : vault.settings()), fault: null };
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      return { store: null, stored: undefined, fault: error };
    }
  }

  /** Why nothing can be written now. */
  async function whyNotWritten(read: Given, fault: StoreFault | null): Promise<string> {
    if (fault) return storeFault(fault.reason).todo;
    const { status } = await vault.status(openingOf(read.vault));
    return status === 'unset' ? VAULT_REFUSALS.unset : VAULT_REFUSALS.locked;
  }

  /** The persons of one page; where the database fails midway, what the page alone tells. */
  async function evaluateProfiles(
    read: Given,
    system: string,
    profiles: Profile[],
  ): Promise<{ context: Context; evaluated: Evaluated[]; fault: StoreFault | null }> {
    const { context, fault } = await contextFor(read);
    try {
      return { context, evaluated: await evaluateAll(context, system, profiles), fault };
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      const pageOnly = { ...context, store: null };
      return { context: pageOnly, evaluated: await evaluateAll(pageOnly, system, profiles), fault: error };
    }
  }

  async function evaluateOne(
    read: Given,
    system: string,
    profile: Profile,
  ): Promise<{ context: Context; evaluated: Evaluated; fault: StoreFault | null }> {
    const { context, evaluated, fault } = await evaluateProfiles(read, system, [profile]);
    const [one] = evaluated;
    if (!one) throw new TypeError('one profile gives one evaluation');
    return { context, evaluated: one, fault };
  }

  /** Runs a write alone, and turns refusals and storage faults into sentences. */
  function writing(read: Given, work: (context: WriteContext) => Promise<string>): Promise<WriteAnswer> {
    return queue(async () => {
      const { context, fault } = await contextFor(read);
      if (!context.store) return { ok: false, message: await whyNotWritten(read, fault) };
      const { store: opened, packs, today, settings } = context;
      const format = (system: string): string =>
        settings.customerNumberFormat ?? read.numberFormat ?? customerNumberFormat(system);
      const isCustomerNumber: WriteContext['isCustomerNumber'] = ({ system, customerNumber }) =>
        new RegExp(`^(?:${format(system)})$`, 'u').test(customerNumber);
      try {
        const { now, newId } = surroundings;
        const change = await work({ store: opened, packs, today, now: now(), newId, isCustomerNumber });
        await noteChanged(opened, change).catch(ignoreStoreFault);
        return { ok: true, change };
      } catch (error) {
        if (error instanceof Refusal) return { ok: false, message: error.message };
        if (error instanceof StoreFault) return { ok: false, message: storeFault(error.reason).happened };
        throw error;
      }
    });
  }

  /** For the access log: the cases a change touched. */
  async function noteChanged(store: Store, change: string): Promise<void> {
    const { mutations = [] } = (await store.findChange(change)) ?? {};
    const owners = new Set(mutations.map(ownerOf));
    await log.note(
      store,
      'changed',
      [...owners].filter((owner) => !isShared(owner)),
    );
  }

  /** For the access log: what concerned all cases. What was done does not depend on the note. */
  async function noteAll(action: AccessAction, key: Given['vault']): Promise<void> {
    try {
      const store = await vault.storeFor(openingOf(key));
      if (store) await log.note(store, action, [null]);
    } catch (error) {
      ignoreStoreFault(error);
    }
  }

  const upkeepSetting = (store: Store, { today, retentionDays }: Context): Parameters<typeof runUpkeep>[0] => ({
    store,
    today,
    retentionDays,
    onDestroyed: (caseIds) => log.note(store, 'deleted', caseIds),
  });

  /** Looks into the open store; refusals and storage faults become sentences. */
  async function reading<A>(
    read: Given,
    work: (context: Context & { store: Store }) => Promise<A>,
  ): Promise<A | { ok: false; message: string }> {
    const { context, fault } = await contextFor(read);
    const { store } = context;
    if (!store) return { ok: false, message: await whyNotWritten(read, fault) };
    try {
      return await work({ ...context, store });
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, message: error.message };
      if (error instanceof StoreFault) return { ok: false, message: storeFault(error.reason).happened };
      throw error;
    }
  }

  /** Adopted cases keep what the page shows now; nothing else is ever stored by looking. */
  async function keepObservations(context: Context, evaluated: Evaluated[], profiles: Profile[]): Promise<void> {
    const { store: opened, today } = context;
    if (!opened) return;
    const work = new UnitOfWork(opened, surroundings.newId);
    let changed = false;
    for (const [index, { bundle }] of evaluated.entries()) {
      const profile = profiles[index];
      if (!bundle || !profile) continue;
      const row = refreshed(bundle.row, profile, today);
      if (row === bundle.row) continue;
      work.put('cases', row.id, bundle.row, row);
      changed = true;
    }
    if (changed) await work.commit(PAGE_SEEN, surroundings.now());
  }

  const imports = createImports();
  const keys = vaultRequests(vault);
  const backups = backupRequests(surroundings);
  // Cases carry no expiry of their own yet.
  const backupGiven = (read: Given) => ({
    key: read.vault ?? null,
    isExpired: (rows: Rows) => {
      const bundle = onlyBundleOf(rows);
      const today = surroundings.today();
      const days = read.policy.retentionDays ?? DEFAULT_RETENTION_DAYS;
      return bundle !== null && isExpired(expiryOf(bundle, days, today), today);
    },
  });
  const vaultGiven = (read: Given) => ({
    key: read.vault ?? null,
    organisationPublicKey: read.policy.organisationPublicKey,
  });

  return {
    vaultState: (request, read) => keys.vaultState(request, vaultGiven(read)),
    setUpVault: (request, read) => keys.setUpVault(request, vaultGiven(read)),
    unlockVault: (request, read) => keys.unlockVault(request, vaultGiven(read)),
    recoverVault: (request, read) => keys.recoverVault(request, vaultGiven(read)),
    changePassphrase: (request, read) => keys.changePassphrase(request, vaultGiven(read)),
    renewRecoveryKey: (request, read) => keys.renewRecoveryKey(request, vaultGiven(read)),
    lockVault: async (request, read) => {
      imports.forget();
      backups.forget();
      await queue(() => log.flush()).catch(() => undefined);
      return keys.lockVault(request, vaultGiven(read));
    },

    startBackup: (request, read) => queue(() => backups.startBackup(request, backupGiven(read))),
    backupStep: (request, read) =>
      queue(async () => {
        const answer = await backups.backupStep(request, backupGiven(read));
        if (answer.ok && answer.last) await noteAll('backedUp', read.vault);
        return answer;
      }),
    startRestore: (request, read) => queue(() => backups.startRestore(request, backupGiven(read))),
    restorePiece: (request, read) => queue(() => backups.restorePiece(request, backupGiven(read))),
    openRestore: (request, read) => queue(() => backups.openRestore(request, backupGiven(read))),
    restoreStep: (request, read) => queue(() => backups.restoreStep(request, backupGiven(read))),
    applyRestore: (request, read) =>
      queue(async () => {
        const answer = await backups.applyRestore(request, backupGiven(read));
        if (answer.ok) {
          const { storeKey } = answer;
          await noteAll('restored', storeKey === null ? read.vault : { by: 'session', storeKey });
        }
        return answer;
      }),
    cancelJob: (request, read) => queue(() => backups.cancelJob(request, backupGiven(read))),

    assess: ({ system, profiles }, read) =>
      queue(async () => {
        const { context, evaluated } = await evaluateProfiles(read, system, profiles);
        await keepObservations(context, evaluated, profiles).catch(ignoreStoreFault);
        return evaluated.map((one) => lineOf(context, one));
      }),

    caseView: async ({ system, profile }, read) => {
      if (profile.fields.customerNumber === null) return { status: 'unreadable', fault: unreadableFault(profile) };
      const { context, evaluated, fault } = await evaluateOne(read, system, profile);
      const { bundle } = evaluated;
      if (bundle && context.store) {
        const { store: opened } = context;
        void queue(() => log.note(opened, 'viewed', [bundle.row.id])).catch(() => undefined);
      }
      if (!fault && context.store) {
        const questions = await unitQuestions(context.store, evaluated, context.today);
        return caseView(context, system, profile, evaluated, notice, questions);
      }
      const pageOnly = {
        name: profile.fields.name ?? 'Name nicht erkannt',
        line: lineOf(context, evaluated),
        explanation: explanationOf(context, evaluated.input, evaluated, profile),
      };
      if (fault) return { status: 'storeBroken', fault: storeFault(fault.reason), ...pageOnly };
      const { status } = await vault.status(openingOf(read.vault));
      return { status: 'locked', unset: status === 'unset', ...pageOnly };
    },

    explainCase: async ({ system, profile, readAt }, read) => {
      const { context, evaluated, fault } = await evaluateOne(read, system, profile);
      return {
        status: 'case',
        line: lineOf(context, evaluated),
        explanation: explanationOf(context, evaluated.input, evaluated, profile),
        readAt,
        storeProblem: fault ? storeFault(fault.reason) : null,
        locked: !fault && !context.store,
      };
    },

    tryRules: async (trial, read) => {
      const { context, fault } = await contextFor(read);
      const { store: opened } = context;
      if (!opened) return { ok: false, message: await whyNotWritten(read, fault) };
      try {
        return tryRules(context, await opened.allCases(), read.policy, trial);
      } catch (error) {
        if (error instanceof StoreFault) return { ok: false, message: storeFault(error.reason).happened };
        throw error;
      }
    },

    stageImport: (piece, read) =>
      queue(() => reading(read, async ({ store }) => ({ ok: true, states: await imports.stage(store, piece) }))),
    commitImport: (request, read) => writing(read, (context) => imports.commit(context, request)),
    auskunftCase: ({ ref }, read) =>
      reading(read, async ({ store }) => {
        const bundle = await store.findCase(ref);
        return bundle ? { ok: true, id: bundle.row.id } : { ok: false, message: AUSKUNFT_TEXT.notAdopted };
      }),
    auskunftOf: ({ id }, read) =>
      reading(read, async ({ store, today, retentionDays }) => {
        const managed = read.policy.retentionDays !== undefined;
        const view = await auskunft(store, id, { today, retentionDays, managed });
        if (view) await queue(() => log.note(store, 'exported', [id])).catch(ignoreStoreFault);
        return view ? { ok: true, view } : { ok: false, message: AUSKUNFT_TEXT.gone };
      }),
    importProgress: async ({ id }) => imports.progress(id),
    cancelImport: async ({ id }) => {
      imports.cancel(id);
      return null;
    },

    record: (request, read) => writing(read, (context) => record(context, request)),
    undo: ({ change }, read) => writing(read, (context) => undo(context, change)),
    adopt: (request, read) => writing(read, (context) => adopt(context, request)),
    setFacts: (request, read) => writing(read, (context) => setFacts(context, request)),
    savePlan: (request, read) => writing(read, (context) => savePlan(context, request)),
    reviewPlan: (request, read) => writing(read, (context) => reviewPlan(context, request)),
    saveStep: (request, read) => writing(read, (context) => saveStep(context, request)),
    tickItem: (request, read) => writing(read, (context) => tickItem(context, request)),
    saveFollowUp: (request, read) => writing(read, (context) => saveFollowUp(context, request)),
    decideJointTalks: (request, read) => writing(read, (context) => decideJointTalks(context, request)),
    linkBenefitUnit: (request, read) => writing(read, (context) => linkBenefitUnit(context, request)),
    saveTerm: (request, read) => writing(read, (context) => saveTerm(context, request)),
    endTerm: (request, read) => writing(read, (context) => endTerm(context, request)),
    noteCooperation: (request, read) => writing(read, (context) => noteCooperation(context, request)),
    cancelAppointment: (request, read) => writing(read, (context) => cancelAppointment(context, request)),

    endCase: (request, read) => writing(read, (context) => endCase(context, request)),
    keepCase: (request, read) => writing(read, (context) => keepCase(context, request)),
    upkeep: (_request, read) =>
      queue(async () => {
        const { context } = await contextFor(read);
        if (!context.store) return { done: false, news: false };
        notice = await runUpkeep(upkeepSetting(context.store, context), false);
        return { done: true, news: notice.question !== null || notice.deleted !== null };
      }),
    confirmDate: ({ day }, read) =>
      writing(read, async ({ store: opened, today }) => {
        if (day !== today) throw new Refusal(RETENTION_REFUSALS.otherDay);
        const { context } = await contextFor(read);
        notice = await runUpkeep(upkeepSetting(opened, context), true);
        return '';
      }),
    seenDeleted: (_request, read) =>
      queue(async () => {
        const { context } = await contextFor(read);
        if (context.store) await forgetDeleted(context.store);
        notice = { ...notice, deleted: null };
        return null;
      }),
    readAccessLog: async (_request, read) => {
      const { context } = await contextFor(read);
      if (!context.store) return null;
      await queue(() => log.flush());
      return accessDays(context.store);
    },
    readRetention: async (_request, read) => {
      const { context } = await contextFor(read);
      const { store: opened, today, retentionDays } = context;
      if (!opened) return null;
      const expiring = await expiringCases(opened, retentionDays, today);
      return { ...notice, retentionDays, managed: read.policy.retentionDays !== undefined, expiring };
    },
    relinkCase: (request, read) => writing(read, (context) => relinkCase(context, request)),
    relinkChoices: async (request, read) => {
      const { context } = await contextFor(read);
      return context.store ? relinkChoices(context.store, request) : { choices: [], more: 0 };
    },
    caseChanges: async ({ ref }, read) => {
      const { context } = await contextFor(read);
      const bundle = (await context.store?.findCase(ref)) ?? null;
      return context.store && bundle ? changeViews(context.store, bundle.row.id) : [];
    },

    readSettings: async (_request, read) => {
      const { stored } = await openWithSettings(read);
      const policyProblems = [...read.problems, ...packProblems(libraryWith(read.packs ?? NO_PACKS))];
      return { ...effectiveSettings(stored, read.policy), policyProblems };
    },
    readRules: async (_request, read) => {
      const { context } = await contextFor(read);
      return rulesView(context, read.policy, read.packs ?? NO_PACKS);
    },
    checkRulePack: async ({ text }, read) => checkRulePack(libraryWith(read.packs ?? NO_PACKS), text),
    writeSettings: ({ settings }, read) =>
      writing(read, async ({ store: opened, now, newId }) => {
        const work = new UnitOfWork(opened, newId);
        const before = await opened.readSettings();
        const row = (value: unknown) => ({ id: 'settings' as const, value });
        work.put('settings', 'settings', before === undefined ? null : row(before), row(settings));
        return work.commit('Optionen', now);
      }),
  };
}

const daysOf = (read: Given): number => read.policy.retentionDays ?? DEFAULT_RETENTION_DAYS;

function ignoreStoreFault(error: unknown): void {
  // The badge does not depend on the note; the next look at the page tries again.
  if (!(error instanceof StoreFault)) throw error;
}
