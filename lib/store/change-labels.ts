/** Labels of changes that the program itself looks at. */
export const PAGE_SEEN = 'Seite gesehen';
export const takenBackLabel = (label: string): string => `zurückgenommen: ${label}`;
export const MERGED = 'Fälle zusammengeführt';
export const UNIT_LINKED = 'BG-Nummer zugeordnet';
