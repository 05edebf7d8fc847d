/** The workspace for Soziale Ansprechpersonen and the customers' side reach nothing of each other. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf, sources } from './source-imports.ts';

const SAP =
  /^(entrypoints|components|lib|lib\/packs|lib\/rules)\/sap(\/|$)|^lib\/text\/(ui-)?sap\b|^components\/styles\/sap\b/;
/** What knows customers, pages or the background; the cost of a regular expression knows none of them. */
const CUSTOMERS =
  /^lib\/(service|messages|background|site|overlay|teach|palette|caseload|week-plan|lookup|practice|providers)\/|^lib\/store\/(vault|records|encrypted-store|sealed|journal-frame|store\.ts|backup\/(?!backup-broken))|^lib\/packs\/(index|library|adapters)/;
const HARMLESS = ['lib/site/pattern-cost', 'lib/providers/check-due'];

const fileOf = (module: string): string | undefined =>
  [module, `${module}.ts`, `${module}.tsx`, `${module}/index.ts`].find(
    (path) => /\.tsx?$/.test(path) && existsSync(path),
  );

/** Everything that is loaded with a file, without types, each with the file that asks for it. */
function reached(entry: string): Map<string, string> {
  const from = new Map<string, string>([[entry, entry]]);
  for (const file of from.keys())
    for (const { target, typeOnly } of importsOf(file)) {
      const next = typeOnly ? undefined : fileOf(target);
      if (next && !from.has(next)) from.set(next, file);
    }
  return from;
}

const textOf = (file: string): string => readFileSync(file, 'utf8');

const entries = readdirSync('entrypoints', { withFileTypes: true }).map((entry) =>
  entry.isFile()
    ? `entrypoints/${entry.name}`
    : ((['main.tsx', 'main.ts', 'index.ts']
        .map((name) => `entrypoints/${entry.name}/${name}`)
        .find((path) => existsSync(path)) ?? '') as string),
);

describe('the workspace for Soziale Ansprechpersonen', () => {
  it.each(entries.filter((entry) => !SAP.test(entry)))('is out of reach from %s', (entry) => {
    expect([...reached(entry)].filter(([file]) => SAP.test(file))).toEqual([]);
  });

  it('is named by no file of the customers, not even for a type', () => {
    const files = ['lib', 'components', 'entrypoints']
      .flatMap((root) => sources(root))
      .filter((file) => !SAP.test(file));
    const wrong = files.filter((file) => importsOf(file).some(({ target }) => SAP.test(target)));
    expect(wrong).toEqual([]);
  });

  it('reaches nothing of the customers', () => {
    const files = [...reached('entrypoints/sap/main.tsx')];
    expect(files.length).toBeGreaterThan(60);
    const customers = files.filter(([file]) => CUSTOMERS.test(file) && !HARMLESS.some((one) => file === `${one}.ts`));
    expect(customers).toEqual([]);
  });

  it('sends and takes no message, and stores nothing beside its own database and folder', () => {
    const own = ['lib', 'components', 'entrypoints'].flatMap((root) => sources(root)).filter((file) => SAP.test(file));
    expect(own.length).toBeGreaterThan(20);
    const reach = new Set([...own, ...reached('entrypoints/sap/main.tsx').keys()]);
    const speaking = [...reach].filter((file) =>
      /sendMessage|onMessage|runtime\.connect|storage\.session|BroadcastChannel/.test(textOf(file)),
    );
    expect(speaking).toEqual([]);
  });
});
