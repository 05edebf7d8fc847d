/** Configuration profiles for Chrome and Edge on macOS. */
import { createHash } from 'node:crypto';
import { chromiumSettings, type Rollout } from './rollout.ts';
import { xml } from './xml.ts';

const DOMAINS = { Chrome: 'com.google.Chrome', Edge: 'com.microsoft.Edge' } as const;

export function mobileConfig(browser: keyof typeof DOMAINS, rollout: Rollout): string {
  const domain = DOMAINS[browser];
  const payload = (type: string, values: Record<string, unknown>) => ({
    PayloadType: type,
    PayloadVersion: 1,
    PayloadIdentifier: `fallblick.${type}`,
    PayloadUUID: uuidOf(type),
    PayloadDisplayName: `Fallblick: ${type}`,
    ...values,
  });
  const profile = {
    PayloadType: 'Configuration',
    PayloadVersion: 1,
    PayloadIdentifier: `fallblick.${domain}`,
    PayloadUUID: uuidOf(domain + rollout.id),
    PayloadDisplayName: `Fallblick für ${browser}`,
    PayloadScope: 'System',
    PayloadContent: [
      payload(domain, { ExtensionSettings: { [rollout.id]: chromiumSettings(rollout) } }),
      payload(`${domain}.extensions.${rollout.id}`, rollout.values),
    ],
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${plist(profile, '')}
</plist>
`;
}

function plist(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return `${indent}<array/>`;
    return `${indent}<array>\n${value.map((each) => plist(each, inner)).join('\n')}\n${indent}</array>`;
  }
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, each]) => `${inner}<key>${xml(key)}</key>\n${plist(each, inner)}`);
    return pairs.length === 0 ? `${indent}<dict/>` : `${indent}<dict>\n${pairs.join('\n')}\n${indent}</dict>`;
  }
  if (typeof value === 'boolean') return `${indent}<${value}/>`;
  if (typeof value === 'number') {
    const tag = Number.isInteger(value) ? 'integer' : 'real';
    return `${indent}<${tag}>${value}</${tag}>`;
  }
  return `${indent}<string>${xml(String(value))}</string>`;
}

/** The same at each run: a profile with another one would be a second profile. */
function uuidOf(text: string): string {
  const digits = createHash('sha256').update(text).digest('hex').toUpperCase();
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-5${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
