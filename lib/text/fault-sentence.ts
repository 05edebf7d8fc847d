import { UI } from './ui';

/** Sentence for something that failed with an exception; only our own faults carry words for the user. */
export function faultSentence(fault: unknown): string {
  return fault instanceof Error && fault.name === 'RequestFault' ? fault.message : UI.common.failed;
}
