import { type ComponentChildren, createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';

type Texts = Pick<Map<string, unknown>, 'has' | 'get' | 'set' | 'delete' | 'keys'>;

/** What is typed and not saved, in memory only; `place` tells forms of one kind apart. Values are plain data. */
export interface Kept {
  texts: Texts;
  place: string;
}

/** Null: what is typed ends with its form. */
export const KeptContext = createContext<Kept | null>(null);

/** What is kept below here belongs to this plan, this button, …; the names in one place differ. */
export function KeptPlace({ name, children }: { name: string; children: ComponentChildren }) {
  const around = useContext(KeptContext);
  const place = around && { ...around, place: `${around.place}/${name}` };
  return <KeptContext.Provider value={place}>{children}</KeptContext.Provider>;
}

/** A state that outlives its form until it is as it began, or forgotten after saving. */
export function useKept<Value>(
  name: string,
  initial: Value,
): [value: Value, set: (next: Value | ((old: Value) => Value)) => void, forget: () => void] {
  const kept = useContext(KeptContext);
  const key = `${kept?.place}/${name}`;
  const [value, setValue] = useState<Value>(() => (kept?.texts.has(key) ? (kept.texts.get(key) as Value) : initial));
  const set = (next: Value | ((old: Value) => Value)): void =>
    setValue((old) => {
      const now = next instanceof Function ? next(old) : next;
      if (now === initial) kept?.texts.delete(key);
      else kept?.texts.set(key, now);
      return now;
    });
  return [value, set, () => void kept?.texts.delete(key)];
}

/** Before the name of what is no text, only where the user was: an open tab, box or selection. */
const FACE = '·';

/** Where the user was. It waits beside what is typed, and alone it does not outlive the page. */
export function useKeptFace<Value>(name: string, initial: Value) {
  return useKept(`${FACE}${name}`, initial);
}

/** Whether a text is kept anywhere. */
export const holdsText = (texts: Texts): boolean => [...texts.keys()].some((key) => !key.includes(`/${FACE}`));

/** At the arrival at a place: where nothing is typed, the user begins at its beginning. */
export function dropFaces(texts: Texts, place: string): void {
  const here = [...texts.keys()].filter((key) => key.startsWith(`${place}/`));
  if (here.every((key) => key.includes(`/${FACE}`))) for (const key of here) texts.delete(key);
}

/** Forgets all that is kept in the place of this name. */
export function useForgetPlace(name: string): () => void {
  const kept = useContext(KeptContext);
  return () => {
    for (const key of [...(kept?.texts.keys() ?? [])])
      if (key.startsWith(`${kept?.place}/${name}/`)) kept?.texts.delete(key);
  };
}

/** Whether something was typed there that is not saved. */
export function useIsKept(name: string): boolean {
  const kept = useContext(KeptContext);
  return kept?.texts.has(`${kept.place}/${name}`) ?? false;
}
