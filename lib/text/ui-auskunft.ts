/** Texts of the page „Auskunft“ and of the way to it. */
export const AUSKUNFT_UI = {
  open: 'Auskunft nach Art. 15 DSGVO',
  openNote: 'alles, was Fallblick zu dieser Person gespeichert hat, zum Drucken und als Datei',
  head: 'Auskunft nach Art. 15 DSGVO',
  loading: 'Wird zusammengestellt …',
  about: (name: string, on: string) => `${name} · Stand ${on}`,
  print: 'Drucken',
  save: 'Als JSON-Datei speichern',
  others:
    'Vor der Herausgabe prüfen: Einträge können Angaben zu anderen Personen enthalten, zum Beispiel bei BG-Beratungen. Sie sind zu schwärzen, soweit Rechte anderer entgegenstehen (Art. 15 Abs. 4 DSGVO). Die gespeicherte Datei ist nicht verschlüsselt.',
  none: 'nichts gespeichert',
} as const;
