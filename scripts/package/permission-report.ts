/** What a build may do that the last release could not. */

export interface Granting {
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
}

/** The permissions of both builds at the last release; `version` is null before the first. */
export interface Released {
  version: string | null;
  chromium: Granting;
  firefox: Granting;
}

const KINDS = {
  permissions: 'Berechtigung',
  optional_permissions: 'Berechtigung auf Nachfrage',
  host_permissions: 'Adresse',
  optional_host_permissions: 'Adresse auf Nachfrage',
} as const;
const BROWSERS = { chromium: 'Chromium und Edge', firefox: 'Firefox' } as const;

/** Only what a manifest grants. */
export function grantingOf(manifest: Granting): Granting {
  const kinds = Object.keys(KINDS) as (keyof typeof KINDS)[];
  return Object.fromEntries(kinds.map((kind) => [kind, [...(manifest[kind] ?? [])].sort()]));
}

/** A German text with a line for each permission, new and dropped ones marked. */
export function permissionReport(now: Released, before: Released): string {
  const head = `Berechtigungen von Fallblick ${now.version}`;
  const since =
    before.version === null
      ? 'Es gibt noch keine frühere Version; alle sind neu.'
      : `Verglichen mit Version ${before.version}: + neu, - entfallen.`;
  const parts = (['chromium', 'firefox'] as const).map((browser) => {
    const lines = changes(now[browser], before.version === null ? {} : before[browser]);
    return [BROWSERS[browser], ...lines.map((line) => `  ${line}`)].join('\n');
  });
  return `${[head, since, ...parts].join('\n\n')}\n`;
}

function changes(now: Granting, before: Granting): string[] {
  return (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) => {
    const [here, there] = [now[kind] ?? [], before[kind] ?? []];
    const all = [...new Set([...here, ...there])].sort();
    return all.map((each) => {
      const sign = !there.includes(each) ? '+' : here.includes(each) ? ' ' : '-';
      return `${sign} ${KINDS[kind]}: ${each}`;
    });
  });
}
