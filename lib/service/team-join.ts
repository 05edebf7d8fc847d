/** Files of several specialists as one report. The counts of each stay in memory for this one answer. */
import type { TeamJoin } from '../messages/report';
import { type TeamPart, teamPart } from '../report/team-counts';
import { FEWEST_PARTS, joinedParts, teamReport } from '../report/team-report';
import { BackupBroken } from '../store/backup/backup-broken';
import { openTeamFile } from '../store/backup/team-file';
import { fromBase64 } from '../store/crypto/bytes';
import { WrongSecret } from '../store/crypto/keyring';
import { REPORT_REFUSALS } from '../text/ui-report';
import { Refusal } from './refusal';

interface Files {
  files: readonly { name: string; bytes: string }[];
  passphrase: string;
}

/** @throws Refusal naming the first file that cannot be used, and where the files are too few to be joined */
export async function joinTeamFiles({ files, passphrase }: Files, perPart: boolean): Promise<TeamJoin> {
  const parts: TeamPart[] = [];
  for (const { name, bytes } of files) parts.push(await partOf(name, bytes, passphrase));
  const month =
    parts
      .map((part) => part.month)
      .toSorted()
      .at(-1) ?? '';
  const { kept, otherMonth } = joinedParts(parts, month);
  if (kept.length < FEWEST_PARTS) throw new Refusal(REPORT_REFUSALS.fewFiles(FEWEST_PARTS));
  const report = teamReport(
    kept.map(({ counts }) => counts),
    perPart,
  );
  if (!report) throw new Refusal(REPORT_REFUSALS.fewCases);
  return { ok: true, month, report, perPart, sameStore: parts.length - otherMonth - kept.length, otherMonth };
}

async function partOf(name: string, bytes: string, passphrase: string): Promise<TeamPart> {
  try {
    const read = teamPart.safeParse(await openTeamFile(fromBase64(bytes), passphrase));
    if (read.success) return read.data;
    throw new BackupBroken('damaged');
  } catch (fault) {
    if (fault instanceof BackupBroken) throw new Refusal(REPORT_REFUSALS.file(name, REPORT_REFUSALS[fault.reason]));
    if (fault instanceof WrongSecret) throw new Refusal(REPORT_REFUSALS.file(name, REPORT_REFUSALS.wrongPassphrase));
    if (fault instanceof SyntaxError) throw new Refusal(REPORT_REFUSALS.file(name, REPORT_REFUSALS.damaged));
    throw fault;
  }
}
