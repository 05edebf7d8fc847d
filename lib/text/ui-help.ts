/** Texts of the page „Hilfe“: a section for each page and task, found by „Nachschlagen“ too. */
export type HelpId =
  | 'start'
  | 'states'
  | 'panel'
  | 'record'
  | 'closing'
  | 'caseload'
  | 'planner'
  | 'providers'
  | 'report'
  | 'lookup'
  | 'keys'
  | 'import'
  | 'options'
  | 'rules'
  | 'storage'
  | 'lock'
  | 'disclosure'
  | 'people';

interface HelpSection {
  id: HelpId;
  title: string;
  text: string;
  points: readonly string[];
}

const sections: readonly HelpSection[] = [
  {
    id: 'start',
    title: 'Erster Start und Übungsfall',
    text: 'Drei Schritte machen Fallblick startklar: Einträge schützen, Regeln wählen, Fachverfahren freigeben.',
    points: [
      'Die Reihenfolge ist frei. Was offen ist, steht bei jedem Schritt.',
      'Was Ihre Organisation festgelegt hat, ist schon erledigt.',
      'Im Übungsfall erfassen Sie Gespräche an einer erfundenen Person. Nichts davon wird gespeichert.',
      'Sie finden beides jederzeit in den Optionen ganz unten: „Ersten Start wiederholen“.',
    ],
  },
  {
    id: 'states',
    title: 'Zeichen und Zustände',
    text: 'Jeder Zustand hat eine eigene Form und eigene Worte. Die Farbe hilft nur zusätzlich.',
    points: [],
  },
  {
    id: 'panel',
    title: 'Seitenbereich',
    text: 'Der Seitenbereich zeigt die Person, die im Fachverfahren gerade geöffnet ist. Wechseln Sie dort die Person, wechselt er mit.',
    points: [
      'Oben steht der Stand. „Warum?“ zeigt, aus welchen Angaben und welcher Regel er folgt.',
      '„Jetzt“ nennt, was als Nächstes zu tun ist, das Dringendste zuerst.',
      'Fehlt eine Angabe, tragen Sie sie unter „Angaben“ ein. Liest Fallblick ein Feld nicht, können Sie es ihm zeigen.',
      'Lässt sich eine Seite nicht lesen, fügen Sie den Text ein: „Text einfügen statt Seite lesen“.',
    ],
  },
  {
    id: 'record',
    title: 'Gespräch erfassen',
    text: 'Art wählen, prüfen, Enter. Im üblichen Fall sind das drei Tasten.',
    points: [
      'Fallblick schlägt das heutige Datum und den nächsten Termin vor. Beides können Sie ändern.',
      'Nicht erschienen oder abgesagt: Die nötigen Schritte erscheinen danach von selbst.',
      'Jeder Eintrag lässt sich zurücknehmen, gleich danach oder später im Verlauf.',
    ],
  },
  {
    id: 'closing',
    title: 'Gespräch abschließen',
    text: 'Nach einem Gespräch geht Fallblick die Liste mit Ihnen durch und schreibt den Text für den Vermerk.',
    points: [
      'Abschließen geht erst mit einer Folge: Termin, Wiedervorlage oder „Fall endet“.',
      'Den Vermerk kopieren Sie mit einem Klick in das Fachverfahren. Fallblick schreibt dort nichts.',
    ],
  },
  {
    id: 'caseload',
    title: 'Fallbestand',
    text: 'Alle Ihre übernommenen Fälle mit ihrem Stand, die Liste für den Morgen zuerst.',
    points: [
      'Ist die Seite leer: Öffnen Sie im Fachverfahren Ihre Liste und wählen Sie „Liste übernehmen“, oder lesen Sie eine Datei ein.',
      '„Angaben vom“ sagt, wann Fallblick die Person zuletzt gesehen hat. Ältere Angaben können überholt sein.',
      'Markieren Sie mehrere Fälle, um sie zusammen zu ändern. Auch das lässt sich zurücknehmen.',
      'Eine Wiedervorlage lässt sich verschieben oder später erinnern: Beim Erinnern bleibt ihr Tag stehen.',
      'Ein pausierter Fall steht unter „pausiert“ und kommt nach dem letzten Tag von selbst zurück. Die Frist bleibt, wie sie ist.',
      'Für eine Vertretung speichern Sie ausgewählte Fälle als verschlüsselte Datei und lesen sie danach wieder ein.',
    ],
  },
  {
    id: 'planner',
    title: 'Wochenplaner',
    text: 'Was in dieser Woche nötig ist, was gebucht ist und wo fällige Gespräche Platz haben.',
    points: [
      'Vorschläge liegen auf freier Arbeitszeit und innerhalb der Frist. Gebucht sind sie erst, wenn Sie sie übernehmen; das lässt sich zurücknehmen.',
      'Abwesende Tage und SoFo-Tage setzen Sie im Kopf des Tages, Arbeitszeiten und Stellenanteil in den Optionen.',
      'Ein Termin ohne Uhrzeit zählt für den Tag, hat aber keinen Platz auf der Uhr.',
    ],
  },
  {
    id: 'providers',
    title: 'Handbuch der Anbieter',
    text: 'Stellen, an die Sie verweisen, mit Angeboten, Ansprechpersonen, Öffnungszeiten und Wartezeit. „Nachschlagen“ findet sie auch.',
    points: [
      'Eigene Einträge legen Sie an oder lesen sie aus einer CSV- oder JSON-Datei ein. Zeilen mit Fehlern werden genannt, die übrigen lassen sich übernehmen.',
      'Was „von Ihrer Organisation festgelegt“ ist, ändert nur Ihre IT-Stelle.',
      'Nach der eingestellten Zeit steht bei einem Eintrag „zu prüfen“. „Angaben heute geprüft“ stellt das zurück.',
      'Das Merkblatt drucken Sie für die Kundin oder den Kunden aus. Es enthält keine Angaben zur Person.',
    ],
  },
  {
    id: 'report',
    title: 'Bericht',
    text: 'Anzahlen zu Zusteuerungen nach § 16a und zum Fallbestand, ohne Namen, als Tabelle, Bild, Ausdruck und CSV-Datei.',
    points: [
      'Keine Anzahl von 1 bis 4 steht im Bericht oder lässt sich ausrechnen. Dafür werden Gruppen zusammengefasst; je mehr Fälle es gibt, desto feiner ist die Aufteilung.',
      'Zeiträume sind Halbjahre, die sich nicht überschneiden. Geben Sie von einem Zeitraum nur eine Fassung weiter.',
      'Für den Teambericht speichern Sie eine verschlüsselte Datei mit Anzahlen und geben sie der Teamleitung. Sie sieht nur die Summe von mindestens drei Dateien.',
    ],
  },
  {
    id: 'lookup',
    title: 'Nachschlagen',
    text: 'Ein Feld für Checklisten, Regeln, Begriffe, das Handbuch, eigene Fälle und diese Hilfe, auch während eines Gesprächs.',
    points: [
      'Abkürzungen und Teile von Wörtern genügen, zum Beispiel WV, BG oder KoopPl.',
      'In der Adresszeile: „fb“, Leertaste und der Begriff. Dort erscheinen keine Fälle und keine Anbieter.',
    ],
  },
  {
    id: 'keys',
    title: 'Tasten',
    text: 'Diese Tasten gelten im ganzen Browser, so wie sie gerade eingestellt sind.',
    points: [],
  },
  {
    id: 'import',
    title: 'Fallbestand einlesen',
    text: 'Aus einer Tabelle mit Kundennummern werden Fälle. Vor dem Übernehmen sehen Sie, was geschehen würde.',
    points: [
      'Doppelte und unlesbare Zeilen werden genannt, nicht verschluckt.',
      'Das Einlesen lässt sich zurücknehmen.',
    ],
  },
  {
    id: 'options',
    title: 'Optionen',
    text: 'Jede Änderung gilt sofort. Was Ihre Organisation festgelegt hat, sehen Sie; ändern kann es Ihre IT-Stelle.',
    points: [
      'Sicherung: Speichern Sie regelmäßig eine verschlüsselte Datei an einem Ort, den Ihre Organisation vorsieht.',
      'Adressen: Dort nehmen Sie eine Freigabe wieder zurück.',
      '„Richtlinie anzeigen“ nennt jede Vorgabe Ihrer Organisation, was davon gilt und was nicht.',
    ],
  },
  {
    id: 'rules',
    title: 'Regeln bearbeiten',
    text: 'Ein Regelpaket ist eine Tabelle mit Quellen. Sie können eine eigene Fassung anlegen und prüfen, bevor sie gilt.',
    points: [
      'Die Beispiele eines Pakets werden bei jeder Änderung nachgerechnet.',
      'Vor dem Speichern sehen Sie, bei welchen Ihrer Fälle sich etwas ändert.',
    ],
  },
  {
    id: 'storage',
    title: 'Was wo gespeichert ist',
    text: 'Alles liegt auf diesem Gerät, im Profil dieses Browsers. Fallblick überträgt nichts ins Netz.',
    points: [
      'Verschlüsselt: übernommene Fälle mit Gesprächen, Plänen, Wiedervorlagen, eigenen Angaben und Verlauf, dazu Ihre Einträge im Handbuch.',
      'Unverschlüsselt, ohne Angaben zu Personen: Einstellungen, eigene Regelpakete, eigene Adapter und freigegebene Adressen.',
      'Nur im Arbeitsspeicher, bis der Browser endet: was Sie tippen und nicht speichern. Es wartet bei der Person, auch wenn Sie das Fenster schließen.',
      'Gar nicht gespeichert: eingefügter Text, Suchbegriffe und alles aus dem Übungsfall.',
      'Nach dem Fallende wird ein Fall nach der eingestellten Frist gelöscht. Sie werden vorher gewarnt.',
    ],
  },
  {
    id: 'lock',
    title: 'Sperre und Wiederherstellung',
    text: 'Ohne Nutzung sperrt Fallblick von selbst. Was Sie getippt und nicht gespeichert haben, steht danach wieder da.',
    points: [
      'Passphrase vergessen: Wählen Sie „Passphrase vergessen?“ und tippen Sie den ausgedruckten Schlüssel ein.',
      'Ohne Passphrase und ohne Schlüssel kann niemand die Einträge öffnen, auch die IT-Stelle nicht, es sei denn, Ihre Organisation hat einen eigenen Schlüssel hinterlegt.',
    ],
  },
  {
    id: 'disclosure',
    title: 'Auskunft über gespeicherte Daten',
    text: 'Verlangt eine Person Auskunft, stellt Fallblick alles zusammen, was es zu ihr gespeichert hat: beim Fall unter „Angaben“.',
    points: ['Prüfen Sie vor der Herausgabe, ob darin Angaben über andere Personen stehen.'],
  },
  {
    id: 'people',
    title: 'Wen Sie fragen können',
    text: 'Fallblick selbst hat keine Hotline und schickt keine Meldungen.',
    points: [
      'Fachliche Fragen, auch zu einer Regel oder ihrer Quelle: Ihre Teamleitung.',
      'Technische Fragen, Vorgaben und Meldungen wie „F-12“: Ihre IT-Stelle.',
      'Datenschutz: die oder der Datenschutzbeauftragte Ihrer Organisation.',
    ],
  },
];

export const HELP_UI = {
  title: 'Hilfe',
  head: 'Hilfe',
  lead: 'Kurz und nach Seiten geordnet. Sie finden dieselben Abschnitte auch mit „Nachschlagen“.',
  navLabel: 'Abschnitte der Hilfe',
  sections,
  states: { shape: 'Zeichen und Worte', meaning: 'Bedeutung' },
  keys: {
    does: 'Was es tut',
    keys: 'Tasten',
    none: 'nicht belegt',
    unread: 'Der Browser nennt die eingestellten Tasten hier nicht.',
    change: {
      chromium: 'Ändern: in der Adresszeile chrome://extensions/shortcuts öffnen, in Edge edge://extensions/shortcuts.',
      firefox: 'Ändern: Menü „Add-ons und Themes“, Zahnrad, „Tastenkombinationen von Erweiterungen verwalten“.',
    },
    inPages: 'Auf den Seiten von Fallblick',
    pages: [
      { keys: 'P, T, U oder N', does: 'Gespräch erfassen: Art wählen' },
      { keys: 'Enter', does: 'in einem Formular: speichern; in einer Liste: öffnen' },
      { keys: 'Esc', does: 'schließen, was gerade aufgeklappt ist' },
      { keys: 'Tab und Umschalt+Tab', does: 'weiter und zurück' },
      { keys: 'Pfeiltasten', does: 'in Reitern, im Fallbestand und beim Nachschlagen bewegen' },
      { keys: 'Leertaste', does: 'abhaken oder markieren' },
      { keys: 'Strg+Z und Strg+Y', does: 'Regeln bearbeiten: rückgängig und wiederherstellen' },
    ],
  },
  /** In „Nachschlagen“. */
  entry: (title: string): string => `Hilfe: ${title}`,
  source: 'Fallblick, Hilfe',
} as const;
