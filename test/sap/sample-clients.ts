import type { RoomNow } from '../../lib/sap/client-entry';
import type { RoomRows } from '../../lib/sap/open-room';
import type { Outcome } from '../../lib/sap/outcome';
import { patchedRows } from '../../lib/sap/patched-rows';
import { EMPTY_PROFILE } from '../../lib/sap/profile';
import type { ClientRow, TalkRow } from '../../lib/sap/rows';

export const TODAY = '2026-11-20';

const EMPTY_ROWS: RoomRows = {
  profile: { ...EMPTY_PROFILE, roles: [], policeOfficer: false },
  clients: [],
  talks: [],
  times: [],
  duties: [],
  pauses: [],
  sheets: [],
  unreadable: 0,
};

/** A room with these rows; new ids count up. */
export function roomWith(rows: Partial<RoomRows> = {}): RoomNow {
  let last = 0;
  return {
    rows: { ...EMPTY_ROWS, ...rows },
    today: TODAY,
    newId: () => {
      last += 1;
      return `new-${last}`;
    },
  };
}

export function clientOf(part: Partial<ClientRow> = {}): ClientRow {
  return {
    id: 'c1',
    pseudonym: 'Windrad',
    openedOn: '2026-10-01',
    closedOn: null,
    concern: null,
    notices: [],
    goals: [],
    referrals: [],
    ...part,
  };
}

export function talkOf(part: Partial<TalkRow> = {}): TalkRow {
  return {
    id: 't1',
    clientId: 'c1',
    on: '2026-10-05',
    minutes: 45,
    goalId: null,
    referralNeeded: false,
    note: '',
    ...part,
  };
}

/** The room after a change that went through. */
export function after<Field extends string>(room: RoomNow, outcome: Outcome<Field>): RoomNow {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.message}`);
  return { ...room, rows: patchedRows(room.rows, outcome.patch) };
}

/** Field and sentence of a refusal; null for what went through. */
export const refusal = <Field extends string>(outcome: Outcome<Field>): [Field | null, string] | null =>
  outcome.ok ? null : [outcome.field, outcome.message];
