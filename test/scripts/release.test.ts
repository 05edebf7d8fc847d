import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/tools.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const workflow = read('.github/workflows/release.yml');

it('uses actions and images in one version each, down to the last number', () => {
  const actions = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
  expect(actions.length).toBeGreaterThan(0);
  for (const action of actions) expect(action).toMatch(/^actions\/[a-z-]+@v\d+\.\d+\.\d+$/);
  expect(new Set(actions).size).toBe(new Set(actions.map((action) => action?.split('@')[0])).size);
  for (const [, image] of workflow.matchAll(/(?:image|container): (\S+)$/gm)) expect(image).toMatch(/:\d+\.\d+$/);
  expect(workflow).not.toMatch(/registry/i);
});

it('runs commands and steps of the tests that there are', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const commands = [...workflow.matchAll(/npm (?:run )?(?:--silent )?([\w:]+)/g)].map(([, name = '']) => name);
  expect(commands).toContain('package');
  for (const name of commands) expect(scripts).toHaveProperty([name]);
  const [, steps = ''] = /npm test -- (.+)$/m.exec(workflow) ?? [];
  for (const step of steps.split(' ')) expect(read('scripts/test.ts')).toMatch(new RegExp(`^  '?${step}'?: `, 'm'));
});

it('attaches what a release promises, and only after every test', () => {
  expect(workflow).toContain('needs: [debian, ubuntu, crash]');
  for (const file of ['SHA256SUMS', 'sbom.cdx.json', 'crash.txt', 'rollout.txt', 'berechtigungen.txt'])
    expect(workflow.split('gh release create')[1]).toContain(file);
});
