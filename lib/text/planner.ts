/** Sentences of the week planner that the store's host says. */

export const PLANNER_REFUSALS = {
  change: 'Termine aus dem Wochenplaner',
  noDay: 'Diesen Tag gibt es nicht. Bitte laden Sie die Seite neu.',
  past: 'Ein Vorschlag liegt in der Vergangenheit. Es wurde nichts gespeichert. Bitte laden Sie die Seite neu.',
  twice: 'Eine Person steht zweimal in den Vorschlägen. Es wurde nichts gespeichert. Bitte laden Sie die Seite neu.',
  gone: 'Ein Fall ist nicht mehr gespeichert oder beendet. Es wurde nichts gespeichert. Bitte laden Sie die Seite neu.',
  hasOne: (name: string): string =>
    `${name} hat inzwischen einen Termin. Es wurde nichts gespeichert. Bitte prüfen Sie die Vorschläge.`,
};

/** Where a goal stands that is not the source's own. */
export const GOAL_BY_ORGANISATION = 'von Ihrer Organisation festgelegt';
