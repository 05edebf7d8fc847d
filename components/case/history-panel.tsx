import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { CaseView } from '../../lib/view-case';
import { ChangesDisclosure } from '../retention/changes-list';
import { AppointmentList } from './appointment-list';
import { HistoryList } from './history-list';
import { KeptChecklists } from './kept-checklist';
import { MeasuresSection } from './measures-section';

interface Props {
  view: CaseView;
  actions: CaseActions;
  save: Save;
  shortcut: string | null;
  onUndo: (change: string) => void;
  onRecord: (() => void) | null;
}

/** What missed appointments call for, appointments to come, then what was. */
export function HistoryPanel({ view, actions, save, shortcut, onUndo, onRecord }: Props) {
  return (
    <>
      {view.measures.map((measures) => (
        <MeasuresSection key={measures.title} measures={measures} />
      ))}
      <KeptChecklists view={view} tab="history" actions={actions} save={save} />
      {view.appointments.length > 0 && (
        <AppointmentList appointments={view.appointments} today={view.today} actions={actions} save={save} />
      )}
      <HistoryList entries={view.history} onUndo={onUndo} onRecord={onRecord} shortcut={shortcut} />
      {view.adopted && <ChangesDisclosure load={actions.caseChanges} version={view} onUndo={onUndo} />}
    </>
  );
}
