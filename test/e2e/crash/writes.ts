/** What one round of the crash test writes: whole changes of several rows each, every one to be known again afterwards. */

/** Case system of the invented customers. */
export const SYSTEM = 'http://127.0.0.1';
/** Customers of one round; the next round has others. */
export const ROUND_CUSTOMERS = 12;
/** Written to in every round. */
const LASTING = ['999H000001', '999H000002'];
const FIRST_DAY = Date.UTC(2006, 0, 1);
const DAY = 86_400_000;

export type Write =
  /** A talk with its Wiedervorlage. */
  | { n: number; kind: 'talk'; who: string; date: string; what: string }
  /** A talk of a Bedarfsgemeinschaft: one event for each person, and one Wiedervorlage. */
  | { n: number; kind: 'joint'; who: string; others: string[]; date: string; what: string }
  | { n: number; kind: 'followUp'; who: string; date: string; what: string }
  /** A birth date in the user's own facts; a later one replaces it. */
  | { n: number; kind: 'facts'; who: string; date: string }
  /** Takes write `target` back, if that was acknowledged by then. */
  | { n: number; kind: 'undo'; target: number };

/** Customers of a round, and those of all rounds. */
export function customersOf(round: number): string[] {
  return [...LASTING, ...Array.from({ length: ROUND_CUSTOMERS }, (_, index) => numberOf(round, index))];
}

/** @param first number of the first write; numbers are unique in a whole run */
export function writesOf(round: number, first: number, count: number, random: () => number): Write[] {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string;
  const own = customersOf(round).slice(LASTING.length);
  const writes: Write[] = [];
  for (let index = 0; index < count; index += 1) writes.push(next(index));
  return writes;

  function next(index: number): Write {
    const n = first + index;
    // One day for each write of a round: a talk that nobody acknowledged is known by it.
    const date = new Date(FIRST_DAY + index * DAY).toISOString().slice(0, 10);
    const what = `Merkmal ${n} der Runde ${round}.`;
    const dice = random();
    if (dice < 0.4) return { n, kind: 'talk', who: pick(own), date, what };
    if (dice < 0.65) {
      const at = Math.floor(random() * (own.length - 2));
      const [who, ...others] = own.slice(at, at + 2 + Math.round(random())) as [string, ...string[]];
      return { n, kind: 'joint', who, others, date, what };
    }
    if (dice < 0.85) return { n, kind: 'followUp', who: pick([...own, ...LASTING]), date, what };
    const former = writes[index - 5 - Math.floor(random() * 5)];
    // Taking back what took something back would bring it again.
    if (dice < 0.95 || !former || former.kind === 'undo') return { n, kind: 'facts', who: pick(LASTING), date };
    return { n, kind: 'undo', target: former.n };
  }
}

const numberOf = (round: number, index: number): string =>
  `214D${String(round * ROUND_CUSTOMERS + index).padStart(6, '0')}`;
