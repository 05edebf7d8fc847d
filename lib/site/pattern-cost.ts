/**
 * How long a regular expression from outside may search. It is matched against one short text as a whole, so the number
 * of ways through it bounds the work; nested repetition („(a+)+“) makes that explode.
 */

/** Longest text that is matched: a stored customer number. */
const LONGEST = 60;
/** Ways through an expression that are searched in a fraction of a second. */
const MOST_WAYS = 1_000_000;

/** Number of ways to match a text of 0, 1, 2 … characters, each of which fits everywhere. */
type Ways = readonly number[];
const NOTHING: Ways = [1];
const ONE_CHARACTER: Ways = [0, 1];

/** True for an expression that cannot hold up a page. */
export function isQuick(source: string): boolean {
  const reader = new Reader(source);
  const ways = reader.alternatives();
  return reader.atEnd && sum(ways) <= MOST_WAYS;
}

/** Goes through a valid expression part by part. */
class Reader {
  private at = 0;
  constructor(private readonly source: string) {}

  get atEnd(): boolean {
    return this.at >= this.source.length;
  }

  alternatives(): Ways {
    let ways = this.sequence();
    while (this.take(/\|/y)) ways = either(ways, this.sequence());
    return ways;
  }

  private sequence(): Ways {
    let ways = NOTHING;
    while (!this.atEnd && !/[|)]/.test(this.source[this.at] ?? ''))
      ways = then(ways, repeated(this.part(), this.times()));
    return ways;
  }

  private part(): Ways {
    const [group] = this.take(/\((?:\?(?:<?[=!]|:|<[^>]+>))?/y) ?? [];
    if (group) {
      const ways = this.alternatives();
      this.take(/\)/y);
      return /[=!]$/.test(group) ? [sum(ways)] : ways;
    }
    // Edges of words and references to a group may take no character at all.
    if (this.take(/\\[bB1-9]\d*|\\k<[^>]+>|[$^]/y)) return NOTHING;
    this.take(/\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|./sy);
    return ONE_CHARACTER;
  }

  /** How often the part before may stand, `[least, most]`. */
  private times(): [number, number] {
    const [mark, least, comma, most] = this.take(/(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/y) ?? [];
    if (!mark) return [1, 1];
    if (least !== undefined) return [Number(least), comma ? Number(most || LONGEST) : Number(least)];
    return [mark.startsWith('+') ? 1 : 0, mark.startsWith('?') ? 1 : LONGEST];
  }

  private take(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.source);
    this.at += found?.[0].length ?? 0;
    return found;
  }
}

const sum = (ways: Ways): number => ways.reduce((all, one) => all + one, 0);

function either(a: Ways, b: Ways): Ways {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, length) => (a[length] ?? 0) + (b[length] ?? 0));
}

/** One after the other; what is longer than any text falls away. */
function then(a: Ways, b: Ways): Ways {
  const ways = Array.from({ length: Math.min(a.length + b.length - 1, LONGEST + 1) }, () => 0);
  for (const [i, x] of a.entries()) {
    for (const [j, y] of b.entries()) if (i + j < ways.length) ways[i + j] = (ways[i + j] ?? 0) + x * y;
  }
  return ways;
}

function repeated(part: Ways, [least, most]: [number, number]): Ways {
  let [all, power]: [Ways, Ways] = [[], NOTHING];
  for (let times = 0; times <= Math.min(most, LONGEST); times++) {
    if (times >= Math.min(least, LONGEST)) all = either(all, power);
    power = then(power, part);
  }
  return all;
}
