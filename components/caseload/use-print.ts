import { options } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** While the page is printed all rows have to be there, whichever way the user asks for it. */
export function usePrint(): { printing: boolean; print: () => void } {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = (): void => {
      const { debounceRendering } = options;
      // The browser takes the page as it stands when this returns.
      options.debounceRendering = (render) => render();
      setPrinting(true);
      if (debounceRendering) options.debounceRendering = debounceRendering;
      else delete options.debounceRendering;
    };
    const after = (): void => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return { printing, print: () => window.print() };
}
