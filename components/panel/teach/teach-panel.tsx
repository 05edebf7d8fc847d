import type { Teaching } from '../../../lib/pages/use-teaching';
import { UI } from '../../../lib/text/ui';
import { CaseHead } from '../../case/case-head';
import { CheckResult } from './check-result';
import { PointingBox } from './pointing-box';
import { ProposalForm } from './proposal-form';
import { SavedBox } from './saved-box';

/** The mode „Felder anlernen“ or „Adapter prüfen“: stands in place of everything else until it ends. */
export function TeachPanel({ teaching }: { teaching: Teaching }) {
  const { state } = teaching;
  switch (state.mode) {
    case 'off':
      return null;
    case 'pointing':
      return (
        <>
          <CaseHead name={UI.teach.start} />
          <PointingBox state={state} onKey={teaching.key} onStop={teaching.close} />
        </>
      );
    case 'proposal':
      return (
        <>
          <CaseHead name={UI.teach.start} />
          <ProposalForm
            key={JSON.stringify(state.pick)}
            state={state}
            onSave={teaching.save}
            onAnother={teaching.another}
            onStop={teaching.close}
          />
        </>
      );
    case 'saved':
      return (
        <>
          <CaseHead name={UI.teach.savedTitle} />
          <SavedBox
            state={state}
            onMore={() => teaching.start(null)}
            onUndo={teaching.undo}
            onFinish={teaching.close}
          />
        </>
      );
    case 'check':
      return (
        <>
          <CaseHead name={UI.teach.checkTitle} />
          <CheckResult check={state.check} onTeach={teaching.start} onClose={teaching.close} />
        </>
      );
  }
}
