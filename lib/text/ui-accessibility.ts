/** „Erklärung zur Barrierefreiheit“. Says only what the tests of this project do; change both together. */
interface Section {
  title: string;
  text: string;
  points: string[];
}

const SECTIONS: Section[] = [
  {
    title: 'Wie vereinbar Fallblick ist',
    text: 'Ziel sind die Erfolgskriterien der WCAG 2.2 auf den Stufen A und AA und damit die BITV 2.0. Fallblick ist nach eigener Prüfung teilweise damit vereinbar: Es ist kein Verstoß bekannt, doch nicht alles ist geprüft.',
    points: [],
  },
  {
    title: 'Was bei jeder Änderung geprüft wird',
    text: 'Diese Prüfungen laufen von selbst, die der Darstellung in Chromium, die der Wege in Chromium und Firefox. Scheitert eine, entsteht keine neue Fassung.',
    points: [
      'Jeder Zustand von Seitenbereich, Erklärung am Namen, Optionen und übrigen Seiten mit dem Prüfprogramm axe: Namen, Rollen, Beschriftungen, Überschriften.',
      'Kontraste in heller und dunkler Darstellung; Zustände immer auch durch Form und Wort, nie durch Farbe allein.',
      'Darstellung bei 320 Pixeln Breite, das entspricht 400 % Vergrößerung, und mit den Textabständen der WCAG: nichts abgeschnitten, nichts überdeckt.',
      'Anordnung in erzwungenen Farben (Kontrastmodus des Betriebssystems).',
      'Zielgrößen von mindestens 24 × 24 Pixeln.',
      'Die Hauptwege nur mit der Tastatur: Gespräch erfassen und abschließen, sperren und entsperren, Regeln bearbeiten, Felder anlernen.',
    ],
  },
  {
    title: 'Was nicht geprüft ist',
    text: '',
    points: [
      'Vorleseprogramme (JAWS, NVDA, VoiceOver) wurden noch nicht von Menschen erprobt, die damit arbeiten.',
      'Windows und macOS mit ihren eigenen Einstellungen für Kontrast und Vergrößerung.',
      'Spracheingabe und Bedienung über Schalter.',
    ],
  },
  {
    title: 'Bekannte Grenzen',
    text: '',
    points: [
      'Die Zeile neben dem Namen liegt im Fachverfahren. Wo dieses selbst nicht mit der Tastatur bedienbar ist, führt der Weg über die Tastenkürzel von Fallblick.',
      'In Firefox nimmt die Seitenleiste nach einem Tastenkürzel keinen Tastendruck entgegen; das Kürzel öffnet dort das Fenster in der Symbolleiste.',
      'Der Seitenbereich von Chromium lässt sich nicht drucken; die Auskunft und der Wiederherstellungsschlüssel haben dafür eigene Seiten.',
    ],
  },
  {
    title: 'Eine Barriere melden',
    text: 'Bitte melden Sie Barrieren der Stelle, die Ihnen Fallblick bereitstellt, in der Regel Ihrer IT-Stelle. Hilft das nicht, wenden Sie sich an die Schlichtungs- oder Durchsetzungsstelle, die nach dem Behindertengleichstellungsrecht für Ihre Behörde zuständig ist.',
    points: [],
  },
  {
    title: 'Stand',
    text: 'Diese Erklärung wurde am 21.11.2026 nach eigener Prüfung verfasst.',
    points: [],
  },
];

export const ACCESSIBILITY_UI = {
  head: 'Erklärung zur Barrierefreiheit',
  intro: 'Diese Erklärung gilt für die Browser-Erweiterung Fallblick.',
  link: 'Erklärung zur Barrierefreiheit',
  sections: SECTIONS,
};
