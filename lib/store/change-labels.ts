/** Labels of changes that the program itself looks at. */
export const PAGE_SEEN = 'Seite gesehen';
export const takenBackLabel = (label: string): string => `zurückgenommen: ${label}`;
export const MERGED = 'Fälle zusammengeführt';
export const UNIT_LINKED = 'BG-Nummer zugeordnet';
export const HANDED_OVER = 'An Vertretung übergeben';
export const GIVEN_BACK = 'Aus Vertretung zurückgegeben';
