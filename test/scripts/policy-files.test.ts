import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { PACKS } from '../../lib/packs';
import { readPolicy } from '../../lib/policy/read-policy';
import { policySchema } from '../../lib/policy/schema';
import { exampleValues, type PolicyEntry, policyEntries } from '../../scripts/package/policy-files/entries.ts';
import type { Rollout } from '../../scripts/package/policy-files/rollout.ts';
import { policyFiles } from '../../scripts/package/policy-files/write-policy-files.ts';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const GECKO = 'fallblick@fallblick.example';
let entries: PolicyEntry[];
let rollout: Rollout;
let files: Record<string, string>;

beforeAll(async () => {
  entries = await policyEntries();
  rollout = {
    id: ID,
    geckoId: GECKO,
    version: '1.2.3',
    chromiumUpdates: 'https://software.example/updates.xml',
    xpi: 'https://software.example/fallblick.xpi',
    hosts: ['https://*.amt.example/*', 'https://fall.example/*'],
    values: exampleValues(entries),
    areExamples: true,
  };
  files = Object.fromEntries(
    Object.entries(policyFiles(entries, rollout)).map(([path, content]) => [
      path,
      typeof content === 'string' ? content : content.toString('utf16le'),
    ]),
  );
});

const file = (path: string): string => files[path] ?? '';
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

it('names every key of the schema, in both languages', () => {
  expect(entries.map(({ key }) => key)).toEqual(Object.keys(policySchema.shape));
  for (const { key, german, english } of entries) {
    expect(german, key).not.toBe('');
    expect(english, key).not.toBe('');
    expect(file('richtlinien.md')).toContain(`## ${key}\n`);
  }
});

it('gives examples that the extension takes, of cells and packs that there are', () => {
  const { policy, problems } = readPolicy(rollout.values);
  expect(problems).toEqual([]);
  expect(Object.keys(policy).sort()).toEqual(Object.keys(rollout.values).sort());
  const packs = JSON.stringify(PACKS);
  for (const cell of Object.keys(policy.overrides ?? {})) expect(packs).toContain(`"${cell}"`);
  for (const pack of Object.keys(policy.packs ?? {})) expect(packs).toContain(`"${pack}"`);
});

describe('the templates for group policies', () => {
  const ADML = ['windows/de-DE/fallblick.adml', 'windows/en-US/fallblick.adml'];

  it('are well-formed', () => {
    for (const path of ['windows/fallblick.admx', ...ADML]) expect(XMLValidator.validate(file(path)), path).toBe(true);
  });

  /** As the schema of Windows orders them (PolicyDefinitionFiles.xsd); a file in another order is refused. */
  const ORDER: Record<string, string[]> = {
    policyDefinitions: ['policyNamespaces', 'resources', 'supportedOn', 'categories', 'policies'],
    policy: ['parentCategory', 'supportedOn', 'enabledValue', 'disabledValue', 'elements'],
    policyDefinitionResources: ['displayName', 'description', 'resources'],
    resources: ['stringTable', 'presentationTable'],
  };
  /** By the tag above and its own: `string` and `decimal` are also plain values. */
  const NEEDED: Record<string, string[]> = {
    'policies policy': ['name', 'class', 'displayName', 'key'],
    'categories category': ['name', 'displayName'],
    'elements text': ['id', 'valueName'],
    'elements decimal': ['id', 'valueName'],
    'elements enum': ['id', 'valueName'],
    'stringTable string': ['id'],
    'presentationTable presentation': ['id'],
  };

  it('have their parts in the order, and the attributes, that the schema of Windows asks for', () => {
    const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '' });
    let looked = 0;
    const look = (nodes: Ordered[], above = ''): void => {
      for (const node of tags(nodes)) {
        const tag = Object.keys(node).find((key) => key !== ':@') ?? '';
        const children = tags((node[tag] ?? []) as Ordered[]);
        const names = children.map((child) => Object.keys(child).find((key) => key !== ':@') ?? '');
        const order = names.length > 0 ? ORDER[tag] : undefined;
        if (order) expect(names, tag).toEqual(order.filter((name) => names.includes(name)));
        const attributes = (node[':@'] ?? {}) as unknown as Record<string, string>;
        for (const name of NEEDED[`${above} ${tag}`] ?? []) expect(attributes[name], `${tag} ${name}`).toBeTruthy();
        // No blanks, dots or umlauts: names are references.
        if (tag === 'policy' || tag === 'category') expect(attributes.name).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/);
        looked += 1;
        look(children, tag);
      }
    };
    for (const path of ['windows/fallblick.admx', ...ADML]) look(parser.parse(file(path)));
    expect(looked).toBeGreaterThan(entries.length * 10);
  });

  it('have every text and every form they refer to, in both languages, and none besides', () => {
    const admx = file('windows/fallblick.admx');
    for (const path of ADML) {
      const adml = file(path);
      const texts = [...new Set(all(admx, /\$\(string\.([^)]+)\)/g))].sort();
      expect(all(adml, /<string id="([^"]+)"/g).sort(), path).toEqual(texts);
      const forms = [...new Set(all(admx, /\$\(presentation\.([^)]+)\)/g))].sort();
      expect(all(adml, /<presentation id="([^"]+)"/g).sort(), path).toEqual(forms);
      const fields = new Set(all(admx, /<(?:text|decimal|enum) id="([^"]+)"/g));
      for (const ref of all(adml, /refId="([^"]+)"/g)) expect(fields.has(ref), ref).toBe(true);
    }
  });

  it('set each key once for Chrome and once for Edge, below the extension, in the kind that Chromium expects', () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      isArray: (name) => name === 'policy',
    });
    interface Element {
      valueName: string;
      minValue?: string;
      maxValue?: string;
    }
    interface Template {
      name: string;
      key: string;
      valueName?: string;
      elements?: Record<string, Element>;
    }
    const parsed = parser.parse(file('windows/fallblick.admx')) as {
      policyDefinitions: { policies: { policy: Template[] } };
    };
    const templates = parsed.policyDefinitions.policies.policy;
    expect(templates).toHaveLength(entries.length * 2);
    for (const { key, kind, minimum, maximum } of entries) {
      for (const [browser, root] of [
        ['Chrome', 'Software\\Policies\\Google\\Chrome'],
        ['Edge', 'Software\\Policies\\Microsoft\\Edge'],
      ]) {
        const template = templates.find(({ name }) => name === `${browser}_${key}`);
        expect(template?.key).toBe(`${root}\\3rdparty\\extensions\\${ID}\\policy`);
        if (kind === 'boolean') {
          expect(template?.valueName).toBe(key);
          continue;
        }
        const [[tag, element] = ['', undefined]] = Object.entries(template?.elements ?? {});
        expect(tag, key).toBe(kind === 'choice' ? 'enum' : kind === 'integer' ? 'decimal' : 'text');
        expect(element?.valueName).toBe(key);
        if (kind === 'integer') expect(element).toMatchObject({ minValue: `${minimum}`, maxValue: `${maximum}` });
      }
    }
  });
});

describe('the files for the registry', () => {
  /** What Windows would hold: values by key and name. */
  function registryOf(text: string): Map<string, unknown> {
    const found = new Map<string, unknown>();
    let key = '';
    for (const line of text.split('\r\n').slice(1)) {
      if (line.startsWith('[')) key = line.slice(1, -1);
      const [, name, number, escaped] = /^"([^"]+)"=(?:dword:([0-9a-f]{8})|"(.*)")$/.exec(line) ?? [];
      if (name) found.set(`${key}|${name}`, number ? Number.parseInt(number, 16) : escaped?.replace(/\\(.)/g, '$1'));
      else expect(line).toMatch(/^$|^\[HKEY_LOCAL_MACHINE\\/);
    }
    return found;
  }

  it.each([
    ['windows/fallblick-chrome.reg', 'Google\\Chrome'],
    ['windows/fallblick-edge.reg', 'Microsoft\\Edge'],
  ])('%s sets what the JSON file sets', (path, browser) => {
    const root = `HKEY_LOCAL_MACHINE\\Software\\Policies\\${browser}`;
    expect(file(path).startsWith('\uFEFFWindows Registry Editor Version 5.00\r\n')).toBe(true);
    const registry = registryOf(file(path));
    for (const [key, value] of Object.entries(rollout.values)) {
      const there = registry.get(`${root}\\3rdparty\\extensions\\${ID}\\policy|${key}`);
      if (typeof value === 'boolean') expect(there).toBe(value ? 1 : 0);
      else if (typeof value === 'object') expect(JSON.parse(String(there))).toEqual(value);
      else expect(there).toBe(value);
    }
    const settings = `${root}\\ExtensionSettings\\${ID}`;
    expect(registry.get(`${settings}|installation_mode`)).toBe('force_installed');
    expect(registry.get(`${settings}\\runtime_allowed_hosts|2`)).toBe('https://fall.example');
  });
});

it('are valid profiles for macOS with the values of the JSON file', () => {
  const parser = new XMLParser({ preserveOrder: true, parseTagValue: false, trimValues: false });
  for (const path of ['macos/fallblick-chrome.mobileconfig', 'macos/fallblick-edge.mobileconfig']) {
    expect(XMLValidator.validate(file(path)), path).toBe(true);
    const profile = plistOf(parser.parse(file(path))) as {
      PayloadContent: Record<string, unknown>[];
      PayloadUUID: string;
    };
    const parts = [profile as Record<string, unknown>, ...profile.PayloadContent];
    for (const part of parts) {
      expect(part.PayloadUUID).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
      expect(part).toMatchObject({ PayloadVersion: 1, PayloadIdentifier: expect.any(String) });
    }
    expect(new Set(parts.map(({ PayloadUUID }) => PayloadUUID)).size).toBe(parts.length);
    expect(profile).toMatchObject({ PayloadType: 'Configuration', PayloadScope: 'System' });
    const [browser, values] = profile.PayloadContent;
    expect(values).toMatchObject(rollout.values);
    expect(browser).toMatchObject({ ExtensionSettings: { [ID]: { installation_mode: 'force_installed' } } });
  }
});

it('hold the same values for all browsers on Linux, and keep the extension off all other hosts', () => {
  const chromium = JSON.parse(file('linux/fallblick.json'));
  const firefox = JSON.parse(file('linux/policies.json'));
  expect(chromium['3rdparty'].extensions[ID]).toEqual(rollout.values);
  expect(firefox.policies['3rdparty'].Extensions[GECKO]).toEqual(rollout.values);
  expect(chromium.ExtensionSettings[ID]).toMatchObject({
    runtime_blocked_hosts: ['*://*'],
    runtime_allowed_hosts: ['https://*.amt.example', 'https://fall.example'],
  });
  expect(file('windows/policies.json')).toBe(file('linux/policies.json'));
});

it('names an address in Intune for each example, whose data Windows can read', () => {
  const rows = file('windows/intune.csv').trimEnd().split('\r\n').slice(2);
  expect(rows).toHaveLength(Object.keys(rollout.values).length * 2);
  for (const row of rows) {
    const [, uri = '', , data = ''] = row.split('";"');
    const [, browser, name] = /\/Fallblick~Policy~Fallblick~Fallblick(\w+)\/(\w+)$/.exec(uri) ?? [];
    expect(file('windows/fallblick.admx')).toContain(`<policy name="${name}"`);
    expect(name?.startsWith(`${browser}_`)).toBe(true);
    expect(XMLValidator.validate(`<x>${data.slice(0, -1).replaceAll('""', '"')}</x>`)).toBe(true);
  }
});

it('leads to every file, and says what was not tried', () => {
  for (const path of Object.keys(files)) if (path !== 'LIESMICH.txt') expect(file('LIESMICH.txt')).toContain(path);
  expect(all(file('LIESMICH.txt'), /\((nicht erprobt)\)/g)).toHaveLength(2);
});

type Ordered = Record<string, Ordered[] | string>;

/** A plist as values. */
function plistOf(nodes: Ordered[]): unknown {
  const root = nodes.find((node) => 'plist' in node)?.plist as Ordered[];
  return plistValue(tags(root)[0] ?? {});
}

const tags = (nodes: Ordered[]): Ordered[] => nodes.filter((node) => !('#text' in node));

function plistValue(node: Ordered): unknown {
  const [[tag, children] = ['', []]] = Object.entries(node).filter(([key]) => key !== ':@');
  const inner = children as Ordered[];
  const text = String(inner[0]?.['#text'] ?? '');
  if (tag === 'array') return tags(inner).map(plistValue);
  if (tag === 'dict') {
    const parts = tags(inner);
    const pairs = parts.flatMap((part, at) => {
      if (!('key' in part)) return [];
      const name = String((part.key as Ordered[])[0]?.['#text']);
      return [[name, plistValue(parts[at + 1] ?? {})]];
    });
    return Object.fromEntries(pairs);
  }
  if (tag === 'true' || tag === 'false') return tag === 'true';
  return tag === 'integer' || tag === 'real' ? Number(text) : text;
}
