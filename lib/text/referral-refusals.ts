/** Why something of a referral cannot be, and what its changes are called. */
import type { IsoDate } from '../rules/facts';
import type { ReferralFinding } from '../rules/finding';
import { fullDate } from './dates';
import { GAP_WORDS } from './referral';

export const REFERRAL_REFUSALS = {
  gone: 'Diese Zusteuerung gibt es nicht mehr. Bitte laden Sie die Ansicht neu.',
  ended: 'Diese Zusteuerung ist beendet. Nehmen Sie das Ende unter „Änderungen“ zurück, wenn sie weiterläuft.',
  noPack: 'Kein eingeschaltetes Regelpaket kennt Leistungen nach § 16a. Schalten Sie es in den Optionen ein.',
  noSubtype: 'Bitte wählen Sie, ob es um Kinderbetreuung oder Pflege geht.',
  noProvider: 'Bitte nennen Sie die Beratungsstelle oder Einrichtung.',
  noNeed: 'Bitte schreiben Sie kurz, wofür die Leistung nötig ist und was sie mit dem Weg in Arbeit zu tun hat.',
  future: 'Das Datum liegt in der Zukunft. Bitte tragen Sie nur ein, was schon stattgefunden hat.',
  appointmentEarly: 'Der erste Termin liegt vor der Zusteuerung. Bitte prüfen Sie die Tage.',
  followUpEarly: 'Die Wiedervorlage liegt vor der Zusteuerung. Bitte prüfen Sie die Tage.',
  hasMessages: 'Zu dieser Zusteuerung liegen schon Mitteilungen vor. Legen Sie für eine andere Leistung eine neue an.',
  twice: (service: string, since: IsoDate) =>
    `${service}: Eine Zusteuerung läuft schon seit dem ${fullDate(since)}. Beenden Sie diese zuerst oder ändern Sie sie.`,
  noScope: 'Bitte schreiben Sie, wer wem was mitteilen darf.',
  untilEarly: 'Das Ende liegt vor dem Beginn. Bitte prüfen Sie die Tage.',
  nothingToWithdraw: 'Es gibt keine Schweigepflichtentbindung, die widerrufen werden könnte.',
  withdrawnEarly: 'Der Widerruf liegt vor der Schweigepflichtentbindung. Bitte prüfen Sie den Tag.',
  blocked: (gap: NonNullable<ReferralFinding['blockedBy']>) =>
    `${GAP_WORDS[gap]}. Ohne gültige Schweigepflichtentbindung beider Seiten wird nichts von der Beratungsstelle gespeichert.`,
  feedbackEarly: 'Die Mitteilung liegt vor der Zusteuerung. Bitte prüfen Sie den Tag.',
  noKind: 'Bitte wählen Sie, worüber die Beratungsstelle berichtet hat.',
  askEarly: 'Die nächste Wiedervorlage muss nach dieser Mitteilung liegen.',
  endEarly: 'Das Ende liegt vor der Zusteuerung. Bitte prüfen Sie den Tag.',
  unknownItem: 'Dieser Punkt lässt sich hier nicht abhaken. Bitte laden Sie die Ansicht neu.',
} as const;

/** In „Änderungen“. */
export const REFERRAL_CHANGES = {
  saved: (service: string): string => `§ 16a: ${service}`,
  released: '§ 16a: Schweigepflichtentbindung',
  withdrawn: '§ 16a: Schweigepflichtentbindung widerrufen',
  feedback: '§ 16a: Mitteilung der Beratungsstelle',
  tick: (done: boolean): string => `§ 16a: Punkt ${done ? 'abgehakt' : 'wieder offen'}`,
  ended: '§ 16a: Zusteuerung beendet',
} as const;
