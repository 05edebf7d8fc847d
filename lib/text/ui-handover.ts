/** Texts of „Vertretung“ on the page „Fallbestand“. */
import type { HandoverPreview } from '../messages/handover';
import { fullDate } from './dates';

const number = (count: number): string => count.toLocaleString('de-DE');
const cases = (count: number): string => (count === 1 ? '1 Fall' : `${number(count)} Fälle`);

export const HANDOVER_UI = {
  open: 'Vertretung',
  giveSelected: 'An Vertretung übergeben',
  title: 'Vertretung',
  close: 'Schließen',
  what: 'Was möchten Sie tun?',
  ways: {
    give: 'Fälle an die Vertretung übergeben',
    take: 'Datei öffnen: Fälle übernehmen oder zurücknehmen',
    back: 'Vertretene Fälle zurückgeben',
  },
  selected: (count: number) => `Übergeben werden die ausgewählten Fälle (${number(count)}).`,
  all: (count: number) =>
    `Übergeben werden alle laufenden Fälle (${number(count)}). Für einzelne wählen Sie sie vorher aus.`,
  tooMany: (most: number) => `Eine Datei fasst höchstens ${number(most)} Fälle. Bitte wählen Sie weniger aus.`,
  none: 'Es gibt keinen laufenden Fall zu übergeben.',
  note: 'Die Datei ist verschlüsselt und enthält nur diese Fälle mit ihren Einträgen und, was zu ihren Bedarfsgemeinschaften entschieden wurde. Geben Sie Datei und Passphrase getrennt weiter. Das Übergeben steht im Zugriffsprotokoll.',
  until: 'Vertretung bis einschließlich',
  sender: 'Von wem? (zum Beispiel Ihr Team)',
  passphrase: 'Passphrase der Datei',
  giveButton: (count: number) => `Datei mit ${count === 1 ? '1 Fall' : `${number(count)} Fällen`} erstellen`,
  saved: (file: string) => `Gespeichert: ${file}. Geben Sie die Passphrase getrennt von der Datei weiter.`,
  file: 'Datei (.fbv)',
  fileMissing: 'Bitte wählen Sie die Datei.',
  passphraseMissing: 'Bitte geben Sie die Passphrase der Datei ein.',
  openButton: 'Datei öffnen',
  backWhich: 'Welche Vertretung?',
  backGroup: (count: number, sender: string, until: string) => `${cases(count)} von ${sender}, bis ${fullDate(until)}`,
  backNote:
    'Die Datei enthält, was hier dazugekommen ist. Danach stehen die Fälle hier unter „beendet“ und werden nach der Aufbewahrungsfrist gelöscht.',
  backButton: 'Zurückgeben: Datei erstellen',
  head: ({ kind, cases: count, sender, until }: HandoverPreview) =>
    kind === 'handover'
      ? `${cases(count)} von ${sender}, Vertretung bis ${fullDate(until)}`
      : `${cases(count)} zurück aus der Vertretung`,
  stand: (day: string, entries: number) =>
    `Stand ${fullDate(day)}, ${entries === 1 ? '1 Eintrag' : `${number(entries)} Einträge`}`,
  lines: {
    fresh: (count: number) => `neu: ${number(count)}`,
    newerThere: (count: number) => `in der Datei weiter: ${number(count)}`,
    newerHere: (count: number) => `hier weiter: ${number(count)}`,
    unchanged: (count: number) => `gleich: ${number(count)}`,
    destroyed: (count: number) => `hier gelöscht, kommen nicht zurück: ${number(count)}`,
    unitFacts: (count: number) => `Entscheidungen zu Bedarfsgemeinschaften, hier neu oder anders: ${number(count)}`,
  },
  conflicts: (names: (string | null)[]) =>
    `auf beiden Seiten geändert: ${names.length} (${names.map((name) => name ?? 'Name nicht erkannt').join('; ')}). Von jedem Eintrag gilt der spätere, nichts geht verloren.`,
  takeButton: ({ kind, cases: count }: HandoverPreview) =>
    kind === 'handover' ? `${cases(count)} in Vertretung übernehmen` : `${cases(count)} zurücknehmen`,
  done: (count: number) => `Gespeichert: ${cases(count)} übernommen.`,
} as const;
