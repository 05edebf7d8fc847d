/** Notes, appointments and log lines of one person: what stands in the tabs of the case file. */
import { addDays, nextWeekday } from './calendar.mjs';

const newestFirst = (a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0);

/**
 * @param talks `{ last: { date, mode } | null, joint: dates }`
 * @returns notes, newest first; only „Folgegespräch“, „Erstgespräch“ and „BG-Beratung“ are counselling talks
 */
export function notesOf(seed, talks, author, today) {
  const notes = talks.joint.map((date) => ({
    date,
    subject: 'BG-Beratung',
    mode: 'persönlich',
    text: 'Gemeinsames Gespräch mit den Mitgliedern der Bedarfsgemeinschaft.',
  }));
  if (talks.last !== null) {
    const { date, mode } = talks.last;
    notes.push(
      { date, subject: 'Folgegespräch', mode, text: 'Stand besprochen, nächste Schritte vereinbart.' },
      { date: addDays(date, -56), subject: 'Folgegespräch', mode: 'telefonisch', text: 'Bewerbungsstand geklärt.' },
      { date: addDays(date, -119), subject: 'Erstgespräch', mode: 'persönlich', text: 'Ausgangslage aufgenommen.' },
    );
  }
  if (seed.papers !== undefined) {
    notes.push({
      date: addDays(today, -seed.papers),
      subject: 'Unterlagen abgegeben',
      mode: 'Empfang',
      text: 'Nachweise am Empfang abgegeben, kein Gespräch.',
    });
  }
  if (seed.noShow !== undefined) {
    notes.push({
      date: addDays(today, -seed.noShow),
      subject: 'Nicht erschienen',
      mode: 'Termin',
      text: 'Zum Termin nicht erschienen, Anruf ohne Erfolg.',
    });
  }
  return notes.map((note) => ({ ...note, author })).sort(newestFirst);
}

/** @returns appointments, newest first; `next` is the coming one or null */
export function appointmentsOf(seed, talks, today) {
  const next =
    seed.appointment === undefined
      ? null
      : { date: nextWeekday(addDays(today, seed.appointment)), time: '09:30', kind: 'Beratung', result: 'geplant' };
  const all = talks.joint.map((date) => ({ date, time: '11:00', kind: 'BG-Beratung', result: 'stattgefunden' }));
  if (next !== null) all.push(next);
  if (talks.last?.mode === 'persönlich') {
    all.push({ date: talks.last.date, time: '10:00', kind: 'Beratung', result: 'stattgefunden' });
  }
  if (seed.noShow !== undefined) {
    all.push({ date: addDays(today, -seed.noShow), time: '08:45', kind: 'Beratung', result: 'nicht erschienen' });
  }
  return { next, all: all.sort(newestFirst) };
}

/** @returns log lines, newest first */
export function logOf(notes, planConcluded, planAuthor) {
  const lines = notes.map(({ date, subject, author }) => ({ date, text: `Vermerk „${subject}“ angelegt`, author }));
  if (planConcluded !== null) {
    lines.push({ date: planConcluded, text: 'Kooperationsplan abgeschlossen', author: planAuthor });
  }
  return lines.sort(newestFirst);
}
