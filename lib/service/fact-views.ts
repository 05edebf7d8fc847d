/** „Angaben“: each fact with its value in force and where it comes from. */
import type { Facts, IsoDate } from '../rules/facts';
import type { FieldName, Profile } from '../site/profile';
import { fullDate } from '../text/dates';
import {
  DISTANCE_WORDS,
  FACT_NAMES,
  PROFILE_WORDS,
  type ReadFrom,
  readFrom,
  STATUS_WORDS,
  TEAM_WORDS,
  Z_REASON_WORDS,
} from '../text/words';
import type { CaseView, FactView, LocalFacts } from '../view-case';
import { currentObservation } from './case-input';
import type { Evaluated } from './evaluate';
import { effectiveFacts, NO_LOCAL_FACTS } from './known-facts';

/** Neither page nor user told one for this case. */
const OWN_TEAM = 'Ihr Team aus den Optionen';

/** Values in force with their origin, in the order of the form. */
export function factViews(
  { bundle, input }: Evaluated,
  profile: Profile,
  today: IsoDate,
  ranks: CaseView['ranks'],
): FactView[] {
  const set = bundle?.row.localFacts.at(-1) ?? null;
  const local = set?.facts ?? NO_LOCAL_FACTS;
  const page = currentObservation(bundle, profile, today);
  const facts = effectiveFacts(page, local);
  const view = (label: string, value: string | null, own: boolean, field: FieldName | null): FactView => ({
    label,
    value: value ?? '–',
    note: note(own ? set?.on : undefined, field, value, profile, bundle?.row.observations.at(-1)?.seenOn),
  });
  const assumed = facts.team === null ? input.facts.team : null;
  return [
    assumed
      ? { label: 'Team', value: TEAM_WORDS[assumed], note: OWN_TEAM }
      : view('Team', facts.team && TEAM_WORDS[facts.team], local.team !== null, 'team'),
    view('Status', facts.status && STATUS_WORDS[facts.status], local.status !== null, 'status'),
    view('Profillage', groupWord(facts), local.group !== null, 'profile'),
    ...(facts.profile === 'Z' ? [view('Grund für Z', zReasonWord(facts), local.zReason !== null, null)] : []),
    view('Geburtsdatum', facts.birthDate && fullDate(facts.birthDate), local.birthDate !== null, 'birthDate'),
    ...ownViews(local, ranks).map(({ source, ...own }) => {
      const fact = view(own.label, own.value, true, null);
      return source === null ? fact : { ...fact, note: `${fact.note} · ${source}` };
    }),
  ];
}

/** What no page tells, as far as it is set; `source` where a concept gives the value its meaning. */
function ownViews(
  local: LocalFacts,
  ranks: CaseView['ranks'],
): { label: string; value: string; source: string | null }[] {
  const { youngestChildBorn: born, secondCareYearFrom: secondYear, integrationCourseEnd: courseEnd } = local;
  const rank = local.priority && ranks.find(({ key }) => key === local.priority);
  const set: [keyof typeof FACT_NAMES, string | null][] = [
    ['youngestChildBorn', born && fullDate(born)],
    ['secondCareYearFrom', secondYear && fullDate(secondYear)],
    ['integrated', local.integrated ? 'ja' : null],
    ['notReasonable', local.notReasonable ? 'Arbeit derzeit nicht zumutbar (§ 10 SGB II)' : null],
    ['refugee', local.refugee ? 'ja' : null],
    ['integrationCourseEnd', courseEnd && fullDate(courseEnd)],
    ['priority', rank ? rank.label : null],
  ];
  return set.flatMap(([name, value]) => {
    const source = name === 'priority' && rank ? rank.source : null;
    return value === null ? [] : [{ label: FACT_NAMES[name], value, source }];
  });
}

function groupWord(facts: Facts): string | null {
  if (facts.profile) return PROFILE_WORDS[facts.profile];
  return facts.marketDistance && DISTANCE_WORDS[facts.marketDistance];
}

function zReasonWord(facts: Facts): string {
  return facts.zReason ? Z_REASON_WORDS[facts.zReason] : 'nicht angegeben – wie „anderer Grund“ behandelt';
}

const PLACES: Record<ReadFrom, { there: string; notThere: string; name: string }> = {
  page: { there: 'auf der Seite', notThere: 'nicht auf dieser Seite', name: 'Seite' },
  text: { there: 'im Text', notThere: 'nicht im Text', name: 'eingefügter Text' },
};

function note(
  setOn: IsoDate | undefined,
  field: FieldName | null,
  value: string | null,
  profile: Profile,
  seenOn: IsoDate | undefined,
): string {
  const place = PLACES[readFrom(profile)];
  if (setOn) return `eigene Angabe vom ${fullDate(setOn)}`;
  if (value === null)
    return field && profile.labelled.includes(field) ? `${place.there} leer oder nicht erkannt` : place.notThere;
  if (field && profile.labelled.includes(field)) return place.name;
  return seenOn ? `Seite, gesehen am ${fullDate(seenOn)}` : '';
}
