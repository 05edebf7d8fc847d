import type { Settings } from '../../lib/messages/protocol';
import type { OptionsBodyProps } from './options-body';
import { fixedWithoutSetting } from './organisation-section';

type Shown = Pick<
  OptionsBodyProps,
  'data' | 'sites' | 'policy' | 'adapters' | 'rules' | 'vault' | 'retention' | 'workspace'
>;

/** Sections of the options in which the organisation has fixed something, by id; they get its sign in the navigation. */
export function fixedSections({
  data,
  sites,
  policy,
  adapters,
  rules,
  vault,
  retention,
  workspace,
}: Shown): ReadonlySet<string> {
  const has = (...names: (keyof Settings)[]): boolean => names.some((name) => data.managed.includes(name));
  const { view } = rules;
  const byOrganisation = vault.state?.by === 'organisation';
  const fixed: Record<string, boolean> = {
    sites: sites.allowed !== null,
    protection: byOrganisation || (vault.rules?.managed.length ?? 0) > 0,
    retention: retention.overview?.managed ?? false,
    adapters: adapters.adapters.some(({ origin }) => origin === 'policy'),
    rules: has('packs', 'team') || (view?.packs.some(({ onManaged }) => onManaged) ?? false),
    overrides: Object.values(view?.overrides ?? {}).some(({ by }) => by === 'policy'),
    display: has('leadDays', 'corner', 'notifications', 'noticeTime', 'schoolHolidays'),
    'week-plan': has('fte', 'workTimes', 'sofoCounts'),
    number: has('customerNumberFormat'),
    workspace: workspace.state?.managed ?? false,
    organisation: fixedWithoutSetting(policy).length > 0,
  };
  return new Set(Object.keys(fixed).filter((id) => fixed[id]));
}
