import { useCallback, useRef, useState } from 'preact/hooks';
import { request } from '../messages/client';
import type { WriteAnswer } from '../messages/protocol';
import {
  MOST_TEAM_FILE_TEXT,
  MOST_TEAM_FILES,
  type ReferralReportView,
  type ReportTexts,
  type TeamJoin,
  type TeamReportView,
} from '../messages/report';
import { faultSentence } from '../text/fault-sentence';
import { REPORT_REFUSALS, REPORT_UI } from '../text/ui-report';
import { downloadFile } from './download';
import { fileBase64 } from './file-base64';
import { useFresh } from './use-fresh';
import { useLeaveWarning } from './use-leave-warning';

interface Loaded {
  referrals: ReferralReportView | null;
  team: TeamReportView | null;
  problem: string | null;
}

type Period = Extract<ReferralReportView, { status: 'open' }>['period'];
const NO_TEXTS: ReportTexts = { use: '', cooperation: '', trends: '', consequences: '' };
const TEXT_KEYS = Object.keys(NO_TEXTS) as (keyof ReportTexts)[];

/** Both reports, read anew after every change and on every new day; what is typed waits meanwhile. */
export function useReport() {
  const [loaded, setLoaded] = useState<Loaded>({ referrals: null, team: null, problem: null });
  const [typed, setTyped] = useState<Record<string, ReportTexts>>({});
  const wanted = useRef<Period | null>(null);
  const questions = useRef(0);

  const load = useCallback(async (): Promise<void> => {
    questions.current += 1;
    const question = questions.current;
    let next: Loaded;
    try {
      const [referrals, team] = await Promise.all([
        request('referralReport', { period: wanted.current }),
        request('teamReport', {}),
      ]);
      next = { referrals, team, problem: null };
    } catch (fault) {
      next = { referrals: null, team: null, problem: faultSentence(fault) };
    }
    if (question === questions.current) setLoaded(next);
  }, []);
  useFresh(load);

  const open = loaded.referrals?.status === 'open' ? loaded.referrals : null;
  const texts = (open && (typed[open.period] ?? open.texts)) ?? NO_TEXTS;
  const unsaved = open !== null && TEXT_KEYS.some((key) => texts[key] !== open.texts[key]);
  useLeaveWarning(unsaved);
  return {
    ...loaded,
    load,
    texts,
    choosePeriod: (period: string): void => {
      wanted.current = open?.periods.find((one) => one === period) ?? null;
      void load();
    },
    type: (key: keyof ReportTexts, text: string): void => {
      if (open) setTyped((before) => ({ ...before, [open.period]: { ...texts, [key]: text } }));
    },
    saveTexts: async (): Promise<WriteAnswer> => {
      if (!open) return { ok: false, message: REPORT_REFUSALS.interrupted };
      const answer = await request('saveReportTexts', { period: open.period, texts }).catch(
        (fault: unknown): WriteAnswer => ({ ok: false, message: faultSentence(fault) }),
      );
      if (answer.ok) void load();
      return answer;
    },
  };
}

/** Saves the own caseload as a file for the lead. Null when done, else the sentence why not. */
export async function saveTeamFile(passphrase: string): Promise<string | null> {
  try {
    const answer = await request('teamFile', { passphrase });
    if (!answer.ok) return answer.message;
    const bytes = Uint8Array.from(atob(answer.bytes), (char) => char.charCodeAt(0));
    downloadFile(REPORT_UI.team.file(answer.month), 'application/octet-stream', [bytes]);
    return null;
  } catch (fault) {
    return faultSentence(fault);
  }
}

export async function joinFiles(files: readonly File[], passphrase: string): Promise<TeamJoin> {
  if (files.length > MOST_TEAM_FILES) return { ok: false, message: REPORT_REFUSALS.tooMany(MOST_TEAM_FILES) };
  const large = files.find(({ size }) => size * (4 / 3) > MOST_TEAM_FILE_TEXT - 4);
  if (large) return { ok: false, message: REPORT_REFUSALS.file(large.name, REPORT_REFUSALS.tooLarge) };
  try {
    const read = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await fileBase64(file) })));
    return await request('joinTeamFiles', { files: read, passphrase });
  } catch (fault) {
    return { ok: false, message: faultSentence(fault) };
  }
}
