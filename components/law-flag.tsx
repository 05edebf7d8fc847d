import { useContext } from 'preact/hooks';
import { UI } from '../lib/text/ui';
import { lawNoteSentence } from '../lib/text/why';
import { OrganisationContext } from './organisation';

/** „Rechtsstand prüfen“, and what the organisation says about it. */
export function LawFlag() {
  const { lawNotes } = useContext(OrganisationContext);
  return (
    <>
      <span class="law-flag small line">{UI.common.lawFlag}</span>
      {lawNotes.map((note) => (
        <span key={note.text} class="small line">
          {lawNoteSentence(note)}
        </span>
      ))}
    </>
  );
}
