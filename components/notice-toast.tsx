import type { Notice } from './case/use-saver';
import { Toast } from './toast';

interface Props {
  notice: Notice | null;
  /** Gets the change that the notice tells of. */
  onUndo: (change: string) => void;
  onGone: () => void;
}

/** What was just done, and „Rückgängig“ where it can be undone; a newer notice begins its own ten seconds. */
export function NoticeToast({ notice, onUndo, onGone }: Props) {
  if (!notice) return null;
  const { id, text, change } = notice;
  return <Toast key={id} text={text} onUndo={change === null ? undefined : () => onUndo(change)} onGone={onGone} />;
}
