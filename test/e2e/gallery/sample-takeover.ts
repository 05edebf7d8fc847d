/** Taking over a list, invented. */
import type { TakeList, TakeStep } from '../../../lib/pages/take-list';
import { LIST_SENTENCES } from '../../../lib/text/list-takeover';
import { readProblemSentence } from '../../../lib/text/words';

const nothing = (): void => undefined;
const at = (step: TakeStep, message: string | null = null): TakeList => ({
  step,
  message,
  read: nothing,
  take: nothing,
  undo: nothing,
  end: nothing,
});

export const TAKEOVERS = {
  idle: at({ at: 'idle' }),
  preview: at({
    at: 'preview',
    read: 23,
    claimed: 187,
    preview: {
      fresh: ['Müller, Jürgen', 'Müller-Wolkenstein zu Habichtswald, Konstantin Alexander', 'Name nicht erkannt'],
      known: 17,
      changed: [
        { name: 'Richter, Marlies', what: [LIST_SENTENCES.unit('21404//0018263', '21404//0020917')] },
        {
          name: 'Santos, Miguel',
          what: [LIST_SENTENCES.team('ue25', 't935_self'), LIST_SENTENCES.ended('2026-11-02')],
        },
      ],
      unread: [
        { row: 4, text: readProblemSentence('customerNumber', 'format') },
        { row: 9, text: LIST_SENTENCES.repeated(2) },
      ],
      partly: [{ name: 'Wagner, Ines', text: readProblemSentence('status', 'unknownWord') }],
      missing: ['Hoffmann, Uwe', 'Nowak, Katarzyna', 'Öztürk, Sevgi'],
    },
  }),
  nothingNew: at({
    at: 'preview',
    read: 2,
    claimed: -1,
    preview: { fresh: [], known: 2, changed: [], unread: [], partly: [], missing: [] },
  }),
  done: at({ at: 'done', change: 'c1', taken: 3 }, 'Dieser Eintrag wurde schon zurückgenommen.'),
};
