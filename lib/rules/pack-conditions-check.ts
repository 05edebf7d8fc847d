/** Whether the conditions of a pack ask only for facts and words there are. */
import { conditionsOf, valuesOf, wordsOf } from './conditions';
import type { InputName } from './fact-domains';
import type { RulePack } from './pack-schema';

export interface PackProblem {
  path: Path;
  /** What is wrong and what to do, in German. */
  problem: string;
}
export type Path = (string | number)[];
type When = Parameters<typeof conditionsOf>[0];

export function checkWhen(pack: RulePack, when: When, path: Path): PackProblem[] {
  return conditionsOf(when).flatMap((condition, at) =>
    (Object.keys(condition) as InputName[]).flatMap((name): PackProblem[] => {
      const place = [...path, ...(Array.isArray(when) ? [at] : []), name];
      const words = wordsOf(pack, name);
      if (words === null) {
        return [{ path: place, problem: `„${name}“ fehlt unter inputs. Bitte dort ergänzen.` }];
      }
      const strange = valuesOf(condition, name).filter((value) => !words.includes(value));
      return strange.map((value) => ({
        path: place,
        problem: `„${value}“ ist kein Wert von ${name}. Erlaubt: ${words.join(', ')}.`,
      }));
    }),
  );
}

/** One problem for each entry whose key another before it has. */
export function checkTwice<T>(
  list: readonly T[],
  keyOf: (entry: T) => string | number,
  path: Path,
  key: string,
): PackProblem[] {
  const keys = list.map(keyOf);
  return keys.flatMap((value, at) =>
    keys.indexOf(value) === at
      ? []
      : [
          {
            path: [...path, at, key],
            problem: `„${value}“ steht doppelt. Bitte einen Eintrag entfernen oder umbenennen.`,
          },
        ],
  );
}
