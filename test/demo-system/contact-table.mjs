/**
 * What the contact table of the „Konzept zur Beratungsaktivität“ (section 5) expects, written down a second time and apart
 * from the extension, so that tests compare two independent readings.
 */
import { addInterval, isAged } from './calendar.mjs';

const M1 = { months: 1 };
const M2 = { months: 2 };
const M3 = { months: 3 };
const M6 = { months: 6 };
const W6 = { weeks: 6 };

/** Team → row → [arbeitslos, arbeitsuchend]; null = no minimum contact. Empty cells carry their usual reading. */
const TABLE = {
  ue25: { near: [M1, M3], far: [M3, M3], I: [null, M6] },
  u25: { near: [M1, M1], far: [M1, M1], I: [null, M6] },
  t944: { near: [M1, W6], far: [M1, W6], I: [null, M6] },
  t935_self: { near: [M2, M2], far: [M2, M2], I: [null, M2] },
  t935_reha: { near: [M1, M3], far: [M3, M3], I: [null, M6] },
  fm: { under25: [M1, M1], from25: [M2, M2] },
  t925: { near: [W6, W6], far: [W6, W6], I: [null, M6] },
};

/** Interval of a „Z“ person, whatever the status; 'missing' where school holidays would have to be known. */
function intervalForZ(facts, today) {
  if (facts.zReason === 'pupilLeavingYear' && facts.team === 'u25') return 'missing';
  if (facts.zReason !== 'childcare') return M6;
  if (facts.youngestChildBorn === null) return 'missing';
  return isAged(facts.youngestChildBorn, 1, today) ? M3 : M6;
}

function rowOf(facts, today) {
  if (facts.team !== 'fm') return facts.profile ?? facts.marketDistance;
  if (facts.birthDate === null) return null;
  return isAged(facts.birthDate, 25, today) ? 'from25' : 'under25';
}

/** `{ months }` or `{ weeks }`; null = no minimum contact; 'missing' = a fact that decides is not known. */
export function intervalFor(facts, today) {
  if (facts.team === null) return 'missing';
  if (facts.profile === 'Z') return intervalForZ(facts, today);
  if (facts.status === 'rat' || facts.status === 'none') return null;
  const row = rowOf(facts, today);
  if (row === null || facts.status === null) return 'missing';
  return TABLE[facts.team][row][facts.status === 'alo' ? 0 : 1];
}

/**
 * State and due date of the next contact. Holds for persons whose interval did not become shorter since the last talk;
 * the records contain no others.
 */
export function expectedContact(facts, lastTalk, appointment, today) {
  const interval = intervalFor(facts, today);
  if (interval === null) return { state: 'noTarget', due: null };
  if (lastTalk === null) return { state: 'noTalkYet', due: null };
  if (interval === 'missing') return { state: 'missingData', due: null };
  const due = addInterval(lastTalk, interval);
  return { state: stateOf(due, appointment, today), due };
}

function stateOf(due, appointment, today) {
  if (appointment !== null) return appointment <= due ? 'scheduled' : 'scheduledLate';
  if (due === today) return 'dueToday';
  return due < today ? 'overdue' : 'upcoming';
}
