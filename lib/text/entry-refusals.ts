/** Why a day cannot be, or that something stands there already. */
import type { EventKind, IsoDate } from '../rules/facts';
import { fullDate } from './dates';
import { EVENT_WORDS } from './words';

const NOT_TWICE = 'Es wurde nichts doppelt gespeichert.';

export const ENTRY_REFUSALS = {
  beforeBirth: (day: IsoDate, born: IsoDate) =>
    `Der ${fullDate(day)} liegt vor dem Geburtsdatum der Person (${fullDate(born)}). Bitte prüfen Sie das Jahr.`,
  childBeforeBirth: 'Das jüngste Kind kann nicht vor der Person geboren sein. Bitte prüfen Sie beide Geburtsdaten.',
  careBeforeChild:
    'Das 2. Betreuungsjahr kann nicht vor der Geburt des jüngsten Kindes beginnen. Bitte prüfen Sie beide Tage.',
  contactTwice: (kind: EventKind, day: IsoDate) =>
    `„${EVENT_WORDS[kind]}“ am ${fullDate(day)} steht genau so schon im Verlauf. ${NOT_TWICE} Stimmt daran etwas nicht, nehmen Sie den Eintrag im Verlauf zurück und tragen Sie ihn neu ein.`,
  followUpTwice: (day: IsoDate) =>
    `Diese Wiedervorlage steht für den ${fullDate(day)} schon in der Liste. ${NOT_TWICE}`,
  planTwice: (day: IsoDate) => `Ein Kooperationsplan vom ${fullDate(day)} ist schon eingetragen. ${NOT_TWICE}`,
  reviewTwice: (day: IsoDate) => `Diese Prüfung vom ${fullDate(day)} ist schon eingetragen. ${NOT_TWICE}`,
  stepTwice: `Dieser Schritt steht schon im Kooperationsplan. ${NOT_TWICE}`,
};
