/** The way to the open database, or to the reason why it is not open. */
import { type Store, StoreFault } from '../store/store';

export interface StoreGate {
  get(): Promise<{ store: Store | null; fault: StoreFault | null }>;
  /** The open database failed: the next request opens it again. */
  forget(): void;
}

/**
 * Opens once; after a failure the next request tries again.
 * @param open throws StoreFault where the browser refuses
 */
export function storeGate(open: () => Promise<Store>): StoreGate {
  let opening: Promise<Store> | null = null;
  return {
    async get() {
      opening ??= open();
      try {
        return { store: await opening, fault: null };
      } catch (error) {
        opening = null;
        if (error instanceof StoreFault) return { store: null, fault: error };
        throw error;
      }
    },
    forget() {
      opening = null;
    },
  };
}
