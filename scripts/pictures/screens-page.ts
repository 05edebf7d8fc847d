/** One state of the gallery and where it is shown. */
export interface Shown {
  /** The page of the extension. */
  page: string;
  name: string;
  looks: string[];
  /** As wide as a desk: one beside the other would be too small to read. */
  wide: boolean;
}

const TITLES: Record<string, string> = {
  panel: 'Seitenbereich',
  popup: 'Fenster der Symbolleiste',
  recovery: 'Wiederherstellungsschlüssel',
  card: 'Karte am Namen („Warum dieses Datum?“)',
  options: 'Optionen',
  welcome: 'Erster Start',
  help: 'Hilfe',
  policy: 'Richtlinie',
  editor: 'Regeln bearbeiten',
  import: 'Fallbestand einlesen',
  auskunft: 'Auskunft nach Art. 15 DSGVO',
  accessibility: 'Erklärung zur Barrierefreiheit',
  caseload: 'Fallbestand',
  practice: 'Übungsfall',
  planner: 'Wochenplaner',
  providers: 'Handbuch',
  report: 'Bericht',
  sap: 'Arbeitsbereich SAP',
  lookup: 'Nachschlagen',
};

/** `docs/screens.md`: a heading per page, a picture per state. */
export function screensPage(shown: Shown[]): string {
  const pages = [...new Set(shown.map(({ page }) => page))];
  const of = (page: string): Shown[] => shown.filter((one) => one.page === page);
  const head = [
    '# Every page in every state',
    '',
    'Written by `npm run pictures` from the list of states in `test/e2e/gallery/states.tsx`. All persons are invented. `npm test` shows',
    'each of these states in light, dark and forced colours, as wide as it opens and at 320 px (400 %), and looks for overflow, overlap,',
    'cut text, small targets, a missing focus ring and what axe finds; here they are in light, the main ones in every look.',
    '',
    pages.map((page) => `[${TITLES[page] ?? page}](#${page}) (${of(page).length})`).join(' · '),
  ];
  const parts = pages.flatMap((page) => ['', `## <a id="${page}"></a>${TITLES[page] ?? page}`, ...pictures(of(page))]);
  return `${[...head, ...parts].join('\n')}\n`;
}

/** Pictures to a row of a table. */
const COLUMNS = 3;

function pictures(states: Shown[]): string[] {
  const figures = states.flatMap(({ name, looks, wide }) =>
    looks.map((look) => {
      const id = look === 'light' ? name : `${name}-${look}`;
      return { id, wide, image: `<img src="screenshots/states/${id}.webp" alt="${id}" width="${wide ? 900 : 270}">` };
    }),
  );
  if (figures.some(({ wide }) => wide)) return figures.flatMap(({ id, image }) => ['', `\`${id}\``, '', image]);
  const rows = Array.from({ length: Math.ceil(figures.length / COLUMNS) }, (_, row) =>
    figures.slice(row * COLUMNS, (row + 1) * COLUMNS),
  );
  const cells = rows.map(
    (row) => `<tr valign="top">${row.map(({ id, image }) => `<td><code>${id}</code><br>${image}</td>`).join('')}</tr>`,
  );
  return ['', '<table>', ...cells, '</table>'];
}
