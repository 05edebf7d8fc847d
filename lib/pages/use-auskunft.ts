import { useEffect, useState } from 'preact/hooks';
import type { AuskunftBodyProps } from '../../components/auskunft/auskunft-body';
import { onSignal, request } from '../messages/client';
import { faultSentence } from '../text/fault-sentence';
import { downloadJson } from './download';

/** What the page shows. After a lock nothing of the person stays on the screen. */
export function useAuskunft(): AuskunftBodyProps {
  const [shown, setShown] = useState<Pick<AuskunftBodyProps, 'view' | 'refusal'>>({ view: null, refusal: null });
  useEffect(() => {
    const load = (): void => {
      request('auskunft', { token: location.hash.slice(1) || '-' }).then(
        (answer) =>
          setShown(answer.ok ? { view: answer.view, refusal: null } : { view: null, refusal: answer.message }),
        (fault) => setShown({ view: null, refusal: faultSentence(fault) }),
      );
    };
    load();
    return onSignal(({ signal }) => signal === 'changed' && load());
  }, []);
  const { view } = shown;
  return {
    ...shown,
    onPrint: () => window.print(),
    // Without a person in its name.
    onSave: () => view && downloadJson(`fallblick-auskunft-${view.on}.json`, view.json),
  };
}
