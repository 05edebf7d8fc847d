/** Rule packs from outside, as texts: how they travel to where they are read. */

/** A pack that is not shipped; `name` is the key it is kept under, or its place in the policy. */
export interface GivenPack {
  origin: 'own' | 'policy';
  name: string;
  text: string;
}

/** Packs from outside. The same `revision` means the same texts. */
export interface GivenPacks {
  revision: string;
  packs: readonly GivenPack[];
  /** A German sentence where the browser did not give the user's own. */
  fault: string | null;
}

export const NO_PACKS: GivenPacks = { revision: '', packs: [], fault: null };
