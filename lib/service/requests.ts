/** What the store's host is asked, and what travels with each request. Types only. */
import type { AuskunftHostRequests } from '../messages/auskunft';
import type { BackupHostRequests } from '../messages/backup';
import type { CaseloadRequests, DueNow } from '../messages/caseload';
import type { ImportOwnRequests } from '../messages/caseload-import';
import type { HandoverRequests } from '../messages/handover';
import type { ListRequests } from '../messages/list-takeover';
import type { LookupOwnRequests } from '../messages/lookup';
import type { PlannerRequests } from '../messages/planner';
import type { OwnRequests } from '../messages/protocol';
import type { ProviderHostRequests } from '../messages/providers';
import type { ReferralRequests } from '../messages/referrals';
import type { ReportRequests } from '../messages/report';
import type { RetentionRequests, UpkeepRequests } from '../messages/retention';
import type { VaultKey, VaultKeyRequests } from '../messages/vault';
import type { GivenPacks } from '../packs/given';
import type { ReadPolicy } from '../policy/read-policy';
import type { IsoDate } from '../rules/facts';
import type { Profile } from '../site/profile';
import type { Vault } from '../store/vault';
import type { BadgeLine, CardView, PanelView } from '../view';
import type { NewId } from './unit-of-work';

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
    CaseloadRequests,
    PlannerRequests,
    ProviderHostRequests,
    ReportRequests,
    Omit<ListRequests, 'openLists' | 'readList'>,
    Omit<ImportOwnRequests, 'importSystems'>,
    AuskunftHostRequests,
    Pick<LookupOwnRequests, 'lookupEntries'>,
    BackupHostRequests,
    HandoverRequests,
    ReferralRequests,
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
      | 'deferFollowUp'
      | 'savePause'
      | 'endPause'
      | 'decideJointTalks'
      | 'linkBenefitUnit'
      | 'saveTerm'
      | 'endTerm'
      | 'noteCooperation'
      | 'cancelAppointment'
      | 'tickClosing'
      | 'closeTalk'
      | 'tickList'
      | 'restartList'
      | 'readSettings'
      | 'writeSettings'
      | 'readRules'
      | 'tryRules'
    > {
  assess: { request: { system: string; page: 'detail' | 'list'; profiles: Profile[] }; answer: BadgeLine[] };
  caseView: { request: { system: string; profile: Profile }; answer: PanelView };
  /** Null while nothing of the caseload can be told. */
  dueNow: { request: Record<never, never>; answer: DueNow | null };
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

export type ServiceHandlers = {
  [N in VaultRequestName]: (request: VaultRequests[N]['request'], given: Given) => Promise<VaultRequests[N]['answer']>;
};
