/** An invented file for a substitute, for the gallery. */
import type { HandoverControl } from '../../../lib/pages/use-handover';
import { HANDOVER_REFUSALS } from '../../../lib/text/handover';

export const HANDOVER: HandoverControl = {
  handOver: () => Promise.resolve({ ok: false, message: HANDOVER_REFUSALS.past }),
  giveBack: () => Promise.resolve({ ok: false, message: HANDOVER_REFUSALS.nothingTaken }),
  open: () =>
    Promise.resolve({
      ok: true,
      job: 'h1',
      preview: {
        kind: 'handover',
        sender: 'Team 412',
        until: '2026-12-11',
        day: '2026-11-20',
        cases: 12,
        entries: 148,
        fresh: 9,
        newerThere: 1,
        newerHere: 0,
        unchanged: 1,
        destroyed: 0,
        unitFacts: 2,
        conflicts: ['Müller-Wolkenstein zu Habichtswald, Konstantin Alexander'],
      },
    }),
  take: () => Promise.resolve({ ok: false, message: HANDOVER_REFUSALS.interrupted }),
};
