import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../scripts/tools.ts';
import { administration, placeholders, shellBlocks } from '../e2e/rollout/document.ts';
import { FIRST_STEPS, NEXT_VERSION, RECOVERY, REMOVAL } from '../e2e/rollout/prove.ts';

let text: string;
beforeAll(async () => {
  text = await administration();
});

it('has no command that no test follows, and none of another kind', () => {
  const sections = new Set(shellBlocks(text).map(({ section }) => section));
  expect([...sections].sort()).toEqual([...FIRST_STEPS, NEXT_VERSION, RECOVERY, REMOVAL].sort());
  const fences = text.match(/^```.*$/gm) ?? [];
  expect(fences).toHaveLength(shellBlocks(text).length * 2);
  expect(new Set(fences)).toEqual(new Set(['```sh', '```']));
});

it('explains every variable that a command uses', () => {
  const known = new Set([...placeholders(text), 'VERSION', 'SCHLUESSELDATEI']);
  for (const { script } of shellBlocks(text)) {
    const own = new Set([...script.matchAll(/^(\w+)=/gm)].map(([, name]) => name));
    for (const [, name = ''] of script.matchAll(/\$\{?(\w+)/g))
      if (!own.has(name)) expect(known, script).toContain(name);
  }
  for (const name of known) expect(text).toContain(`\`${name}\``);
});

it('says of Windows and macOS that nobody has tried them, and of the leading file which it is', () => {
  expect(text).toMatch(/^## \d\. Windows \(nicht erprobt\)$/m);
  expect(text).toMatch(/^## \d\. macOS \(nicht erprobt\)$/m);
  expect(text).toContain('Das Fachverfahren bleibt die\nführende Akte');
});

it('leads to files that are there', () => {
  for (const [, path = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)/g))
    expect(existsSync(join(ROOT, 'docs', path)), path).toBe(true);
});
