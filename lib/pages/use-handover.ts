import { useMemo } from 'preact/hooks';
import { localDay } from '../local-day';
import { request } from '../messages/client';
import { type HandoverPreview, MOST_FILE_TEXT } from '../messages/handover';
import type { IsoDate } from '../rules/facts';
import { faultSentence } from '../text/fault-sentence';
import { HANDOVER_REFUSALS } from '../text/handover';
import type { CaseRef } from '../view';
import { downloadFile } from './download';
import { fileBase64 } from './file-base64';

type Refused = { ok: false; message: string };

/** What a page can do about substitutions. Every refusal is a German sentence; then nothing was changed. */
export interface HandoverControl {
  /** Saves the file for the substitute. */
  handOver(
    refs: CaseRef[],
    about: { until: IsoDate; sender: string; passphrase: string },
  ): Promise<{ ok: true; file: string } | Refused>;
  /** Saves the file for who handed the cases over; they end here. */
  giveBack(id: string, passphrase: string): Promise<{ ok: true; file: string } | Refused>;
  open(file: File, passphrase: string): Promise<{ ok: true; job: string; preview: HandoverPreview } | Refused>;
  take(job: string): Promise<{ ok: true; cases: number } | Refused>;
}

/** Neither person nor office in the name. */
const fileName = (kind: 'vertretung' | 'rueckgabe'): string => `fallblick-${kind}-${localDay()}.fbv`;

export function useHandover(): HandoverControl {
  return useMemo(() => {
    const refusing = <A>(work: () => Promise<A | Refused>): Promise<A | Refused> =>
      work().catch((fault: unknown) => ({ ok: false, message: faultSentence(fault) }));
    const save = (name: string, bytes: string): { ok: true; file: string } => {
      downloadFile(name, 'application/octet-stream', [Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0))]);
      return { ok: true, file: name };
    };
    return {
      handOver: (refs, about) =>
        refusing(async () => {
          const answer = await request('handOver', { refs, ...about });
          return answer.ok ? save(fileName('vertretung'), answer.bytes) : answer;
        }),
      giveBack: (id, passphrase) =>
        refusing(async () => {
          const answer = await request('giveBack', { id, passphrase });
          return answer.ok ? save(fileName('rueckgabe'), answer.bytes) : answer;
        }),
      open: (file, passphrase) =>
        refusing(async () => {
          if (file.size * (4 / 3) > MOST_FILE_TEXT) return { ok: false, message: HANDOVER_REFUSALS.tooLarge };
          return request('openHandover', { bytes: await fileBase64(file), passphrase });
        }),
      take: (job) => refusing(() => request('takeHandover', { job })),
    };
  }, []);
}
