// @ts-check
/**
 * Run after `npm install` and before a commit: npm leaves platform packages that the configured registry does not serve out of
 * package-lock.json, and `npm ci` then refuses the whole lock, also on platforms that need none of them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { missingPlatformPackages } from './missing-platform-packages.mjs';

const file = join(dirname(fileURLToPath(import.meta.url)), '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingPlatformPackages(lock);
Object.assign(lock.packages, missing);
const byPath = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(byPath) }, null, 2)}\n`);
console.log(`${Object.keys(missing).length} packages added`);
