import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** A browser-wide command as it is set now; `keys` is '' where it has none. */
export interface CommandKeys {
  does: string;
  keys: string;
}

/** The extension's commands; null until the browser has told them, empty where it does not. */
export function useCommandKeys(): CommandKeys[] | null {
  const [commands, setCommands] = useState<CommandKeys[] | null>(null);
  useEffect(() => {
    const read = (): void => {
      browser.commands.getAll().then(
        (all) =>
          setCommands(
            all.flatMap(({ description, shortcut = '' }) =>
              description ? [{ does: description, keys: shortcut }] : [],
            ),
          ),
        () => setCommands([]),
      );
    };
    read();
    // They are set in a page of the browser.
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return commands;
}
