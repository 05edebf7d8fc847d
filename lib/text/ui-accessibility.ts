/** „Erklärung zur Barrierefreiheit“. Says only what the tests of this project do; change both together. */
interface Section {
  title: string;
  text: string;
  points: string[];
}

const SECTIONS: Section[] = [
  {
    title: 'Wie vereinbar Fallblick ist',
    text: 'Ziel sind die Erfolgskriterien der WCAG 2.2 auf den Stufen A und AA. Sie schließen ein, was die BITV 2.0 über die EN 301 549 von Oberflächen wie dieser verlangt. Fallblick ist nach eigener Prüfung teilweise damit vereinbar: Eine Abweichung ist bekannt, die Zielgröße der Zeichen in Listen des Fachverfahrens, und nicht alles ist geprüft.',
    points: [],
  },
  {
    title: 'Was bei jeder Änderung geprüft wird',
    text: 'Diese Prüfungen laufen von selbst, die der Darstellung in Chromium, die der Wege in Chromium und Firefox. Scheitert eine, entsteht keine neue Fassung.',
    points: [
      'Eine Liste von Zuständen aller Seiten – Seitenbereich, Fenster der Symbolleiste, Erklärung am Namen, Fallbestand, Wochenplaner, Nachschlagen, Erster Start, Übungsfall, Hilfe, Optionen und übrige – mit dem Prüfprogramm axe: Namen, Rollen, Beschriftungen, Überschriften, und ob der Name eines Bedienelements enthält, was darauf steht.',
      'Kontraste in heller und dunkler Darstellung und in erzwungenen Farben (nachgestellter Kontrastmodus); Zustände immer auch durch Form und Wort, nie durch Farbe allein.',
      'In jeder dieser drei Darstellungen bei voller Breite und bei 320 Pixeln, das entspricht 400 % Vergrößerung: nichts abgeschnitten, nichts überdeckt, kein Blättern in zwei Richtungen. Ausgenommen sind Tabellen zum Bearbeiten, die in sich blättern.',
      'Mit den Textabständen der WCAG bei 320 Pixeln: nichts abgeschnitten, nichts überdeckt.',
      'Zielgrößen von mindestens 24 × 24 Pixeln auf den Seiten von Fallblick.',
      'Jedes Bedienelement zeigt einen Rahmen, wenn es den Fokus hat, das Feld von „Nachschlagen“ die Schreibmarke; der Rahmen ist nicht abgeschnitten und das Element nicht verdeckt.',
      'Wer im Betriebssystem weniger Bewegung einstellt, sieht keine.',
      'Hauptwege mit der Tastatur: erster Start und Übungsfall, Passphrase festlegen und entsperren, Gespräch erfassen und abschließen, Wiedervorlagen, Fallbestand, Wochenplaner, Nachschlagen, Regeln bearbeiten, Felder anlernen.',
    ],
  },
  {
    title: 'Was nicht geprüft ist',
    text: '',
    points: [
      'Vorleseprogramme (JAWS, NVDA, VoiceOver) wurden nicht erprobt, auch nicht von Menschen, die damit arbeiten.',
      'Windows und macOS mit ihren eigenen Einstellungen für Kontrast und Vergrößerung; geprüft wird unter Linux.',
      'Darstellung in Firefox: Dort laufen die Wege, nicht die Prüfungen der Darstellung.',
      'Die Anzeigen im Fachverfahren selbst: Ihre Lage, Größe und Wörter sind geprüft, mit axe sind sie es nicht.',
      'Spracheingabe und Bedienung über Schalter.',
      'Gedruckte Seiten und gespeicherte Dateien.',
    ],
  },
  {
    title: 'Bekannte Grenzen',
    text: '',
    points: [
      'Die Zeile neben dem Namen liegt im Fachverfahren. Wo dieses selbst nicht mit der Tastatur bedienbar ist, führt der Weg über die Tastenkürzel von Fallblick.',
      'In Listen des Fachverfahrens ist ein Zeichen 22 Pixel hoch, wo der Platz nicht reicht nur 16 × 16 Pixel groß (Erfolgskriterium 2.5.8). Dieselbe Auskunft geben der Fallbestand und die Zeile neben dem Namen.',
      'In Firefox nimmt die Seitenleiste nach einem Tastenkürzel keinen Tastendruck entgegen; das Kürzel öffnet dort das Fenster in der Symbolleiste.',
      'Der Seitenbereich von Chromium lässt sich nicht drucken; die Auskunft und der Wiederherstellungsschlüssel haben dafür eigene Seiten.',
      'Fallblick gibt es nur auf Deutsch, ohne Fassung in Leichter Sprache und ohne Gebärdensprache.',
    ],
  },
  {
    title: 'Eine Barriere melden',
    text: 'Bitte melden Sie Barrieren der Stelle, die Ihnen Fallblick bereitstellt, in der Regel Ihrer IT-Stelle: was Sie tun wollten, auf welcher Seite, mit welchem Hilfsmittel. Hilft das nicht, wenden Sie sich an die Schlichtungs- oder Durchsetzungsstelle, die nach dem Behindertengleichstellungsrecht für Ihre Behörde zuständig ist.',
    points: [],
  },
  {
    title: 'Stand',
    text: 'Diese Erklärung wurde am 21.11.2026 nach eigener Prüfung verfasst und am 22.11.2026 überprüft.',
    points: [],
  },
];

export const ACCESSIBILITY_UI = {
  head: 'Erklärung zur Barrierefreiheit',
  intro: 'Diese Erklärung gilt für die Browser-Erweiterung Fallblick.',
  link: 'Erklärung zur Barrierefreiheit',
  sections: SECTIONS,
};
