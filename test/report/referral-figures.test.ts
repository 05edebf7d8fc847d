import { expect, it } from 'vitest';
import { referralFigures } from '../../lib/report/referral-figures';
import type { ReferralRow } from '../../lib/store/records';

const ROW: ReferralRow = {
  id: 'r',
  caseId: 'c',
  service: 'debtCounselling',
  subtype: null,
  provider: { providerId: null, providerName: 'Beratung am Markt' },
  date: '2026-10-09',
  ownInitiative: false,
  need: 'Schulden regeln',
  obstacle: 'Schulden',
  inPlan: true,
  basicCounselling: false,
  feedbackAgreed: true,
  firstAppointment: null,
  jobcenterRelease: null,
  providerRelease: null,
  messages: [],
  ticks: [],
  followUp: null,
  end: null,
  on: '2026-10-09',
  change: 'x',
};

it('counts waiting and outcome, and nothing that names a person or her need', () => {
  const figures = referralFigures([
    ROW,
    {
      ...ROW,
      firstAppointment: '2026-11-02',
      ownInitiative: true,
      end: { on: '2026-12-01', outcome: 'brokenOff', result: 'weggezogen' },
    },
  ]);
  const open = {
    service: 'debtCounselling',
    provider: 'Beratung am Markt',
    waitingDays: null,
    outcome: 'open',
    start: '2026-10-09',
    ownInitiative: false,
  };
  expect(figures).toEqual([open, { ...open, waitingDays: 24, outcome: 'brokenOff', ownInitiative: true }]);
});
