/** Pasted persons for the state gallery. No real person. */
import type { Paste, PastedPerson } from '../../../lib/pages/paste';
import { FIELDS } from '../../../lib/site/profile';
import { CASE } from './sample-views';

export const PASTED: PastedPerson = {
  system: CASE.ref.system,
  profile: { ...CASE.profile, labelled: [...FIELDS], pasted: true },
  leftOut: null,
};

/** Everything that can be wrong with a text at once. */
const PROBLEMS: PastedPerson = {
  system: CASE.ref.system,
  profile: {
    ...PASTED.profile,
    fields: {
      ...PASTED.profile.fields,
      customerNumber: null,
      benefitUnitNumber: null,
      name: 'Müller-Wolkenstein zu Habichtswald, Konstantin Alexander Maximilian',
      birthDate: null,
      team: '416 Eingangszone',
      status: null,
    },
    notRecognised: [
      { field: 'customerNumber', why: 'conflict' },
      { field: 'benefitUnitNumber', why: 'denied' },
      { field: 'birthDate', why: 'format' },
      { field: 'team', why: 'unknownWord' },
    ],
  },
  leftOut: 'Angaben zum Partner',
};

const paste = (shown: PastedPerson | null, person: PastedPerson): Paste => ({
  shown,
  read: () => Promise.resolve({ ok: true, person }),
  onShow: () => undefined,
  onEnd: () => undefined,
});

export const PASTES = {
  closed: paste(null, PASTED),
  problems: paste(null, PROBLEMS),
  shown: paste({ ...PASTED, leftOut: 'Angaben zum Partner' }, PASTED),
  tooLong: {
    ...paste(null, PASTED),
    read: () =>
      Promise.resolve({
        ok: false,
        message: 'Der Text ist länger als 20.000 Zeichen. Bitte kopieren Sie nur die Angaben einer Person.',
      }),
  } satisfies Paste,
};
