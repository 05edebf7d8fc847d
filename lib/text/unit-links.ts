/** Sentences about a BG number that gave way to another one. */
import type { DecisionRow, UnitLinkRow } from '../store/records';
import { fullDate } from './dates';

/** „Müller, Jürgen gehörte bisher zur BG 123. Das Fachverfahren zeigt jetzt die BG 456. …“ */
export function unitChangedText(names: string[], former: string, now: string): string {
  const who = names.join(' und ');
  return `${who} ${names.length === 1 ? 'gehörte' : 'gehörten'} bisher zur BG ${former}. Das Fachverfahren zeigt jetzt die BG ${now}. Bis das zugeordnet ist, zählen Gespräche der BG ${former} hier nur, wenn zwei heutige Mitglieder dabei waren.`;
}

export const unitOpenText = (former: string): string => `BG-Nummer hat sich geändert (bisher ${former}): zuordnen`;

/** „12.03.2026: BG-Gespräche sinnvoll – mit Fallmanagement abgestimmt“ */
export function decisionText({ on, jointTalks, reason }: Pick<DecisionRow, 'on' | 'jointTalks' | 'reason'>): string {
  const words = jointTalks ? 'BG-Gespräche sinnvoll' : 'keine BG-Gespräche nötig';
  return `${fullDate(on)}: ${words}${reason ? ` – ${reason}` : ''}`;
}

/** What the user said of the former number, and what follows from it. */
export function linkText({ how, decisions, on }: UnitLinkRow, former: string): string {
  if (how === 'goesOn') {
    return `BG ${former} geht in dieser BG weiter: Ihre Gespräche und Entscheidungen zählen hier mit (eingetragen am ${fullDate(on)}).`;
  }
  const rest = decisions ? ' Ihre Entscheidungen gelten hier weiter.' : '';
  return `BG ${former} ist eine andere BG: Ihre Gespräche zählen hier nur, wenn zwei heutige Mitglieder dabei waren (eingetragen am ${fullDate(on)}).${rest}`;
}

export const formerName = (name: string | null): string =>
  name === null ? 'einer Person, deren Fall gelöscht ist' : `${name} (nicht mehr in dieser BG)`;

export const fromUnitText = (decision: string, former: string): string => `${decision} (aus BG ${former})`;

export const UNIT_REFUSALS = {
  notOpen: 'Diese BG-Nummer ist schon zugeordnet oder gehört nicht zu dieser BG. Bitte laden Sie die Ansicht neu.',
} as const;
