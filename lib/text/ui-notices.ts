/** Texts of the daily notification in the options. */
import { clockTime } from './dates';

export const NOTICES_UI = {
  label: 'Mitteilung am Tag',
  note: 'einmal am Tag, ohne Ton und ohne Namen, zum Beispiel „3 Kontakte heute fällig, 1 überfällig“; an Tagen ohne Fälliges keine',
  daily: 'täglich zeigen, was ansteht',
  time: 'Uhrzeit',
  timeNote:
    'leer: nach dem ersten Entsperren. War Fallblick zu dieser Zeit gesperrt oder der Browser zu, kommt sie nach dem nächsten Entsperren am selben Tag.',
  timeWrong: 'Bitte geben Sie die Uhrzeit wie 9:30 an oder lassen Sie das Feld leer.',
  afterUnlock: 'nach dem ersten Entsperren',
  from: (time: string): string => `um ${clockTime(time)}`,
  missing: 'Der Browser erlaubt Fallblick noch keine Mitteilungen.',
  allow: 'Im Browser erlauben',
  refused:
    'Der Browser hat Mitteilungen nicht erlaubt. Sie können es jederzeit erneut versuchen; die Zahl am Fallblick-Symbol bleibt.',
} as const;
