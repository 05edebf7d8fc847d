/** Texts of the daily notification in the options. */
export const NOTICES_UI = {
  label: 'Mitteilung am Tag',
  note: 'einmal nach dem ersten Entsperren, ohne Ton und ohne Namen, zum Beispiel „3 Kontakte heute fällig, 1 überfällig“; an Tagen ohne Fälliges keine',
  daily: 'täglich zeigen, was ansteht',
  missing: 'Der Browser erlaubt Fallblick noch keine Mitteilungen.',
  allow: 'Im Browser erlauben',
  refused:
    'Der Browser hat Mitteilungen nicht erlaubt. Sie können es jederzeit erneut versuchen; die Zahl am Fallblick-Symbol bleibt.',
} as const;
