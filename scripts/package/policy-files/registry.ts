import { chromiumSettings, type Rollout } from './rollout.ts';
import { valuesKey, WINDOWS_BROWSERS, type WindowsBrowser } from './windows-keys.ts';

/**
 * A file for `regedit`, UTF-16 with its mark, that installs the extension and sets the values to begin with. Keys below the
 * extension's id only: what is set for other extensions stays.
 */
export function registryFile(browser: WindowsBrowser, rollout: Rollout): Buffer {
  const settings = `${WINDOWS_BROWSERS[browser].root}\\ExtensionSettings\\${rollout.id}`;
  const parts = [
    ...section(settings, chromiumSettings(rollout)),
    ...section(valuesKey(browser, rollout.id), rollout.values, true),
  ];
  const text = ['Windows Registry Editor Version 5.00', ...parts].join('\r\n\r\n');
  return Buffer.from(`\uFEFF${text}\r\n`, 'utf16le');
}

/** @param asText lists and objects become JSON text, else keys of their own with numbered values */
function section(key: string, values: Record<string, unknown>, asText = false): string[] {
  const lists = asText ? [] : Object.entries(values).filter(([, value]) => Array.isArray(value));
  const plain = Object.entries(values).filter(([name]) => !lists.some(([list]) => list === name));
  const lines = plain.map(([name, value]) => `"${name}"=${registryValue(value)}`);
  return [
    [`[HKEY_LOCAL_MACHINE\\${key}]`, ...lines].join('\r\n'),
    ...lists.flatMap(([name, list]) =>
      section(
        `${key}\\${name}`,
        Object.fromEntries((list as unknown[]).map((value, index) => [String(index + 1), value])),
      ),
    ),
  ];
}

function registryValue(value: unknown): string {
  if (typeof value === 'boolean') return `dword:0000000${value ? 1 : 0}`;
  if (Number.isInteger(value)) return `dword:${Number(value).toString(16).padStart(8, '0')}`;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
