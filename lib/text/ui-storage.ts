/** Texts about whether the browser keeps what is stored: restarts outlived, losses, and what to do. */
import type { StorageLoss } from '../messages/vault';
import { fullDate } from './dates';

const CAUSE =
  'Das geschieht, wenn ein virtueller Arbeitsplatz (Citrix, VDI) oder ein wanderndes Profil den Speicher des Browsers beim Abmelden verwirft oder wenn jemand die Browserdaten löscht.';

export const STORAGE_UI = {
  title: 'Speicher dieses Arbeitsplatzes',
  note: 'ob der Browser behält, was Sie eintragen',
  survived: (survived: string, since: string) =>
    `Neustart überstanden: ja, zuletzt am ${fullDate(survived)}. Beobachtet seit ${fullDate(since)}.`,
  notYet: (since: string) =>
    `Neustart überstanden: noch nicht. Beobachtet seit ${fullDate(since)}. Zum Prüfen beenden Sie den Browser, melden sich vom Arbeitsplatz ab und wieder an und sehen hier nach.`,
  sameDay:
    'Auf einem virtuellen Arbeitsplatz zählt nur eine Prüfung mit Ab- und Anmeldung. Bis zum ersten Neustart an einem späteren Tag werden Sie täglich an die Sicherung erinnert.',
  lossTitle: 'Speicher verloren',
  loss: ({ what, since }: StorageLoss) =>
    what === 'entries'
      ? `Die Einträge, mit denen hier ${since ? `seit ${fullDate(since)}` : 'früher'} gearbeitet wurde, sind nicht mehr da. ${CAUSE} Lesen Sie Ihre letzte Sicherung ein, bevor Sie Neues eintragen, und wenden Sie sich an Ihre IT-Stelle.`
      : `Ihre Einträge sind da, aber der Browser hat einen Teil seines Speichers nicht behalten: Eigene Adapter, eigene Regelpakete und die Erinnerung an die Sicherung können fehlen. ${CAUSE} Speichern Sie jetzt eine Sicherung und wenden Sie sich an Ihre IT-Stelle.`,
  before:
    'Haben Sie hier schon mit Fallblick gearbeitet? Dann hat dieser Arbeitsplatz Ihre Einträge nicht behalten, wie es bei virtuellen Arbeitsplätzen (Citrix, VDI) vorkommt. Lesen Sie dann zuerst Ihre Sicherung ein und wenden Sie sich an Ihre IT-Stelle.',
  unproven: 'Ob dieser Arbeitsplatz Ihre Einträge über die Abmeldung hinaus behält, ist noch nicht erwiesen.',
} as const;
