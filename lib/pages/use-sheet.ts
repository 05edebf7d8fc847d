import { useState } from 'preact/hooks';
import type { SheetTrial } from '../../components/editor/editor-props';
import type { Opened } from '../editor/check-draft';
import { csvText, decoded } from '../editor/csv-text';
import { type PackDraft, textAt } from '../editor/draft';
import { importSheet } from '../editor/import-sheet';
import { sheetOf } from '../editor/sheet';
import type { IsoDate } from '../rules/facts';
import { SHEET_SENTENCES } from '../text/spreadsheet-sentences';
import { downloadCsv } from './download';

/** Bytes; nothing larger is read into memory. */
const MOST = 5_000_000;

export interface Sheet {
  /** What it would change in this draft; null where there is none, or the draft has become another. */
  trialOf: (draft: PackDraft) => SheetTrial | null;
  refusal: string | null;
  read: (file: File, draft: PackDraft, opened: Opened, today: IsoDate) => Promise<void>;
  close: () => void;
}

/** A spreadsheet on its way into the draft. */
export function useSheet(): Sheet {
  const [trial, setTrial] = useState<{ draft: PackDraft; trial: SheetTrial } | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const read: Sheet['read'] = async (file, draft, opened, today) => {
    setTrial(null);
    if (file.size > MOST) {
      setRefusal(SHEET_SENTENCES.tooLarge);
      return;
    }
    try {
      const text = decoded(new Uint8Array(await file.arrayBuffer()));
      setTrial({ draft, trial: { file: file.name, result: importSheet(draft, opened, text, today) } });
      setRefusal(null);
    } catch {
      setRefusal(SHEET_SENTENCES.unreadable);
    }
  };
  const close = (): void => {
    setTrial(null);
    setRefusal(null);
  };
  const trialOf: Sheet['trialOf'] = (draft) => (trial?.draft === draft ? trial.trial : null);
  return { trialOf, refusal, read, close };
}

export function saveSheet(draft: PackDraft): void {
  const name = `fallblick-regeln-${textAt(draft, ['id'])}-${textAt(draft, ['version'])}.csv`;
  downloadCsv(name, csvText(sheetOf(draft)));
}
