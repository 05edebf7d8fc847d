import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { adml, admx } from './admx.ts';
import type { PolicyEntry } from './entries.ts';
import { folderGuide, policyPage } from './guide.ts';
import { intuneLines } from './intune.ts';
import { mobileConfig } from './mobileconfig.ts';
import { registryFile } from './registry.ts';
import { chromiumPolicyFile, firefoxPolicyFile, type Rollout } from './rollout.ts';

/** All that an administrator copies, by its path in the folder. */
export function policyFiles(entries: PolicyEntry[], rollout: Rollout): Record<string, string | Buffer> {
  return {
    'LIESMICH.txt': folderGuide(rollout),
    'richtlinien.md': policyPage(entries),
    'linux/fallblick.json': chromiumPolicyFile(rollout),
    'linux/policies.json': firefoxPolicyFile(rollout),
    'windows/fallblick.admx': admx(entries, rollout.id),
    'windows/de-DE/fallblick.adml': adml(entries, 'german'),
    'windows/en-US/fallblick.adml': adml(entries, 'english'),
    'windows/fallblick-chrome.reg': registryFile('Chrome', rollout),
    'windows/fallblick-edge.reg': registryFile('Edge', rollout),
    'windows/intune.csv': intuneLines(entries, rollout.values),
    'windows/policies.json': firefoxPolicyFile(rollout),
    'macos/fallblick-chrome.mobileconfig': mobileConfig('Chrome', rollout),
    'macos/fallblick-edge.mobileconfig': mobileConfig('Edge', rollout),
  };
}

/** Writes them below `folder`. @returns their paths in it */
export async function writePolicyFiles(folder: string, entries: PolicyEntry[], rollout: Rollout): Promise<string[]> {
  const files = Object.entries(policyFiles(entries, rollout));
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return files.map(([path]) => path);
}
