import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFileText } from '../../lib/rules/pack-file-text';

const FOLDER = 'lib/packs/rules';

describe('layout of a pack file', () => {
  it.each(readdirSync(FOLDER))('writes %s as it is in the product', (file) => {
    const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
    expect(packFileText(JSON.parse(text))).toBe(text);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const data: unknown = JSON.parse(json);
        expect(JSON.stringify(JSON.parse(packFileText(data)))).toBe(JSON.stringify(data));
      }),
    );
  });
});
