import { useEffect, useRef } from 'preact/hooks';

/** When what was shown goes and takes the focus with it, the heading of the page gets it. */
export function useHeadingFocus(shown: boolean): void {
  const before = useRef(shown);
  useEffect(() => {
    const gone = before.current && !shown;
    before.current = shown;
    if (gone && document.activeElement === document.body) document.querySelector<HTMLElement>('.head h1')?.focus();
  }, [shown]);
}
