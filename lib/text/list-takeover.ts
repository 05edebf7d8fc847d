/** Sentences about taking over a list of the case system. */
import type { IsoDate, Team } from '../rules/facts';
import { fullDate } from './dates';
import { TEAM_WORDS } from './words';

export const LIST_CHANGE = 'Liste übernommen';

export const LIST_REFUSALS = {
  nothing: 'Diese Liste enthält keinen neuen Fall. Es wurde nichts gespeichert.',
} as const;

const number = (count: number): string => count.toLocaleString('de-DE');
const cases = (count: number): string => (count === 1 ? '1 Fall' : `${number(count)} Fälle`);
const rows = (count: number): string => (count === 1 ? '1 Zeile' : `${number(count)} Zeilen`);

const teamName = (team: Team): string => TEAM_WORDS[team].replace(/^Team /, '');

export const LIST_SENTENCES = {
  noNumber: 'Keine Kundennummer in dieser Zeile.',
  repeated: (row: number) => `Diese Kundennummer steht schon in Zeile ${row}.`,
  unit: (former: string, now: string) => `BG ${now} statt ${former}`,
  team: (former: Team, now: Team) => `Team ${teamName(now)} statt ${teamName(former)}`,
  ended: (on: IsoDate) => `hier seit ${fullDate(on)} beendet`,
} as const;

export const TAKE_UI = {
  title: 'Liste übernehmen',
  open: 'Liste übernehmen',
  offer: (count: number, host: string) => `Im Fachverfahren (${host}) ist eine Liste mit ${rows(count)} geöffnet.`,
  offerHere: 'Nehmen Sie alle Fälle dieser Liste in Ihren Fallbestand auf. Vorher sehen Sie, was sich ändert.',
  reading: 'Die Liste wird gelesen …',
  gone: 'Im Fachverfahren ist keine Liste mehr zu sehen. Bitte öffnen Sie sie noch einmal.',
  read: (count: number) => `${rows(count)} gelesen`,
  readOf: (count: number, of: number) => `${number(count)} von vermutlich ${number(of)} Zeilen gelesen`,
  readOfMore: (count: number) => `${number(count)} von vermutlich mehr Zeilen gelesen`,
  onlyShown:
    'Gelesen wird, was die Seite gerade zeigt. Hat die Liste weitere Zeilen oder Seiten, blättern Sie im Fachverfahren weiter und lesen Sie den nächsten Teil dazu.',
  next: 'Nächsten Teil dazulesen',
  fresh: (count: number) => `${cases(count)} neu`,
  known: (count: number) => `${cases(count)} schon übernommen`,
  changed: (count: number) => `bei ${cases(count).replace(/Fälle$/, 'Fällen')} zeigt die Liste etwas Neues`,
  unread: (count: number) => `${rows(count)} nicht lesbar`,
  partly: (count: number) => `bei ${cases(count).replace(/Fälle$/, 'Fällen')} bleibt eine Angabe offen`,
  missing: (count: number) => `nicht in der Liste: ${number(count)}`,
  missingNote: 'Diese Fälle bleiben in Ihrem Fallbestand. Fehlen sie zu Recht, beenden Sie sie dort.',
  row: (row: number) => `Zeile ${row}:`,
  more: (count: number) => `und ${number(count)} mehr`,
  nothing: 'Es gibt nichts zu übernehmen.',
  take: (count: number) => `${cases(count)} übernehmen`,
  cancel: 'Abbrechen',
  close: 'Schließen',
  done: (count: number) => `Gespeichert: ${cases(count)} übernommen`,
  undo: 'Rückgängig',
  undone: 'Zurückgenommen. Fälle, zu denen Sie inzwischen etwas eingetragen haben, sind geblieben.',
} as const;
