// @vitest-environment happy-dom
/** Whatever the organisation fixes is locked in the options, and says so. */
import { afterEach, describe, expect, it } from 'vitest';
import { OptionsBody } from '../../components/options/options-body';
import { OrganisationContext } from '../../components/organisation';
import type { AdapterInfo } from '../../lib/messages/protocol';
import { examinePolicy } from '../../lib/policy/examine-policy';
import { policyReport } from '../../lib/policy/policy-report';
import { lockTimes } from '../../lib/policy/read-policy';
import { policySchema } from '../../lib/policy/schema';
import { effectiveSettings } from '../../lib/policy/settings';
import { UI } from '../../lib/text/ui';
import { POLICY_WORDS } from '../../scripts/package/policy-files/words';
import { BACKUPS } from '../e2e/gallery/sample-backup';
import { RETENTIONS } from '../e2e/gallery/sample-retention';
import { RULES } from '../e2e/gallery/sample-rules';
import { VAULTS } from '../e2e/gallery/sample-vault';
import { mount, unmount } from './support/mount';

const KEYS = Object.keys(policySchema.shape) as (keyof typeof policySchema.shape)[];
/** Of keys without an example for administrators. */
const VALUES: Record<string, unknown> = {
  adapters: ['redmine'],
  rulePacks: ['{}'],
  providers: ['{"providers":[{"name":"Anker"}]}'],
  hosts: ['https://fall.example/*'],
  organisationSecret: 'x'.repeat(32),
  organisationPublicKey: '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0B\nAQ==\n-----END PUBLIC KEY-----\n',
};
const OVERRIDE = { interval: 'P6W', reason: 'Vereinbarung', by: 'policy' } as const;
const REDMINE: AdapterInfo = {
  id: 'redmine',
  title: 'Redmine',
  version: '1.0.0',
  origin: 'policy',
  matches: [],
  beforeShipped: false,
  problems: [],
};
const nothing = (): void => undefined;

afterEach(unmount);

/** The options of a user with this policy. */
function optionsUnder(raw: Record<string, unknown>) {
  const examined = examinePolicy(raw);
  const { policy } = examined;
  const view = RULES.view && {
    ...RULES.view,
    overrides: Object.fromEntries(Object.keys(policy.overrides ?? {}).map((id) => [id, OVERRIDE])),
    packs: RULES.view.packs.map((pack) => ({ ...pack, onManaged: Object.hasOwn(policy.packs ?? {}, pack.id) })),
    cells: [],
  };
  return (
    <OptionsBody
      data={{ ...effectiveSettings(undefined, policy), policyProblems: [] }}
      sites={{ origins: [], allowed: policy.hosts ?? null }}
      policy={policyReport(examined, { source: 'given', readAt: 0 })}
      adapters={{
        adapters: policy.adapters ? [REDMINE] : [],
        fault: null,
        refusal: null,
        onImport: nothing,
        onExport: nothing,
        onRemove: nothing,
      }}
      rules={{ ...RULES, view }}
      vault={VAULTS.open}
      retention={RETENTIONS.locked}
      backups={BACKUPS.idle}
      notices={{ allowed: true, ask: () => Promise.resolve(false), giveBack: () => Promise.resolve() }}
      workspace={{
        state: {
          on: policy.features?.sap === true,
          managed: policy.features?.sap !== undefined,
          lock: lockTimes(policy),
        },
        onSwitch: nothing,
      }}
      lockAt={null}
      onSaved={nothing}
      saved=""
      refusal={null}
      onChange={nothing}
      onEnableSite={() => Promise.resolve(false)}
      onRemoveSite={nothing}
    />
  );
}

/** How often they say that something is fixed. */
const fixedUnder = (raw: Record<string, unknown>): number =>
  mount(optionsUnder(raw)).querySelectorAll('.setting-managed').length;

describe('a setting that the organisation has fixed', () => {
  it('is none without a policy', () => {
    expect(fixedUnder({})).toBe(0);
  });

  it.each(KEYS)('says so: %s', (key) => {
    const value = POLICY_WORDS[key].example ?? VALUES[key];
    const raw = key === 'keyMode' ? { keyMode: 'passphrase' } : { [key]: value };
    expect(examinePolicy(raw).findings).toMatchObject([{ key, state: 'accepted' }]);
    expect(fixedUnder(raw)).toBeGreaterThan(0);
    expect(document.body.textContent).toContain(UI.options.managed);
    const [found, shown] = [[] as string[], [] as string[]];
    for (const { id } of document.querySelectorAll('.options-section:has(.setting-managed)')) found.push(id);
    for (const link of document.querySelectorAll('.options-nav a:has(.icon)'))
      shown.push(link.getAttribute('href')?.slice(1) ?? '');
    expect(shown, 'sections with the sign in the navigation').toEqual(found);
  });

  it('shows the allowed hosts, and one that is not granted with a button', () => {
    fixedUnder({ hosts: ['https://fall.example/*'] });
    expect(document.querySelector('[aria-label="https://fall.example einschalten"]')).not.toBeNull();
  });
});

describe('the workspace for Soziale Ansprechpersonen', () => {
  const ways = (): number => document.querySelectorAll('a[href="/sap.html"]').length;
  const ticks = (): number => document.querySelectorAll('#workspace input').length;

  it.each([
    ['is the user’s choice without a policy', {}, 0, 1],
    ['has its way where the organisation has switched it on', { features: { sap: true } }, 1, 0],
    ['has none where the organisation keeps it off', { features: { sap: false } }, 0, 0],
  ])('%s', (_, policy, way, tick) => {
    fixedUnder(policy);
    expect([ways(), ticks()]).toEqual([way, tick]);
  });
});

describe('a part that the organisation has switched off', () => {
  const links = (): string[] => [...document.querySelectorAll('a')].map(({ href }) => new URL(href).pathname);

  it('has no way to it in bar and options', () => {
    fixedUnder({});
    expect(links()).toEqual(expect.arrayContaining(['/planner.html', '/editor.html']));
    const organisation = { off: ['planner' as const, 'ruleEditor' as const], support: null, lawNotes: [] };
    mount(<OrganisationContext.Provider value={organisation}>{optionsUnder({})}</OrganisationContext.Provider>);
    expect(links().filter((path) => /planner|editor/.test(path))).toEqual([]);
    expect(links()).toContain('/caseload.html');
  });
});
