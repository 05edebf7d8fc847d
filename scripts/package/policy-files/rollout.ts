/** What an organisation says to browsers, beside the values for the extension itself. */

export interface Rollout {
  /** In Chromium and Edge. */
  id: string;
  /** In Firefox. */
  geckoId: string;
  version: string;
  /** Address of `updates.xml`. */
  chromiumUpdates: string;
  /** Address of the XPI. */
  xpi: string;
  /** Match patterns that the build may read from the start; null where it asks for each site. */
  hosts: string[] | null;
  /** The organisation's values by key, or examples to begin with. */
  values: Record<string, unknown>;
  areExamples: boolean;
}

/** `ExtensionSettings` of Chromium and Edge for this extension: installed, pinned, and on no other host. */
export function chromiumSettings({ chromiumUpdates, hosts }: Rollout): Record<string, unknown> {
  return {
    installation_mode: 'force_installed',
    update_url: chromiumUpdates,
    override_update_url: true,
    toolbar_pin: 'force_pinned',
    ...(hosts && { runtime_blocked_hosts: ['*://*'], runtime_allowed_hosts: hosts.map((host) => host.slice(0, -2)) }),
  };
}

/** `ExtensionSettings` of Firefox for this extension. */
export function firefoxSettings({ xpi }: Rollout): Record<string, unknown> {
  return { installation_mode: 'force_installed', install_url: xpi, updates_disabled: false, default_area: 'navbar' };
}

/** A policy file for Chromium, Chrome and Edge on Linux. */
export function chromiumPolicyFile(rollout: Rollout): string {
  return json({
    ExtensionSettings: { [rollout.id]: chromiumSettings(rollout) },
    '3rdparty': { extensions: { [rollout.id]: rollout.values } },
  });
}

/** `policies.json` of Firefox. */
export function firefoxPolicyFile(rollout: Rollout): string {
  return json({
    policies: {
      ExtensionSettings: { [rollout.geckoId]: firefoxSettings(rollout) },
      '3rdparty': { Extensions: { [rollout.geckoId]: rollout.values } },
    },
  });
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
