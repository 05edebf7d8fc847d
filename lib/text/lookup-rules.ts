/** Rules of a pack as „Nachschlagen“ lists them: title, values and where they stand. */
import type { LookupEntry } from '../lookup/entry';
import type { IsoDate } from '../rules/facts';
import type { RulePack } from '../rules/pack-schema';
import type { Override } from '../rules/settings';
import { minutesOf } from '../rules/work-schema';
import { fullDate, intervalWords } from './dates';
import { derivedSentence, setBySentence } from './rule-sentences';
import { capital } from './why';
import { EVENT_WORDS, TEAM_WORDS } from './words';

type RuleEntry = Extract<LookupEntry, { group: 'rules' }>;

/** What every rule of a pack has. */
interface Rule {
  id: string;
  label: string;
  section: string;
  derived: string | null;
  reading?: string | undefined;
  lawFlag?: string | undefined;
}

interface Further {
  title?: string;
  /** Of rules that stand in several tables. */
  table?: string;
  /** What the second line tells before the source. */
  brief?: string | null;
  rows?: (readonly [label: string, value: string | null])[];
  hints?: string[];
  also?: readonly string[];
}

const NEEDS = { documented: 'dokumentiert', contentOfTalk: 'mit den Inhalten eines Beratungsgesprächs' } as const;
const HOW = { counsellingTalk: 'Beratungsgespräch', shortFeedback: 'kurze Rückmeldung' } as const;

/** All rules of one pack; `overrides` are intervals set otherwise by organisation or user. */
export function ruleEntries(pack: RulePack, overrides: Readonly<Record<string, Override>>): RuleEntry[] {
  const entry = (
    rule: Rule,
    { title = rule.label, table = '', brief = null, rows = [], hints = [], also = [] }: Further = {},
  ): RuleEntry => {
    const { section, reading = null, derived } = rule;
    const source = `${pack.shortTitle}, ${section}`;
    const shown = rows.flatMap(([label, value]) => (value === null ? [] : { label, value }));
    const derivedNote = derivedSentence({ derived, reading } as Parameters<typeof derivedSentence>[0]);
    return {
      id: ['rule', pack.id, table, rule.id].filter(Boolean).join(' '),
      group: 'rules',
      title,
      short: [],
      also,
      text: [source, ...shown.flatMap(({ label, value }) => [label, value])],
      note: [...(brief === null ? [] : [brief]), source].join(' · '),
      rows: shown,
      source,
      hints: [...hints, ...(derivedNote ? [`${capital(derivedNote)}.`] : [])],
      lawFlag: rule.lawFlag !== undefined,
      derived: derived !== null,
    };
  };
  const timed = (rule: Rule & { interval: string | null }, title: string, what: string, more: Further): RuleEntry => {
    const set = overrides[rule.id];
    const interval = set ? set.interval : rule.interval;
    const words = capital(interval === null ? 'keiner festgelegt' : intervalWords(interval));
    const value = more.brief ?? words;
    const { by: who, reason } = set ?? {};
    const setBy = set && { who, reason, instead: { interval: rule.interval, derived: rule.derived }, until: null };
    const note = setBySentence({ setBy: setBy ?? null, interval } as Parameters<typeof setBySentence>[0]);
    const hints = [...(note ? [note] : []), ...(more.hints ?? [])];
    return entry(rule, { ...more, brief: value, title, rows: [[what, value], ...(more.rows ?? [])], hints });
  };

  return [
    ...(pack.contact?.tables ?? []).flatMap((table) => {
      const team = teamOf(table.when);
      return table.rows.map((row) =>
        timed(row, `Kontakt ${team}: ${row.label}`, 'Mindestkontakt', {
          table: table.id,
          also: ['Mindestkontakt', 'Kontaktdichte', 'Beratungshäufigkeit'],
          brief: row.dueMode === 'schoolHolidays' ? 'In den Schulferien' : null,
          hints: ['Der Mindestkontakt ist eine Untergrenze; häufigere Kontakte sind möglich.'],
        }),
      );
    }),
    ...(pack.qualifiedContact
      ? [
          entry(pack.qualifiedContact, {
            rows: pack.qualifiedContact.counts.map(({ kind, needs }) => [
              EVENT_WORDS[kind],
              capital(['zählt', ...needs.map((need) => NEEDS[need])].join(', ')),
            ]),
            also: ['qualifiziertes Beratungsgespräch', 'Telefon', 'Präsenz'],
          }),
        ]
      : []),
    ...(pack.jointTalks ? jointTalkEntries(pack.jointTalks, entry) : []),
    ...(pack.planReview?.rows ?? []).map((row) =>
      timed(row, aboutPlan(row.label), 'spätestens', {
        rows: [['wie', capital(HOW[row.mode])]],
        also: ['Überprüfung', 'prüfen'],
      }),
    ),
    ...(pack.planSteps ? [entry(pack.planSteps, { title: aboutPlan(pack.planSteps.label) })] : []),
    ...(pack.cooperation ? [entry(pack.cooperation, { also: ['Kooperationsbereitschaft', 'Mitwirkung'] })] : []),
    ...(pack.referrals ? referralEntries(pack.referrals, entry, timed) : []),
    ...(pack.noShows
      ? [
          entry(pack.noShows, { also: ['nicht erschienen', 'Nichterscheinen', 'Meldeversäumnis'] }),
          entry(pack.noShows.refill, { also: ['Absage', 'abgesagt', 'Terminausfall'] }),
        ]
      : []),
    ...Object.values(pack.caseTerms ?? {}).flatMap((term) =>
      term ? entry(term, { rows: [['gilt bis', 'validTo' in term ? dateOrNull(term.validTo) : null]] }) : [],
    ),
    ...pack.averages.map((average) =>
      entry(average, {
        brief: `Im Durchschnitt ${intervalWords(average.interval)}`,
        rows: [
          ['im Durchschnitt', capital(intervalWords(average.interval))],
          ['gilt bis', dateOrNull(average.validTo)],
        ],
        also: ['Geflüchtete', 'Job-Turbo'],
      }),
    ),
    ...(pack.talkDurations?.rows ?? []).map((row) =>
      entry(row, {
        title: `Gesprächsdauer ${TEAM_WORDS[row.team]}`,
        brief: minutes(row.first),
        rows: [
          ['Erstgespräch', minutes(row.first)],
          ['Folgegespräch', minutes(row.followUp)],
        ],
        also: ['wie lange', 'Minuten', row.label],
      }),
    ),
    ...(pack.weekGoals?.goals ?? []).map((goal) =>
      entry(goal, {
        title: `Wochenziel: ${goal.label}`,
        brief: goalWords(goal),
        rows: [[goal.measure === 'sofoDay' ? 'je Tag' : 'volle Stelle', goalWords(goal)]],
      }),
    ),
    ...(pack.priorities
      ? pack.priorities.ranks.map((rank) =>
          entry({ ...pack.priorities, ...rank } as Rule, {
            title: `Rang ${rank.rank}: ${rank.label}`,
            brief: capital(rank.hint),
            rows: [['Hinweis', capital(rank.hint)]],
            also: ['Priorität', 'Rangfolge'],
          }),
        )
      : []),
    ...(pack.modePreference
      ? [entry(pack.modePreference, { rows: [['vor allem', pack.modePreference.strongerFor.join('; ')]] })]
      : []),
    ...pack.lawHints.map((hint) => entry(hint)),
    ...pack.references.map((reference) => entry(reference)),
  ];
}

type MakeTimed = (rule: Rule & { interval: string | null }, title: string, what: string, more: Further) => RuleEntry;

function referralEntries(section: NonNullable<RulePack['referrals']>, entry: Make, timed: MakeTimed): RuleEntry[] {
  const also = ['16a', 'Zusteuerung', 'Rückmeldung', 'Beratungsstelle'];
  return [
    entry(section, { also: ['16a', 'Einwilligung'] }),
    ...section.services.map((service) => entry(service, { title: `Rückmeldung nach § 16a, ${service.label}`, also })),
    timed(section.followUp, section.followUp.label, 'Abstand', { also }),
  ];
}

type Make = (rule: Rule, further?: Further) => RuleEntry;

function jointTalkEntries(section: NonNullable<RulePack['jointTalks']>, entry: Make): RuleEntry[] {
  const also = ['BG-Beratung', 'BG-Gespräch', 'Bedarfsgemeinschaft'];
  return [
    entry(section, {
      rows: [
        ['mindestens', `${section.min} im Kalenderjahr`],
        ['dabei', `Mindestens ${section.minAttending} leistungsberechtigte Mitglieder`],
      ],
      also,
    }),
    ...section.exceptions.map((exception) => entry(exception, { title: `BG-Beratung: ${exception.label}`, also })),
    entry(section.note, {
      title: `BG-Beratung: ${section.note.label}`,
      rows: [['Betreff', `„${section.note.subject}“`]],
      also,
    }),
  ];
}

const aboutPlan = (label: string): string =>
  label.includes('Kooperationsplan') ? label : `Kooperationsplan: ${label}`;

function teamOf(when: object): string {
  const team = 'team' in when ? when.team : null;
  const teams = [team].flat().filter((each): each is keyof typeof TEAM_WORDS => typeof each === 'string');
  return teams.map((each) => TEAM_WORDS[each] ?? each).join(', ');
}

function minutes([least, most]: readonly [string, string]): string {
  const [from, to] = [minutesOf(least), minutesOf(most)];
  return from === to ? `In der Regel höchstens ${to} Minuten` : `${from} bis ${to} Minuten`;
}

function goalWords(goal: NonNullable<RulePack['weekGoals']>['goals'][number]): string {
  switch (goal.measure) {
    case 'hours':
      return `${goal.fullTime} Stunden`;
    case 'talks':
      return `${goal.fullTime} Gespräche`;
    case 'sofoDay':
      return `${goal.hours} Stunden`;
  }
}

const dateOrNull = (day: IsoDate | null): string | null => (day === null ? null : fullDate(day));
