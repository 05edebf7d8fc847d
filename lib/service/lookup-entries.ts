/** What „Nachschlagen“ knows without any case: checklists and rules of the packs that are switched on, and all terms. */
import type { LookupEntry } from '../lookup/entry';
import { CHECKLISTS } from '../packs';
import { GLOSSARY } from '../packs/glossary';
import { packsInForce } from '../packs/library';
import { checklistCitation } from '../rules/checklist-citation';
import type { Checklist, ChecklistItem } from '../rules/checklist-schema';
import { toDay } from '../rules/dates';
import type { GlossaryTerm } from '../rules/glossary-schema';
import { nearest, versionsOf } from '../rules/versions';
import { LOOKUP_WORDS } from '../text/lookup';
import { ruleEntries } from '../text/lookup-rules';
import { HELP_UI } from '../text/ui-help';
import type { Context } from './context';

export function lookupEntries({ library, settings, rules, today }: Context): LookupEntry[] {
  const packs = packsInForce(library, settings.packs);
  const inForce = versionsOf(packs, (pack) => pack).map((versions) => nearest(versions, toDay(today)));
  const lists = CHECKLISTS.filter(({ pack }) => inForce.some(({ id }) => id === pack));
  return [
    ...lists.map(checklistEntry),
    ...inForce.flatMap((pack) => ruleEntries(pack, rules.overrides)),
    ...GLOSSARY.map(termEntry),
    ...HELP_UI.sections.map(helpEntry),
  ];
}

function checklistEntry(list: Checklist): LookupEntry {
  const { id, title, documents, note = null, also } = list;
  const items = list.items.map((item) => ({ ...cited(list, item), lead: leadOf(item) }));
  return {
    id: `list ${id}`,
    group: 'checklists',
    title,
    short: [],
    also,
    text: items.flatMap(({ lead, text }) => (lead ? [lead, text] : [text])),
    note: `${LOOKUP_WORDS.items(items.length)} · ${documents[0]?.title ?? ''}`,
    list: { id, hint: note, items },
  };
}

function cited(list: Checklist, item: ChecklistItem) {
  const { title, section } = checklistCitation(list, item);
  const { id, text, ambiguity, lawFlag } = item;
  return { id, text, source: `${title}, ${section}`, derived: ambiguity !== undefined, lawFlag: lawFlag !== undefined };
}

/** When the item is called for. */
function leadOf({ situation, condition }: ChecklistItem): string | null {
  return situation ?? (condition ? LOOKUP_WORDS.conditions[condition] : null);
}

function termEntry({ id, term, short, also, text, source, lawFlag }: GlossaryTerm): LookupEntry {
  const title = term.replaceAll('|', '');
  const further = short.filter((each) => each !== title);
  return {
    id: `term ${id}`,
    group: 'terms',
    title: further.length > 0 ? `${title} (${further.slice(0, 2).join(', ')})` : title,
    parts: term,
    short,
    also,
    text: [text],
    note: source,
    explanation: text,
    source,
    lawFlag: lawFlag !== undefined,
  };
}

function helpEntry({ id, title, text, points }: (typeof HELP_UI.sections)[number]): LookupEntry {
  return {
    id: `help ${id}`,
    group: 'terms',
    title: HELP_UI.entry(title),
    short: [],
    also: [],
    text: [text, ...points],
    note: HELP_UI.source,
    explanation: [text, ...points].join(' '),
    source: HELP_UI.source,
    lawFlag: false,
  };
}
