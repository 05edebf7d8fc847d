/** Texts of the tab „Angaben“. */

import type { IsoDate } from '../rules/facts';
import type { AppliedRule } from '../rules/finding';
import type { SapPack } from '../rules/sap/sap-pack-schema';
import type { SapRole } from '../sap/rows';
import type { ProfileDay } from '../sap/save-profile';
import { citationWords } from './sap-terms';

export const SAP_ROLE_WORDS: Record<SapRole, string> = {
  staffCouncil: 'Mitglied des örtlichen Personalrats',
  disabilityRepresentative: 'Vertrauensperson der schwerbehinderten Menschen',
  disabilityDeputy: 'Stellvertretung der Vertrauensperson der schwerbehinderten Menschen',
  equalityOfficer: 'Gleichstellungsbeauftragte',
  equalityDeputy: 'Stellvertretung der Gleichstellungsbeauftragten',
};

export const PROFILE_DAY_WORDS: Record<ProfileDay, string> = {
  trainingStartedOn: 'Ausbildung begonnen am',
  secondSeminarOn: 'Zweites Ausbildungsseminar am',
  trainingCompletedOn: 'Ausbildung abgeschlossen am',
  appointedOn: 'Schriftlich bestellt am',
  personnelRoleSince: 'Verantwortlich für Personalentscheidungen seit',
};

export const SAP_DETAILS_UI = {
  title: 'Angaben',
  lead: 'Aus diesen Angaben ergeben sich Ihre Hinweise, Pflichten und Ihr Zeitbudget. Was Sie nicht wissen, lassen Sie leer.',
  unknown: 'noch nicht angegeben',
  sections: {
    self: 'Ihre Person',
    authority: 'Ihre Behörde',
    training: 'Ausbildung und Bestellung',
    conflict: 'Personalentscheidungen',
  },
  roles: 'Haben Sie eine dieser Funktionen?',
  noRole: 'Keine dieser Funktionen',
  police: 'Sind Sie im Hauptamt bei der Polizei (Polizeibeamtin oder Polizeibeamter)?',
  yes: 'ja',
  no: 'nein',
  share: 'Ihr Anteil an einer Vollzeitstelle, in Prozent',
  shareNote: 'Vollzeit ist 100, die Hälfte 50.',
  employees: 'Beschäftigte der Behörde',
  colleagues: 'Weitere SAP der Behörde',
  colleaguesNote:
    'Für die Aufteilung der Zeit. Eine Bezeichnung genügt, zum Beispiel „SAP 2“; ein Name ist nicht nötig.',
  noColleagues: 'Keine weiteren SAP eingetragen: Die ganze Zeit der Behörde zählt zu Ihnen.',
  label: 'Bezeichnung',
  colleagueShare: 'Anteil in Prozent',
  colleague: (label: string, at: number) => label.trim() || `Weitere SAP ${at}`,
  addColleague: 'SAP ergänzen',
  removeColleague: (label: string) => `Entfernen: ${label}`,
  remove: 'Entfernen',
  conflictNote: 'Leer lassen, wenn Sie keine solche Aufgabe haben.',
  none: 'keine solche Aufgabe angegeben',
  save: 'Angaben speichern',
  saved: 'Die Angaben sind gespeichert.',
} as const;

/** A hint and what the decree says of it, with where. */
export const littleShareSentences = (
  rule: AppliedRule,
  { share }: Pick<SapPack, 'share'>,
  today: IsoDate,
): string[] => [
  'Ihr Anteil liegt unter dem, was der Erlass voraussetzt. Das ist ein Hinweis und sperrt nichts.',
  `${share?.says ?? rule.label} ${citationWords(rule, today)} (${rule.id}).`,
];

export const SAP_DETAILS_REFUSALS = {
  share: 'Bitte geben Sie den Anteil in Prozent an, über 0 bis 100, zum Beispiel 50 oder 62,5.',
  employees: (most: number) => `Bitte geben Sie eine ganze Zahl von 1 bis ${most.toLocaleString('de-DE')} an.`,
  label: 'Bitte geben Sie eine Bezeichnung ein, oder entfernen Sie die Zeile.',
  order: 'Die Tage der Ausbildung folgen aufeinander: Beginn, zweites Seminar, Abschluss. Bitte prüfen Sie sie.',
} as const;
