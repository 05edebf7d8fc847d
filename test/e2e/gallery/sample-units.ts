/** Invented states of a BG whose number has changed. */
import { decisionText, formerName, fromUnitText, linkText, unitChangedText } from '../../../lib/text/unit-links';
import type { BenefitUnitView } from '../../../lib/view-case';
import { UNIT } from './sample-views';

const FORMER = '21404//0011111';
const NAME = 'Müller-Wolkenstein zu Habichtswald, Konstantin Alexander';
const DECISION = decisionText({ on: '2026-03-12', jointTalks: true, reason: 'mit Fallmanagement abgestimmt' });

export const UNIT_CHANGED: BenefitUnitView = {
  ...UNIT,
  questions: [
    {
      former: FORMER,
      text: unitChangedText(['Müller, Jürgen', 'Müller, Ayşe'], FORMER, UNIT.number),
      talks: [`12.03.2026 mit Müller, Jürgen und ${NAME}`, '09.02.2026 mit Müller, Jürgen und Müller, Ayşe'],
      decisions: [DECISION],
      staying: [NAME, 'Kaya, Zeynep'],
    },
  ],
};

export const UNIT_LINKED: BenefitUnitView = {
  ...UNIT,
  talks: [`12.03.2026 mit Müller, Jürgen und ${formerName(NAME)}`],
  decisions: [fromUnitText(DECISION, FORMER)],
  links: [
    {
      change: 'c1',
      text: linkText(
        {
          id: 'l1',
          former: FORMER,
          benefitUnit: UNIT.number,
          on: '2026-11-20',
          how: 'goesOn',
          decisions: true,
          change: 'c1',
        },
        FORMER,
      ),
    },
  ],
};
