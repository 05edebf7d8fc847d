import { appliedRule } from '../applied-rule';
import type { AppliedRule } from '../finding';
import type { SapPack } from './sap-pack-schema';

/** Whether somebody with this share of a full-time post can be SAP. Null where the decree says nothing of it. II 2.1. */
export function eligibility(pack: SapPack, fte: number): { eligible: boolean; rule: AppliedRule } | null {
  if (!pack.share) return null;
  return { eligible: fte >= pack.share.minShare, rule: appliedRule(pack, pack.share) };
}
