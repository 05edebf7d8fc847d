import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ROOT } from '../../scripts/tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'fallblick-set-up-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('installs nothing through a link: what it leads to may belong to others', () => {
  mkdirSync(join(folder, 'project/scripts'), { recursive: true });
  mkdirSync(join(folder, 'others'));
  writeFileSync(join(folder, 'others/in-use'), '');
  writeFileSync(join(folder, 'project/package-lock.json'), '{}');
  copyFileSync(join(ROOT, 'scripts/set-up.mjs'), join(folder, 'project/scripts/set-up.mjs'));
  symlinkSync(join(folder, 'others'), join(folder, 'project/node_modules'), 'junction');

  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'project/scripts/set-up.mjs')], {
    // Should it try all the same, there is no npm.
    env: { PATH: '', npm_execpath: join(folder, 'none.js') },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('node_modules ist eine Verknüpfung');
  expect(stderr).not.toContain('npm ci');
  expect(existsSync(join(folder, 'others/in-use'))).toBe(true);
});
