/** The states as „Hilfe“ explains them: each in the words it has everywhere, with an example's days. */
import type { IsoDate } from '../rules/facts';
import type { ContactFinding } from '../rules/finding';
import type { Segment } from '../view';
import { contactSegment, followUpSegment } from './badge-line';

type Contact = Parameters<typeof contactSegment>[0];

const LEAD_DAYS = 14;
const MEANINGS: Record<ContactFinding['state'], string> = {
  overdue: 'Der späteste Tag für ein Gespräch ist vorbei.',
  dueToday: 'Heute ist der späteste Tag.',
  upcoming: 'Bis zu diesem Tag ist noch Zeit.',
  scheduled: 'Ein Termin steht fest, rechtzeitig.',
  scheduledLate: 'Ein Termin steht fest, aber erst nach dem spätesten Tag.',
  noTalkYet: 'Es ist noch kein Gespräch bekannt, von dem an gerechnet werden kann.',
  noTarget: 'Für diese Person sieht kein eingeschaltetes Regelpaket eine Frist vor.',
  missingData: 'Ohne diese Angabe kann Fallblick nicht rechnen. Es rät nicht.',
};

const NOTHING: Omit<Contact, 'state'> = { due: null, days: null, appointment: null, missing: [] };

/** @param days example days before, soon after and later than `today` */
export function stateExamples(days: { today: IsoDate; soon: IsoDate; later: IsoDate }): {
  segment: Segment;
  meaning: string;
}[] {
  const { today, soon, later } = days;
  const contact = (part: Partial<Contact> & Pick<Contact, 'state'>, meaning = MEANINGS[part.state]) => ({
    segment: contactSegment({ ...NOTHING, ...part }, LEAD_DAYS, today),
    meaning,
  });
  const followUp = followUpSegment([{ days: -3 }]);
  return [
    contact({ state: 'overdue', days: -12 }),
    contact({ state: 'dueToday' }),
    contact({ state: 'upcoming', due: soon, days: 7 }, 'Der späteste Tag liegt in der Vorwarnzeit.'),
    contact({ state: 'upcoming', due: later, days: 40 }),
    contact({ state: 'scheduled', appointment: soon }),
    contact({ state: 'scheduledLate', appointment: later, due: soon }),
    contact({ state: 'noTalkYet' }),
    contact({ state: 'noTarget' }),
    contact({ state: 'missingData', missing: ['team'] }),
    ...(followUp ? [{ segment: followUp, meaning: 'Sie wollten bis dahin etwas nachsehen.' }] : []),
  ];
}
