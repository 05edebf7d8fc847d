/** The page „Bericht“: what leaves the host may be published, but for the sealed file of one's own counts. */
import type { ReportRequests } from '../messages/report';
import type { ReferralFigure } from '../report/referral-figure';
import { referralFigures } from '../report/referral-figures';
import { SMALLEST } from '../report/suppress';
import { monthOf } from '../report/team-counts';
import { teamReport } from '../report/team-report';
import { sealTeamFile } from '../store/backup/team-file';
import type { Store } from '../store/store';
import { REPORT_REFUSALS } from '../text/ui-report';
import { encodeBase64 } from './encode-base64';
import { referralReportView, saveReportTexts } from './referral-report';
import { Refusal } from './refusal';
import type { ServiceHandlers, Surroundings } from './requests';
import type { StoreAccess } from './store-access';
import { ownTeamCounts } from './team-counts';
import { joinTeamFiles } from './team-join';
import { openingOf } from './vault-requests';
import { wholeStoreView } from './whole-store-view';

/** All referrals of the caseload, without the persons. @throws StoreFault */
async function figuresOf(store: Store): Promise<ReferralFigure[]> {
  return (await store.allCases()).flatMap(({ referrals }) => referralFigures(referrals));
}

export function reportRequests(
  surroundings: Surroundings,
  access: StoreAccess,
): Pick<ServiceHandlers, keyof ReportRequests> {
  const { vault } = surroundings;
  return {
    referralReport: ({ period }, read) =>
      wholeStoreView(surroundings, access, read, async ({ store, today }) =>
        referralReportView(await figuresOf(store), await store.reports(), period, today),
      ),
    saveReportTexts: (request, read) => access.writing(read, (context) => saveReportTexts(context, request)),
    teamReport: (_request, read) =>
      wholeStoreView(surroundings, access, read, async (context) => ({
        status: 'open' as const,
        today: context.today,
        report: teamReport([await ownTeamCounts(context)], false),
        perPart: read.policy.reportPerSpecialist ?? false,
      })),
    teamFile: ({ passphrase }, read) =>
      access.reading(read, async (context) => {
        const counts = await ownTeamCounts(context);
        if (counts.cases < SMALLEST) throw new Refusal(REPORT_REFUSALS.fewCases);
        const month = monthOf(context.today);
        // The same for every file of this store and month, so that none counts twice; under a key that nobody else has.
        const id = await vault.within(openingOf(read.vault), ({ keyring }) => keyring.indexOf(`team-file|${month}`));
        if (!id) throw new Refusal(REPORT_REFUSALS.interrupted);
        const file = await sealTeamFile({ id, month, day: context.today, counts }, passphrase).catch((fault) => {
          // A passphrase that cannot be one: the sentence comes with the error.
          throw fault instanceof RangeError ? new Refusal(fault.message) : fault;
        });
        return { ok: true as const, bytes: encodeBase64(file), month };
      }),
    joinTeamFiles: (request, read) =>
      access.reading(read, () => joinTeamFiles(request, read.policy.reportPerSpecialist ?? false)),
  };
}
