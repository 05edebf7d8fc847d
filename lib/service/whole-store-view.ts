/** A page about everything that is stored: its view, or why there is none. */
import type { Store } from '../store/store';
import { StoreFault } from '../store/store-fault';
import { storeFault } from '../text/faults';
import type { Fault } from '../view';
import type { Context } from './context';
import type { Given, Surroundings } from './requests';
import type { StoreAccess } from './store-access';
import { openingOf } from './vault-requests';

type Closed = { status: 'locked'; unset: boolean } | { status: 'storeBroken'; fault: Fault };

/** @param view may throw a StoreFault */
export async function wholeStoreView<V>(
  { vault }: Pick<Surroundings, 'vault'>,
  { contextFor }: Pick<StoreAccess, 'contextFor'>,
  read: Given,
  view: (context: Context & { store: Store }) => Promise<V>,
): Promise<V | Closed> {
  const { context, fault } = await contextFor(read);
  if (fault) return { status: 'storeBroken', fault: storeFault(fault.reason) };
  const { store } = context;
  if (!store) {
    const { status } = await vault.status(openingOf(read.vault));
    return { status: 'locked', unset: status === 'unset' };
  }
  try {
    return await view({ ...context, store });
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    return { status: 'storeBroken', fault: storeFault(error.reason) };
  }
}
