import type { Store } from '../store/store';
import type { Inside } from '../store/vault';
import type { AccessLog } from './access-log';
import type { Given, Surroundings } from './requests';

/** What both directions need. */
export interface HandoverTools {
  surroundings: Surroundings;
  log: AccessLog;
  /** One step on the open store, alone; what the user can do something about becomes a refusal. */
  step<A>(read: Given, work: (store: Store) => Promise<A>): Promise<A | { ok: false; message: string }>;
  /** The inside of the vault. @throws Refusal where it was locked meanwhile */
  within<A>(read: Given, work: (inside: Inside) => Promise<A>): Promise<A>;
}
