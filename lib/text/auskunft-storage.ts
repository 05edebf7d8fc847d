/** The Auskunft about storing: how long this case stays and why, and what else there is beside it. */
import type { IsoDate } from '../rules/facts';
import { fullDate } from './dates';

export interface Storage {
  /** Null where the case cannot be read. */
  expiry: IsoDate | null;
  today: IsoDate;
  endedOn: IsoDate | null;
  keptOn: IsoDate | null;
  retentionDays: number;
  /** After so many days without a look or an entry a case is taken to have ended. */
  forgottenAfterDays: number;
  /** The organisation has set it. */
  managed: boolean;
}

const days = (count: number): string => (count === 1 ? '1 Tag' : `${count} Tage`);

/** „Speicherdauer“ of one case, in sentences. */
export function storageText({
  expiry,
  today,
  endedOn,
  keptOn,
  retentionDays,
  forgottenAfterDays,
  managed,
}: Storage): string {
  const span = `${days(retentionDays)} (${managed ? 'Vorgabe Ihres Jobcenters' : 'Voreinstellung von Fallblick'})`;
  if (expiry === null)
    return `Der Fall ist mit dieser Fassung nicht lesbar; sein Löschtag steht deshalb nicht fest. Es gilt: ${span} nach dem Fallende.`;
  const when =
    expiry <= today
      ? `Die Frist ist am ${fullDate(expiry)} abgelaufen: Der Fall wird gelöscht, sobald Fallblick ihn das nächste Mal prüft.`
      : `Gelöscht wird am ${fullDate(expiry)}.`;
  const kept = keptOn ? ` Am ${fullDate(keptOn)} wurde die Aufbewahrung bestätigt.` : '';
  if (endedOn) {
    return `Der Fall ist am ${fullDate(endedOn)} beendet worden. ${when} Das sind ${span} nach dem Fallende oder, wenn später, nach dem letzten Gespräch, der letzten offenen Wiedervorlage oder der Bestätigung der Aufbewahrung.${kept}`;
  }
  return `Ein Fallende ist noch nicht vermerkt. ${when} Ohne weiteren Blick und ohne weiteren Eintrag gilt der Fall ${days(forgottenAfterDays)} danach als beendet; gelöscht wird ${span} später. Jeder Blick und jeder Eintrag verschiebt diesen Tag.${kept}`;
}

export const AUSKUNFT_ACCESS = {
  title: 'Zugriffsprotokoll zu diesem Fall',
  note: (keptDays: number) =>
    `Wann dieser Fall angesehen, geändert oder ausgegeben wurde, jede Art einmal am Tag. Ohne Inhalte und Namen; nach ${keptDays} Tagen gelöscht`,
  entry: (day: IsoDate) => `Zugriffe am ${fullDate(day)}`,
  line: (time: string) => `${time} Uhr`,
} as const;

/** What lies beside a case, and why it is not printed. */
export const AUSKUNFT_BESIDE = {
  title: 'Was daneben gespeichert ist',
  note: 'Es gehört zu dieser Person oder könnte zu ihr gehören, hat aber keinen weiteren Inhalt oder nennt niemanden',
  lines: (destroyedKeptDays: number) => [
    {
      label: 'Suchschlüssel',
      value:
        'Kundennummer und BG-Nummer stehen im Verzeichnis der Datenbank noch einmal, nur als Prüfsumme unter einem geheimen Schlüssel (HMAC-SHA-256)',
    },
    {
      label: 'Schlüssel des Falls',
      value: 'ein zufälliger Schlüssel, mit dem alles Genannte verschlüsselt ist; er wird mit dem Fall vernichtet',
    },
    {
      label: 'Kennzeichen gelöschter Fälle',
      value: `War ein früherer Fall dieser Person gelöscht worden, steht seine Nummer als Prüfsumme noch ${destroyedKeptDays} Tage, damit keine Sicherung ihn zurückbringt. Ein Inhalt gehört nicht dazu.`,
    },
    {
      label: 'Sicherungen',
      value:
        'Wurde eine Sicherung gespeichert, steht in dieser verschlüsselten Datei dasselbe, Stand ihres Tages. Fallblick weiß nicht, wo sie liegt; gelöscht wird sie von der Fachkraft.',
    },
    {
      label: 'Beschädigte Reste',
      value:
        'Nach einem Schaden am Datenträger hebt Fallblick unlesbare verschlüsselte Reste auf, bis alles gelöscht wird. Zu wem sie gehören, lässt sich nicht mehr feststellen.',
    },
    {
      label: 'Optionen, Adapter, Regelpakete',
      value:
        'Angelernte Felder bestehen aus Beschriftung und Ort auf der Seite, ohne Werte. Optionen, Regelpakete und der Tag der letzten Prüfung nennen niemanden.',
    },
    {
      label: 'Texte von Berichten',
      value:
        'Was die Fachkraft im Bericht zu Anzahlen schreibt, gehört zu keinem Fall und soll niemanden nennen; es wird entfernt, wenn sein Halbjahr zwei Jahre zurückliegt und wieder ein Text gespeichert wird.',
    },
    {
      label: 'Handbuch der Anbieter',
      value:
        'Stellen, denen zugesteuert wird, mit deren Ansprechpersonen. Angaben zu beratenen Personen sind dort nicht vorgesehen.',
    },
    {
      label: 'Eingelesene Dateien und eingefügte Texte',
      value: 'werden nicht aufgehoben; was daraus übernommen wurde, steht oben',
    },
  ],
} as const;
