/** Words and sentences about the directory of providers („Handbuch“). */
import type { CheckState } from '../providers/check-due';
import type { Provider, Service } from '../providers/provider-schema';
import type { BadRow, ProviderFile, ProviderFileProblem } from '../providers/read-provider-file';
import type { CellProblem, WrongCell } from '../providers/read-row';
import { fileProblemSentence } from './caseload-import';
import { fullDate } from './dates';
import { SERVICE_WORDS as REFERRAL_WORDS } from './referral';

export const SERVICE_WORDS: Record<Service, string> = {
  childcareOrNursing: 'Kinderbetreuung oder Pflege von Angehörigen',
  ...REFERRAL_WORDS,
  other: 'Sonstiges',
};

export const ACCESSIBILITY_WORDS: Record<NonNullable<Provider['accessibility']>, string> = {
  full: 'barrierefrei',
  partly: 'teilweise barrierefrei',
  none: 'nicht barrierefrei',
};

export const AGREEMENT_WORDS: Record<NonNullable<Provider['agreement']>, string> = {
  inForce: 'besteht',
  inPreparation: 'in Vorbereitung',
  none: 'keine',
};

/** Labels of changes, as the history and the undo name them. */
export const PROVIDER_CHANGES = {
  added: 'Anbieter angelegt',
  changed: 'Anbieter geändert',
  removed: 'Anbieter gelöscht',
  checked: 'Anbieter geprüft',
  read: 'Handbuch eingelesen',
} as const;

export const PROVIDER_REFUSALS = {
  gone: 'Diesen Eintrag gibt es hier nicht mehr. Es wurde nichts gespeichert. Bitte laden Sie die Seite neu.',
  twice: (name: string) =>
    `„${name}“ steht schon im Handbuch. Es wurde nichts doppelt gespeichert. Geben Sie einem der beiden Einträge eine eigene Kennung, wenn es zwei verschiedene Stellen sind.`,
  future: 'Der Tag der letzten Prüfung liegt in der Zukunft. Bitte prüfen Sie das Datum.',
  tooMany: (most: number) =>
    `Das Handbuch fasst ${most.toLocaleString('de-DE')} Einträge. Bitte löschen Sie zuerst welche, die nicht mehr gebraucht werden.`,
};

/** „keine“, „3 Wochen“; null where it is not known. */
export const waitingText = ({ waitingWeeks }: Pick<Provider, 'waitingWeeks'>): string | null =>
  waitingWeeks === null
    ? null
    : waitingWeeks === 0
      ? 'keine'
      : waitingWeeks === 1
        ? 'etwa 1 Woche'
        : `etwa ${waitingWeeks} Wochen`;

/** „besteht bis 31.12.2027“ */
export function agreementText({ agreement, agreementUntil }: Provider, today: string): string | null {
  if (agreement === null) return null;
  const words = AGREEMENT_WORDS[agreement];
  if (agreementUntil === null) return words;
  return agreementUntil < today
    ? `${words} – abgelaufen am ${fullDate(agreementUntil)}`
    : `${words} bis ${fullDate(agreementUntil)}`;
}

/** „geprüft am 29.05.2026 – bitte wieder prüfen“ */
export function checkText({ checkedOn }: Provider, state: CheckState): string {
  if (checkedOn === null) return 'noch nie geprüft';
  const on = `geprüft am ${fullDate(checkedOn)}`;
  return state === 'due' ? `${on} – bitte wieder prüfen` : on;
}

export function providerFileSentence(problem: ProviderFileProblem): string {
  switch (problem.kind) {
    case 'json':
      return 'Diese JSON-Datei ist unvollständig oder fehlerhaft. Bitte speichern Sie sie neu und wählen Sie sie noch einmal.';
    case 'noList':
      return 'In dieser JSON-Datei fehlt die Liste „providers“ mit den Anbietern.';
    case 'noName':
      return 'In der ersten Zeile fehlt die Überschrift „Name“. Bitte nehmen Sie die Vorlage oder benennen Sie die Spalte mit den Namen so.';
    case 'tooMany':
      return `In dieser Datei stehen mehr als ${problem.most.toLocaleString('de-DE')} Anbieter. Bitte teilen Sie die Datei.`;
    case 'empty':
      return 'Diese Datei enthält keine Zeilen. Bitte wählen Sie eine CSV-Datei mit einer Überschrift und einer Zeile je Anbieter.';
    case 'binary':
      return 'Diese Datei enthält keinen lesbaren Text. Bitte wählen Sie eine CSV- oder JSON-Datei.';
    default:
      return fileProblemSentence(problem);
  }
}

/** „Zeile 4“ or „Eintrag 2“. */
export const rowName = (counts: ProviderFile['counts'], at: number): string =>
  counts === 'lines' ? `Zeile ${at}` : `Eintrag ${at}`;

/** Each with the column it is about and what to do. */
export function badRowSentences(counts: ProviderFile['counts'], row: BadRow): string[] {
  switch (row.is) {
    case 'noObject':
      return ['Das ist kein Eintrag mit Feldern. Bitte prüfen Sie die Klammern.'];
    case 'repeated':
      return [
        `Dieser Anbieter steht schon in ${rowName(counts, row.first)}. Sind es zwei Stellen, geben Sie jeder eine eigene Kennung.`,
      ];
    case 'wrong':
      return row.cells.map(cellSentence);
  }
}

function cellSentence({ heading, problem }: WrongCell): string {
  return `Spalte „${heading}“: ${whyNot(problem)}`;
}

function whyNot(problem: CellProblem): string {
  switch (problem.is) {
    case 'missing':
      return 'Hier fehlt der Name. Bitte tragen Sie ihn ein.';
    case 'tooLong':
      return `Der Text ist länger als ${problem.most} Zeichen. Bitte kürzen Sie ihn.`;
    case 'noDay':
      return 'Das ist kein lesbares Datum. Bitte schreiben Sie es mit vierstelligem Jahr, zum Beispiel 05.11.2026.';
    case 'future':
      return 'Der Tag liegt in der Zukunft. Bitte prüfen Sie das Datum.';
    case 'noWeeks':
      return `Erwartet werden volle Wochen, 0 bis ${problem.most}, zum Beispiel 3.`;
    case 'unknownWord':
      return `„${problem.word}“ ist nicht bekannt. Möglich sind: ${problem.known.join(', ')}.`;
    case 'structure':
      return 'Hier wird ein Text erwartet.';
  }
}

/** Why an entry of the policy, or a provider in it, was not taken. */
export const POLICY_PROVIDERS = {
  entry: (index: number, why: string) =>
    `Richtlinie „providers“, Eintrag ${index + 1}: ${why.replace(/\.$/, '')}. Der Eintrag wurde nicht übernommen.`,
  row: (index: number, at: number, why: string) =>
    `Richtlinie „providers“, Eintrag ${index + 1}, Anbieter ${at}: ${why.replace(/\.$/, '')}. Dieser Anbieter wurde nicht übernommen.`,
  twice: 'Der Anbieter steht schon in einem früheren Eintrag.',
};
