/** German of „Felder anlernen“ and „Adapter prüfen“. The content script uses this file, so it imports types only. */
import type { NoPick } from '../messages/teach';

const NO_PICK_WORDS: Record<NoPick, string> = {
  own: 'Das ist ein Hinweis von Fallblick. Bitte zeigen Sie auf die Angabe im Fachverfahren.',
  several: 'Hier stehen mehrere Angaben. Bitte zeigen Sie genau auf eine.',
  nothing: 'Hier steht keine Angabe. Bitte zeigen Sie auf den Wert selbst.',
  closed: 'Dieser Teil der Seite ist für Erweiterungen verschlossen und kann nicht gelesen werden.',
  denied:
    'Diese Angabe wird nie gelesen und nie gespeichert: Versicherungsnummer, Steuer-ID, Bankverbindung und Gesundheit sind gesperrt.',
  columnFirst: 'Diese Spalte lässt sich noch nicht lesen. Bitte lernen Sie zuerst die Spalte mit der Kundennummer an.',
  noSelector:
    'Für diese Stelle gibt es keine Beschriftung und keinen dauerhaften Weg. Bitte zeigen Sie auf eine andere Stelle mit derselben Angabe.',
  gone: 'Die Seite zeigt an dieser Stelle inzwischen etwas anderes. Bitte zeigen Sie noch einmal auf die Angabe.',
};

/** Sentence for a place that cannot be taught. */
export const noPickWords = (why: NoPick): string => NO_PICK_WORDS[why];

/** „Team · „531 Fallmanagement““, „Team · leeres Feld“ */
export function chipText(label: string | null, raw: string): string {
  const value = raw ? `„${raw.length > 80 ? `${raw.slice(0, 79)}…` : raw}“` : 'leeres Feld';
  return label === null ? `ohne Beschriftung · ${value}` : `${label} · ${value}`;
}

/** Why teaching does not begin, or was not saved. */
export const TEACH_SENTENCES = {
  noPage: 'Diese Seite darf Fallblick nicht lesen. Öffnen Sie das Fachverfahren und schalten Sie Fallblick dort ein.',
  noScript: 'Auf dieser Seite lässt sich nichts anlernen. Bitte laden Sie die Seite neu und versuchen Sie es erneut.',
  off: 'Ihre Organisation hat „Felder anlernen“ abgeschaltet. Fragen dazu beantwortet Ihre IT-Stelle.',
  managed:
    'Wie diese Seite gelesen wird, gibt Ihre Organisation vor. Bitte melden Sie Ihrer IT-Stelle, welche Angabe fehlt.',
  denied: NO_PICK_WORDS.denied,
  notSaved:
    'Der Browser konnte das nicht speichern. Es wurde nichts geändert. Bitte geben Sie Speicherplatz frei und versuchen Sie es erneut.',
  nothingToUndo: 'Es gibt nichts mehr rückgängig zu machen.',
} as const;
