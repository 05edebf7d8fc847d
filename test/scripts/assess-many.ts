/** Judges a list of case files in one process and prints all answers: for comparing time zones. */
import { readFileSync } from 'node:fs';
import { loadModule } from '../../scripts/extension-code.ts';

const [file = ''] = process.argv.slice(2);
const { assessFile } = await loadModule<typeof import('../../lib/service/assess-file')>('lib/service/assess-file.ts');
const { PACKS } = await loadModule<typeof import('../../lib/packs')>('lib/packs/index.ts');
const list = JSON.parse(readFileSync(file, 'utf8')) as unknown[];
console.log(JSON.stringify(list.map((data) => assessFile(data, file, PACKS))));
