/**
 * Facts as small integers. A pack's tables are looked up step by step by these codes, so that each combination of facts is
 * decided once and never again.
 */
import { wordsOf } from './conditions';
import { anniversary, type EpochDay, toDay } from './dates';
import { DERIVED_NAMES, type DerivedName, type InputName } from './fact-domains';
import type { FactName, Facts } from './facts';
import { packError } from './pack-error';
import type { RulePack } from './pack-schema';

/** Code of a value that is not known. Words follow from 1 on; behind them stands "unknown, which means …". */
export const UNKNOWN = 0;

export interface Input {
  name: InputName;
  /** The fact that is missing where the value is unknown. */
  fact: FactName;
  words: readonly string[];
  /** The word that an unknown value stands for, or null. */
  nullMeans: string | null;
  /** Years after which a derived value changes; null for others. */
  years: number | null;
  code(facts: Facts, day: EpochDay): number;
  /** The day on which a derived value changes for these facts; null for others and where it is not known. */
  changesOn(facts: Facts): EpochDay | null;
}

/** The inputs of a pack, in its order. */
export function compileInputs(pack: RulePack): Input[] {
  return pack.inputs.map(({ name, nullMeans }) => {
    const words = wordsOf(pack, name) ?? [];
    const base = { name, words, nullMeans: nullMeans ?? null };
    return isDerived(name)
      ? { ...base, ...derivedReader(pack, name) }
      : { ...base, ...factReader(name, words, base.nullMeans) };
  });
}

type Reader = Pick<Input, 'fact' | 'code' | 'changesOn' | 'years'>;

function isDerived(name: InputName): name is DerivedName {
  return (DERIVED_NAMES as readonly string[]).includes(name);
}

type EnumFact = Exclude<InputName, DerivedName>;

/** By names in the code instead of by a key: every case is read here, and this is several times faster. */
function factValue(facts: Facts, fact: EnumFact): string | boolean | null {
  switch (fact) {
    case 'team':
      return facts.team;
    case 'profile':
      return facts.profile;
    case 'marketDistance':
      return facts.marketDistance;
    case 'status':
      return facts.status;
    case 'zReason':
      return facts.zReason;
    default:
      return facts[fact];
  }
}

function factReader(fact: EnumFact, words: readonly string[], nullMeans: string | null): Reader {
  const unknown = nullMeans === null ? UNKNOWN : words.length + 1;
  return {
    fact,
    code(facts) {
      const value = factValue(facts, fact);
      if (value === null) return unknown;
      const word = typeof value === 'string' ? value : String(value);
      // A handful of words: comparing them is faster than hashing.
      for (let at = 0; at < words.length; at += 1) if (words[at] === word) return at + 1;
      return UNKNOWN;
    },
    changesOn: () => null,
    years: null,
  };
}

function derivedReader(pack: RulePack, name: DerivedName): Reader {
  const derive = pack.derive.find((candidate) => candidate.name === name);
  if (!derive) throw packError(pack.id, ['derive'], `„${name}“ ist nirgends abgeleitet. Bitte ergänzen.`);
  const { from, years, setBy } = derive;
  const changesOn = (facts: Facts): EpochDay | null => {
    if (setBy !== undefined && facts[setBy] !== null) return toDay(facts[setBy]);
    const since = from === 'birthDate' ? facts.birthDate : facts.youngestChildBorn;
    return since === null ? null : anniversary(toDay(since), years);
  };
  return {
    fact: from,
    years,
    code(facts, day) {
      const change = changesOn(facts);
      if (change === null) return UNKNOWN;
      return day < change ? 1 : 2;
    },
    changesOn,
  };
}

/** The word behind a code, or null where the fact is not known. `meant` also takes what an unknown value stands for. */
export function wordOf(input: Input, code: number, meant: boolean): string | null {
  if (code === UNKNOWN) return null;
  if (code > input.words.length) return meant ? input.nullMeans : null;
  return input.words[code - 1] ?? null;
}
