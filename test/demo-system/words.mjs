/** What the case system writes on its pages for the facts of the roster. */

export const TEAM_WORDS = {
  ue25: '412 Ü25',
  u25: '413 U25',
  t944: '944 Netzwerk ABC',
  t935_self: '935 Selbstständige',
  t935_reha: '935 Reha',
  fm: '531 Fallmanagement',
  t925: '925 Projekt',
  entry: '416 Eingang',
};

/** The text map of the Konzept knows no team „Eingang“: people are there before a team takes over. */
export const teamFact = (key) => (key === 'entry' ? null : key);

export const PROFILE_WORDS = { near: 'marktnah', far: 'nicht marktnah', I: 'I', Z: 'Z' };

export const STATUS_WORDS = { alo: 'arbeitslos', asu: 'arbeitsuchend', rat: 'ratsuchend', none: 'nicht gesetzt' };

export const CASE_WORKERS = {
  ue25: 'Brandt, M.',
  u25: 'Seidel, K.',
  t944: 'Şahin, D.',
  t935_self: 'Voss, H.',
  t935_reha: 'Ehlers, R.',
  fm: 'Jäger, T.',
  t925: 'Brandt, M.',
  entry: 'Eingangszone',
};

const JOBS = [
  'Fachkraft Lagerlogistik',
  'Verkauf Einzelhandel',
  'Helfertätigkeit Küche',
  'Bürokommunikation',
  'Altenpflegehilfe',
  'Gebäudereinigung',
  'Berufskraftverkehr',
  'Garten- und Landschaftsbau',
];
const SCHOOLS = ['Hauptschulabschluss', 'Mittlere Reife', 'ohne Abschluss', 'Fachhochschulreife', 'Abitur'];
const TRAININGS = ['keine abgeschlossene', 'betriebliche Ausbildung', 'im Ausland erworben', 'schulische Ausbildung'];
const LANGUAGES = ['Deutsch C1', 'Deutsch B1', 'Deutsch A2, Englisch B1', 'Deutsch als Erstsprache'];
const LICENCES = ['Klasse B', '–', 'Klasse AM', 'Klasse B, C1'];
const STREETS = ['Lindenweg', 'Amselstieg', 'Hafenstraße', 'Am Alten Markt', 'Grüner Ring', 'Mühlenallee'];

const pick = (list, index) => list[index % list.length];

export const targetJob = (index) => pick(JOBS, index * 3);

export const address = (unitIndex) => `${pick(STREETS, unitIndex)} ${14 + unitIndex * 3}, 37999 Musterstadt`;

export const qualifications = (index) => ({
  school: pick(SCHOOLS, index),
  training: pick(TRAININGS, index * 5 + 1),
  languages: pick(LANGUAGES, index * 7),
  licence: pick(LICENCES, index),
  mobility: index % 3 === 0 ? 'ÖPNV, Tagespendelbereich' : 'ÖPNV',
});

/** Of head and partner „verheiratet“ where both are in the BG, else „ledig“ (with children „alleinerziehend“). */
export function maritalStatus(role, members) {
  if (!/^(Antragsteller|Partner)/.test(role)) return 'ledig';
  if (members.some((member) => member.role.startsWith('Partner'))) return 'verheiratet';
  return members.some((member) => member.role === 'Kind') ? 'alleinerziehend' : 'ledig';
}
