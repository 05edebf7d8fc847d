/** The note on a talk for the case system, to be copied: one for each who attended. */
import type { IsoDate } from '../rules/facts';
import type { EventRow } from '../store/records';
import { fullDate } from './dates';
import { EVENT_WORDS } from './words';

/** The subject that the source asks for after a joint talk. */
export const JOINT_SUBJECT = 'BG-Beratung';

export interface TalkNote {
  event: Pick<EventRow, 'date' | 'kind' | 'jointWith'>;
  /** Open steps of her Kooperationspläne. */
  steps: { text: string; date: IsoDate | null }[];
  /** „Termin am Fr 18.12.“, or null. */
  next: string | null;
}

/** Lines for the note; what was talked about is left for the specialist to write. */
export function talkNote({ event: { date, kind, jointWith }, steps, next }: TalkNote): string {
  const names = jointWith.map(({ name, customerNumber }) => name ?? `…${customerNumber.slice(-4)}`);
  const joint = kind === 'jointTalk';
  const how = joint ? `Gemeinsames Gespräch mit ${names.join(' und ')}` : EVENT_WORDS[kind];
  const lines = [`Betreff: ${subject(kind)}`, `${fullDate(date)}, ${how}`];
  if (kind !== 'noShow') lines.push('Besprochen:');
  if (steps.length > 0) lines.push('Vereinbarte Schritte:', ...steps.map(stepLine));
  if (next) lines.push(`Wie es weitergeht: ${next}`);
  return lines.join('\n');
}

function subject(kind: EventRow['kind']): string {
  if (kind === 'jointTalk') return JOINT_SUBJECT;
  return kind === 'noShow' ? 'Termin nicht wahrgenommen' : 'Beratungsgespräch';
}

const stepLine = ({ text, date }: TalkNote['steps'][number]): string =>
  `– ${text}${date ? ` (bis ${fullDate(date)})` : ' (ohne Datum)'}`;
