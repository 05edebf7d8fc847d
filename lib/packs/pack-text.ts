/** A rule pack as a text file: what is imported, exported and pasted into a policy. */
import { compilePacks } from '../rules/compile-packs';
import { packError } from '../rules/pack-error';
import { parseRulePack, type RulePack } from '../rules/pack-schema';

/** Characters; the largest shipped pack has 90,000. */
const MOST = 1_000_000;

/**
 * Reads the text of a pack file.
 * @param source what the text is, for the message
 * @throws PackError naming the path and the way to put it right, in German.
 */
export function readPackText(text: string, source: string): RulePack {
  const pack = parseRulePack(parseJson(text, source), source);
  compilePacks([pack]);
  return pack;
}

function parseJson(text: string, source: string): unknown {
  const refuse = (problem: string): never => {
    throw packError(source, [], problem);
  };
  if (text.length > MOST) refuse('Größer als 1 MB. Ein Regelpaket ist kleiner; bitte die Auswahl prüfen.');
  // Editors under Windows put an invisible mark first.
  const plain = text.replace(/^\uFEFF/, '');
  if (!plain.trim()) refuse('Leer. Bitte die Datei eines Regelpakets wählen.');
  if (plain.includes('\uFFFD')) refuse('Umlaute sind nicht lesbar. Bitte die Datei als UTF-8 speichern.');
  try {
    return JSON.parse(plain);
  } catch (error) {
    const [, line, column] = /line (\d+),? column (\d+)/.exec(String(error)) ?? [];
    const place = line ? ` (Zeile ${line}, Spalte ${column})` : '';
    return refuse(`Kein gültiges JSON${place}. Bitte Kommas, Klammern und Anführungszeichen prüfen.`);
  }
}
