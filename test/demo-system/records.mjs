/** The data of the demo case system: invented people whose dates move with `today`, so that every state always occurs. */
import { addDays, bornAged, isIsoDate, nextWeekday, subtractInterval, turnsNext } from './calendar.mjs';
import { expectedContact, intervalFor } from './contact-table.mjs';
import { appointmentsOf, logOf, notesOf } from './file-entries.mjs';
import { ROSTER } from './roster.mjs';
import * as words from './words.mjs';

const PLAN_REVIEW = { months: 6 };

/**
 * All customers (people with a Kundennummer), in the order of the list page. The same `today` always gives the same records.
 * @throws {RangeError} where `today` is no calendar day `YYYY-MM-DD`
 */
export function buildRecords(today) {
  if (!isIsoDate(today)) throw new RangeError(`today must be a calendar day YYYY-MM-DD, not "${today}"`);
  let count = 0;
  const records = ROSTER.flatMap((unit, unitIndex) => {
    const people = unit.members.map((seed) => {
      const index = seed.team === null ? null : count++;
      const number = index === null ? null : (seed.number ?? customerNumber(index));
      const facts = factsOf(seed, unit.members, today);
      return { seed, index, number, facts, lastTalk: lastTalkOf(seed, index, facts, today) };
    });
    const benefitUnit = {
      number: `21404//${String(18_263 + unitIndex * 137).padStart(7, '0')}`,
      members: people.map(toMember),
      jointTalks: jointTalksOf(unit.joint ?? [], people),
    };
    return people
      .filter((one) => one.index !== null)
      .map((one) => ({ first: one.seed.first, record: toRecord(one, benefitUnit, words.address(unitIndex), today) }));
  });
  return [...records.filter((one) => one.first), ...records.filter((one) => !one.first)].map((one) => one.record);
}

const customerNumber = (index) => `214D${String(60_000 + ((index * 7919 + 431) % 69_997)).padStart(6, '0')}`;

function birthDateOf(seed, today) {
  if (seed.turns25) return turnsNext(today, 25);
  return seed.age === undefined ? seed.birthDate : bornAged(today, ...seed.age);
}

/** The truth about a person; what the pages show of it is less (no child's birth date, not every reason). */
function factsOf(seed, members, today) {
  const special = seed.row === 'I' || seed.row === 'Z';
  const children = members.filter((member) => member.role === 'Kind').map((member) => birthDateOf(member, today));
  return {
    team: words.teamFact(seed.team),
    status: seed.status ?? null,
    marketDistance: special ? null : (seed.row ?? null),
    profile: special ? seed.row : null,
    zReason: seed.zReason ?? null,
    birthDate: birthDateOf(seed, today),
    youngestChildBorn: children.sort().at(-1) ?? null,
  };
}

/** Facts as a page shows them: it has no field for the child, and the reason for „Z“ is a remark. */
const onPage = (facts) => ({ ...facts, zReason: null, youngestChildBorn: null });

function lastTalkOf(seed, index, facts, today) {
  if (seed.team === null || seed.talk === null) return null;
  const mode = index % 4 === 3 ? 'telefonisch' : 'persönlich';
  if (seed.talk !== undefined) return { date: addDays(today, -seed.talk), mode };
  const date = subtractInterval(addDays(today, seed.due), intervalFor(onPage(facts), today));
  // Where the exact day matters little, people met on a working day.
  return { date: seed.due > 14 ? nextWeekday(date) : date, mode };
}

/** Joint talks lie before every last talk, so that they never are the talk an interval runs from. */
function jointTalksOf(offsets, people) {
  const present = people.filter((one) => one.lastTalk !== null);
  const earliest = present.map((one) => one.lastTalk.date).sort()[0];
  return offsets.map((days) => ({
    date: addDays(earliest, -days),
    attended: present.map((one) => one.number),
  }));
}

const toMember = ({ seed, index, number, facts }) => ({
  id: index === null ? null : recordId(index),
  name: seed.name,
  customerNumber: number,
  birthDate: facts.birthDate,
  role: seed.role,
  team: seed.team === null ? null : words.TEAM_WORDS[seed.team],
});

const recordId = (index) => String(1001 + index);

function toRecord({ seed, index, number, facts, lastTalk }, benefitUnit, address, today) {
  const joint = benefitUnit.jointTalks.filter((talk) => talk.attended.includes(number)).map((talk) => talk.date);
  const talks = { last: lastTalk, joint };
  const caseWorker = words.CASE_WORKERS[seed.team];
  const planConcluded = seed.plan === undefined ? null : subtractInterval(addDays(today, seed.plan), PLAN_REVIEW);
  const notes = notesOf(seed, talks, caseWorker, today);
  const appointments = appointmentsOf(seed, talks, today);
  const expected = (known) => expectedContact(known, lastTalk?.date ?? null, appointments.next?.date ?? null, today);
  return {
    id: recordId(index),
    customerNumber: number,
    name: seed.name,
    birthDate: facts.birthDate,
    maritalStatus: words.maritalStatus(seed.role, benefitUnit.members),
    address,
    mobile: `0151 0000 ${number.slice(-4)}`,
    team: words.TEAM_WORDS[seed.team],
    caseWorker,
    profile: words.PROFILE_WORDS[seed.row] ?? null,
    zReason: seed.zReasonText ?? null,
    status: words.STATUS_WORDS[seed.status] ?? null,
    lastTalk,
    nextAppointment: appointments.next?.date ?? null,
    planConcluded,
    targetJob: seed.targetJob ?? words.targetJob(index),
    qualifications: words.qualifications(index),
    notes,
    appointments: appointments.all,
    log: logOf(notes, planConcluded, caseWorker),
    benefitUnit,
    facts,
    expect: expected(onPage(facts)),
    expectInList: expected({ ...onPage(facts), birthDate: null }),
    expectAllFacts: expected(facts),
  };
}

/** What the pages may know: everything except the ground truth of the tests. */
export function toPageData(records, today) {
  const customers = records.map(({ facts, expect, expectInList, expectAllFacts, ...shown }) => shown);
  return { today, customers };
}
