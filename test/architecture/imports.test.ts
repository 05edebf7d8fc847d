import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf, sources } from './source-imports.ts';

/**
 * Who may import whom. A module is a folder or file below the root; `packages` are npm packages, `modules` our own. A
 * type import crosses every border except into what is not named at all.
 */
const RULES: { from: string; modules: string[]; packages: string[]; types?: string[] }[] = [
  { from: 'lib/rules', modules: [], packages: ['zod'] },
  { from: 'lib/site', modules: ['lib/rules'], packages: ['zod'] },
  {
    from: 'lib/packs',
    modules: ['lib/rules', 'lib/site'],
    packages: [],
    types: ['lib/view', 'lib/view-case', 'lib/view-checks', 'lib/view-closing'],
  },
  {
    from: 'lib/store',
    modules: ['lib/rules', 'lib/providers/provider-schema', 'lib/text/keys'],
    packages: ['dexie', 'zod'],
    types: ['lib/view', 'lib/view-case', 'lib/view-checks', 'lib/view-closing'],
  },
  {
    from: 'lib/text',
    modules: ['lib/providers/check-due', 'lib/rules', 'lib/site/profile'],
    packages: [],
    types: [
      'lib/view',
      'lib/view-case',
      'lib/view-checks',
      'lib/view-closing',
      'lib/site',
      'lib/store',
      'lib/messages',
      'lib/caseload',
      'lib/lookup',
      'lib/providers',
      'lib/report',
      'lib/sap',
      'lib/week-plan',
    ],
  },
  {
    from: 'lib/providers',
    modules: ['lib/rules', 'lib/caseload/cells', 'lib/editor/csv-text'],
    packages: ['zod'],
  },
  { from: 'lib/local-day.ts', modules: [], packages: [] },
  { from: 'lib/shapes.ts', modules: [], packages: [], types: ['lib/view'] },
  { from: 'lib/workspace-switch.ts', modules: ['lib/policy'], packages: ['wxt'] },
  {
    from: 'lib/sap',
    modules: [
      'lib/local-day',
      'lib/packs/sap',
      'lib/pages/download',
      'lib/pages/use-new-day',
      'lib/report/suppress',
      'lib/rules',
      'lib/store/backup/backup-broken',
      'lib/store/crypto',
      'lib/store/guarded-database',
      'lib/store/journal',
      'lib/store/store-fault',
      'lib/text',
    ],
    packages: ['dexie', 'preact', 'wxt', 'zod'],
    types: ['lib/policy/read-policy'],
  },
  {
    from: 'components/sap',
    modules: [
      'components',
      'lib/editor/csv-text',
      'lib/packs/sap',
      'lib/pages/download',
      'lib/rules',
      'lib/sap',
      'lib/text',
    ],
    packages: ['preact'],
  },
  {
    from: 'entrypoints/sap',
    modules: [
      'components/kept',
      'components/sap',
      'components/styles',
      'lib/pages/use-leave-warning',
      'lib/pages/use-workspace',
      'lib/sap',
    ],
    packages: ['preact'],
    types: ['lib/workspace-switch'],
  },
  { from: 'lib/calendar', modules: [], packages: ['feiertagejs'] },
  { from: 'lib/report', modules: ['lib/rules'], packages: ['zod'], types: ['lib/store'] },
  { from: 'lib/week-plan', modules: ['lib/rules'], packages: [] },
  { from: 'lib/lookup', modules: [], packages: ['minisearch'], types: ['lib/view', 'lib/view-case'] },
  {
    from: 'lib/policy',
    modules: ['lib/calendar', 'lib/providers/check-due', 'lib/rules', 'lib/site/pattern-cost'],
    packages: ['zod'],
    types: ['lib/messages'],
  },
  {
    from: 'lib/service',
    modules: [
      'lib/calendar',
      'lib/rules',
      'lib/packs',
      'lib/site/profile',
      'lib/store',
      'lib/text',
      'lib/policy',
      'lib/caseload/filters',
      'lib/messages/caseload-import',
      'lib/messages/planner',
      'lib/providers',
      'lib/report',
      'lib/week-plan',
    ],
    packages: [],
    types: [
      'lib/view',
      'lib/view-case',
      'lib/view-checks',
      'lib/view-closing',
      'lib/site',
      'lib/messages',
      'lib/lookup',
    ],
  },
  {
    from: 'lib/messages',
    modules: [
      'lib/report/periods',
      'lib/rules',
      'lib/policy',
      'lib/providers',
      'lib/site/profile',
      'lib/site/raw',
      'lib/store/records',
    ],
    packages: ['zod', 'wxt'],
    types: [
      'lib/calendar',
      'lib/report',
      'lib/lookup',
      'lib/view',
      'lib/view-case',
      'lib/view-checks',
      'lib/view-closing',
      'lib/site',
      'lib/shapes',
      'lib/week-plan',
    ],
  },
  {
    from: 'lib/background',
    modules: [
      'lib/lookup',
      'lib/messages',
      'lib/local-day',
      'lib/overlay/style.css?inline',
      'lib/packs',
      'lib/policy',
      'lib/providers',
      'lib/service',
      'lib/shapes',
      'lib/site/adapter-file',
      'lib/site/adapter-schema',
      'lib/site/field-checks',
      'lib/site/formats',
      'lib/site/host-pattern',
      'lib/site/interpret',
      'lib/site/recipe',
      'lib/site/never-taught',
      'lib/site/profile',
      'lib/site/teach-field',
      'lib/store',
      'lib/text',
    ],
    packages: ['wxt'],
    types: ['lib/view', 'lib/view-case', 'lib/view-checks', 'lib/view-closing', 'lib/rules', 'lib/site'],
  },
  { from: 'lib/overlay', modules: ['lib/site'], packages: ['wxt'], types: ['lib/view', 'lib/messages', 'lib/shapes'] },
  {
    from: 'lib/teach',
    modules: [
      'lib/local-day',
      'lib/site',
      'lib/messages/teach',
      'lib/overlay/background-link',
      'lib/overlay/full-page-host',
      'lib/overlay/shadow-style',
      'lib/text/teach',
    ],
    packages: ['@medv/finder', 'wxt'],
    types: ['lib/messages'],
  },
  {
    from: 'lib/palette',
    modules: ['lib/overlay/full-page-host', 'lib/overlay/shadow-style'],
    packages: ['wxt'],
    types: ['lib/messages'],
  },
  {
    from: 'lib/caseload',
    modules: [
      'lib/editor/csv-text',
      'lib/messages/caseload',
      'lib/messages/caseload-import',
      'lib/site',
      'lib/text',
      'lib/week-plan',
    ],
    types: ['lib/rules', 'lib/messages'],
    packages: ['papaparse'],
  },
  {
    from: 'lib/editor',
    modules: ['lib/rules', 'lib/text'],
    packages: ['papaparse'],
  },
  {
    from: 'components',
    modules: [
      'lib/caseload',
      'lib/editor',
      'lib/lookup',
      'lib/text',
      'lib/shapes',
      'lib/messages/caseload',
      'lib/messages/client',
      'lib/messages/handover',
      'lib/providers',
      'lib/messages/report',
      'lib/rules',
      'lib/site/host-pattern',
      'lib/site/pattern-cost',
      'lib/week-plan',
    ],
    packages: ['preact', '@preact/signals', '@tanstack/virtual-core', 'wxt', 'date-fns'],
    types: [
      'lib/view',
      'lib/view-case',
      'lib/view-checks',
      'lib/view-closing',
      'lib/messages',
      'lib/rules',
      'lib/site',
      'lib/pages',
      'lib/workspace-switch',
    ],
  },
  {
    from: 'lib/pages',
    modules: [
      'components',
      'lib/caseload',
      'lib/editor',
      'lib/local-day',
      'lib/lookup',
      'lib/messages/caseload-import',
      'lib/messages/backup',
      'lib/messages/client',
      'lib/messages/drafts',
      'lib/messages/handover',
      'lib/messages/case-wish',
      'lib/messages/list-takeover',
      'lib/messages/report',
      'lib/messages/focus-wish',
      'lib/messages/provider-wish',
      'lib/messages/teach',
      'lib/practice',
      'lib/providers',
      'lib/site/adapter-file',
      'lib/site/adapter-schema',
      'lib/site/host-pattern',
      'lib/site/read-text',
      'lib/text',
      'lib/workspace-switch',
    ],
    packages: ['preact', '@preact/signals', 'wxt'],
    types: [
      'lib/view',
      'lib/view-case',
      'lib/view-checks',
      'lib/view-closing',
      'lib/messages',
      'lib/rules',
      'lib/site',
      'components',
    ],
  },
  {
    from: 'lib/practice',
    modules: ['lib/packs/adapters', 'lib/rules/dates', 'lib/service', 'lib/site/read-page', 'lib/store'],
    packages: [],
    types: ['lib/rules', 'lib/site'],
  },
  { from: 'entrypoints/overlay.ts', modules: ['lib/overlay'], packages: ['wxt'] },
  ...['drawing', 'lists', 'nearby', 'reader'].map((part) => ({
    from: `entrypoints/overlay-${part}.ts`,
    modules: ['lib/overlay', 'lib/site'],
    packages: ['wxt'],
  })),
  { from: 'entrypoints/palette', modules: ['lib/palette'], packages: ['wxt'] },
  { from: 'entrypoints/teach', modules: ['lib/teach'], packages: ['wxt'] },
  { from: 'entrypoints/vault', modules: ['lib/background'], packages: ['wxt'] },
  { from: 'entrypoints/journal-worker.ts', modules: ['lib/store/journal'], packages: ['wxt'] },
  { from: 'entrypoints/background.ts', modules: ['lib/background', 'lib/messages'], packages: ['wxt'] },
  ...[
    'accessibility',
    'auskunft',
    'card',
    'caseload',
    'editor',
    'help',
    'import',
    'lookup',
    'options',
    'planner',
    'policy',
    'popup',
    'practice',
    'providers',
    'recovery',
    'report',
    'sidepanel',
    'welcome',
  ].map((page) => ({
    from: `entrypoints/${page}`,
    modules: ['components', 'lib/local-day', 'lib/pages', 'lib/messages/client', 'lib/messages/focus-wish', 'lib/text'],
    packages: ['preact', '@preact/signals', 'wxt'],
    types: ['lib/view', 'lib/view-case', 'lib/view-checks', 'lib/view-closing', 'lib/messages'],
  })),
];

const under = (target: string, module: string): boolean =>
  target === module.replace(/\.ts$/, '') || target.startsWith(`${module}/`);

/** The most particular rule counts. */
const ruleOf = (file: string): string | undefined =>
  RULES.map(({ from }) => from)
    .filter((from) => file === from || file.startsWith(`${from}/`))
    .toSorted((one, other) => other.length - one.length)[0];

describe('import borders', () => {
  it.each(RULES)('$from imports only what it may', ({ from, modules, packages, types = [] }) => {
    const wrong: string[] = [];
    for (const file of sources(from).filter((each) => ruleOf(each) === from)) {
      for (const { target, typeOnly } of importsOf(file)) {
        const own = /^(lib|components|entrypoints)\//.test(target);
        const allowed = own
          ? under(target, from) ||
            modules.some((module) => under(target, module)) ||
            (typeOnly && types.some((module) => under(target, module)))
          : packages.some((name) => target === name || target.startsWith(`${name}/`)) ||
            /\.css(\?inline)?$/.test(target);
        if (!allowed) wrong.push(`${file} → ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('covers every module', () => {
    const places = ['lib', 'entrypoints'].flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
    const uncovered = places.filter((place) => !RULES.some(({ from }) => from === place));
    expect(uncovered).toEqual(['lib/view-case.ts', 'lib/view-checks.ts', 'lib/view-closing.ts', 'lib/view.ts']);
  });

  it('keeps clocks out of the rules', () => {
    const clocks = sources('lib/rules').filter((file) =>
      /new Date\(\)|Date\.now|performance\.now/.test(readFileSync(file, 'utf8')),
    );
    expect(clocks).toEqual([]);
  });
});
