/** The way of every request to the open store: settings and rules around it, refusals and faults as sentences. */
import type { WriteAnswer } from '../messages/protocol';
import { customerNumberFormat } from '../packs/adapters';
import { NO_PACKS } from '../packs/given';
import { compiledPacks, libraryWith } from '../packs/library';
import { effectiveSettings, ruleSettings } from '../policy/settings';
import type { Profile } from '../site/profile';
import { DEFAULT_RETENTION_DAYS } from '../store/retention';
import type { Store } from '../store/store';
import { StoreFault } from '../store/store-fault';
import { storeFault } from '../text/faults';
import { VAULT_REFUSALS } from '../text/vault-refusals';
import type { Context } from './context';
import { type Evaluated, evaluateAll } from './evaluate';
import { Refusal } from './refusal';
import type { Given, Surroundings } from './requests';
import type { serialQueue } from './serial-queue';
import { openingOf } from './vault-requests';
import type { WriteContext } from './writes';

/** The store as found; neither it nor a fault: it is locked or was never set up. */
interface Found {
  store: Store | null;
  fault: StoreFault | null;
}

export type StoreAccess = ReturnType<typeof storeAccess>;

/** @param onChanged told of every change that was written, by its id */
export function storeAccess(
  surroundings: Surroundings,
  queue: ReturnType<typeof serialQueue>,
  onChanged: (store: Store, change: string) => Promise<void>,
) {
  const { vault } = surroundings;

  async function contextFor(read: Given): Promise<{ context: Context; fault: StoreFault | null }> {
    const { store: opened, stored, fault } = await openWithSettings(read);
    const { settings, managed } = effectiveSettings(stored, read.policy);
    const rules = ruleSettings(settings, read.policy);
    const today = surroundings.today();
    const library = libraryWith(read.packs ?? NO_PACKS);
    const packs = compiledPacks(settings.packs, library);
    const { lawNotes = [] } = read.policy;
    return {
      context: {
        store: opened,
        library,
        packs,
        rules,
        settings,
        managed,
        lawNotes,
        today,
        retentionDays: daysOf(read),
      },
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
        await onChanged(opened, change).catch(ignoreStoreFault);
        return { ok: true, change };
      } catch (error) {
        if (error instanceof Refusal) return { ok: false, message: error.message };
        if (error instanceof StoreFault) return { ok: false, message: storeFault(error.reason).happened };
        throw error;
      }
    });
  }

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

  return { contextFor, openWithSettings, whyNotWritten, evaluateProfiles, evaluateOne, writing, reading };
}

export const daysOf = (read: Given): number => read.policy.retentionDays ?? DEFAULT_RETENTION_DAYS;

/** For what must not keep the rest from being done; the next time tries again. */
export function ignoreStoreFault(error: unknown): void {
  if (!(error instanceof StoreFault)) throw error;
}
