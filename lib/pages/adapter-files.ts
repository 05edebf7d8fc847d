/** Adapter files on the options page: in from a file, out into a download. */
import { request } from '../messages/client';
import type { AdapterInfo } from '../messages/protocol';
import { checkAdapterText } from '../site/adapter-file';
import { AdapterError } from '../site/adapter-schema';
import { ADAPTER_SENTENCES } from '../text/adapter-sentences';
import { faultSentence } from '../text/fault-sentence';
import { downloadJson } from './download';

/** Bytes; nothing larger is read into memory. */
const MOST = 1_000_000;

/** Hands a file to the background. @returns a German sentence why it was refused, or null */
export async function importAdapterFile(file: File): Promise<string | null> {
  try {
    if (file.size > MOST) return ADAPTER_SENTENCES.tooLarge;
    const text = await file.text();
    // Here as well as in the background: only a page has a document to try selectors on.
    checkAdapterText(text);
    const answer = await request('importAdapter', { text });
    return answer.ok ? null : answer.message;
  } catch (fault) {
    return fault instanceof AdapterError ? ADAPTER_SENTENCES.unreadableFile(fault.problems) : faultSentence(fault);
  }
}

/** Gives an adapter to the browser as a download; nothing leaves the device. */
export async function saveAdapterFile({ id, origin }: AdapterInfo): Promise<void> {
  const file = await request('exportAdapter', { id, origin });
  if (!file) return;
  downloadJson(file.fileName, file.text);
}
