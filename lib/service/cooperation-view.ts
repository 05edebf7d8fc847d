/** How a person cooperates, as the panel shows it: state, reactions with their sources, what the form asks. */
import { checklistItems, checklistNote, type ListItem } from '../packs';
import { packsInForce } from '../packs/library';
import { type CooperationRules, cooperationOn, latestNote } from '../rules/cooperation';
import { toDay } from '../rules/dates';
import type { CooperationFinding, Finding } from '../rules/finding';
import { allInForce, versionsOf } from '../rules/versions';
import { cooperationNote, cooperationState, happenedWords } from '../text/cooperation';
import { sourceText } from '../text/rule-sentences';
import type { CooperationView } from '../view-case';
import type { Context } from './context';
import type { Evaluated } from './evaluate';

/** Null while no pack that is switched on speaks of it. */
export function cooperationView(context: Context, { input, findings }: Evaluated): CooperationView | null {
  const day = toDay(context.today);
  const [rules] = cooperationOn(context.packs, day);
  if (!rules) return null;
  const finding = findingOf(findings, rules);
  const state = finding?.state ?? 'notAssessed';
  const points = checklistItems(rules.points);
  const unmet = finding?.unmet ?? [];
  return {
    state: cooperationState(state),
    note: cooperationNote(finding?.since ?? null),
    unmet: points.filter(({ id }) => unmet.includes(id)),
    reactions: finding ? reactionsOf(finding) : [],
    preference: state === 'externallyDetermined' ? preferenceText(context) : null,
    source: sourceText(rules.rule),
    lawFlag: rules.rule.lawFlag !== null && state === 'externallyDetermined',
    pointsNote: checklistNote(rules.points),
    reactionsNote: checklistNote(rules.checklist),
    points,
    situations: situationsOf(rules),
    latest: latestNote(input.cooperation ?? [], day),
  };
}

function findingOf(findings: readonly Finding[], { rule }: CooperationRules): CooperationFinding | null {
  const found = findings.filter((finding) => finding.kind === 'cooperation');
  return found.find((finding) => finding.rule.id === rule.id) ?? null;
}

/** Where all is well nothing is to be done. */
const ALL_WELL = 'selfDetermined';

/** The reactions for „Jetzt“. */
export function reactionsToCheck(findings: readonly Finding[]): CooperationView['reactions'] {
  return findings
    .filter((finding) => finding.kind === 'cooperation')
    .flatMap((finding) =>
      reactionsOf({ ...finding, reactions: finding.reactions.filter(({ situation }) => situation !== ALL_WELL) }),
    );
}

/** Reactions to what happened or was noted, with the situation in words. */
function reactionsOf({ checklist, reactions }: CooperationFinding): CooperationView['reactions'] {
  return reactions.flatMap(({ item, count, situation: key }) =>
    checklistItems(checklist, [item]).map((found) => ({
      ...found,
      situation: happenedWords(situationLabel(found, key), key, count),
      count,
    })),
  );
}

function situationsOf({ situations, checklist }: CooperationRules): CooperationView['situations'] {
  return situations.map(({ key, item }) => {
    const [found] = checklistItems(checklist, [item]);
    return { key, label: found ? situationLabel(found, key) : key };
  });
}

const situationLabel = ({ situation }: ListItem, key: string): string => situation ?? key;

/** „Präsenz vor Telefon vor E-Mail (Arbeit der IFK, 7. Prioritäten)“ */
function preferenceText({ library, settings, today }: Context): string | null {
  const preferences = versionsOf(packsInForce(library, settings.packs), ({ modePreference, shortTitle }) =>
    modePreference ? { ...modePreference, shortTitle } : null,
  );
  const [preference] = allInForce(preferences, toDay(today));
  return preference ? `${preference.label} (${preference.shortTitle}, ${preference.section})` : null;
}
