import type { UserManifest } from 'wxt';
import * as z from 'zod';
import { policySchema } from '../lib/policy/schema';

/** Public half of a key made for tests and the demo only: it fixes the extension id in unpacked builds. */
const DEMO_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAr2sjP/JGNv0mTlmOlsFyHz5IvHZ8HvNVHUJq9Fge8YiroiT/QanbORKgpj1I362hfsWNPiKitJi3/ZNxKEjjFnqz6c3JQ6b3zMHlSDkDI0IO7xqWxj8TNHH/Ge47eaVzGHzrgTz8BVQq8iA53iL9zrMKJRKd4EnkRkLD97zX7iNN3Hi3hgZnlkeNx2qJLD63mV5p1cU5cYWzS0LG4ZiKSO0Ayou8uO/ZWWmQMdSVcVm5wMK+E+Pk/XYbJPmVGKpC9Zw+ayOMsYDJzLAcGBY90BuigPhH13FfidSLvZAH7Ft60fzr8Y4tcxN+50mKSi5qtWvXKX4mI3BfPeHkLiYhVQIDAQAB';

/** File in the extension that tells Chromium which managed settings exist. */
export const MANAGED_SCHEMA_FILE = 'managed-schema.json';

/** The managed schema, made from the schema that reads the policy, so that they cannot disagree. */
export function managedSchema(): string {
  return JSON.stringify(chromiumSchema(z.toJSONSchema(policySchema, { target: 'draft-7' })), null, 2);
}

/** Chromium reads a small part of JSON Schema and refuses a file with anything else. Its meaning stays in `readPolicy`. */
function chromiumSchema(schema: z.core.JSONSchema.BaseSchema): Record<string, unknown> {
  const { type, description, properties, items, additionalProperties, enum: values, anyOf } = schema;
  const out: Record<string, unknown> = { type: anyOf ? 'string' : type };
  if (description) out.description = description;
  if (values) out.enum = values;
  if (properties) out.properties = mapValues(properties);
  if (isSchema(items)) out.items = chromiumSchema(items);
  if (isSchema(additionalProperties)) out.additionalProperties = chromiumSchema(additionalProperties);
  return out;
}

function mapValues(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, value]) => (isSchema(value) ? [[key, chromiumSchema(value)]] : [])),
  );
}

function isSchema(value: unknown): value is z.core.JSONSchema.BaseSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const GECKO_ID = 'fallblick@fallblick.example';

/** Where the extension may be switched on. Authorities run their case systems over HTTPS, test systems often over HTTP. */
const OPTIONAL_HOSTS = ['https://*/*', 'http://*/*'];
const DEMO_HOSTS = ['http://127.0.0.1/*'];
/** Of a build for one organisation: match patterns of its case systems, and where the browser learns of newer versions. */
const ORGANISATION_HOSTS = process.env.FALLBLICK_HOSTS?.split(' ') ?? [];
const UPDATE_URL = process.env.FALLBLICK_UPDATE_URL;
/** Where a package gets another number than package.json has. */
const VERSION = process.env.FALLBLICK_VERSION;

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Pages that may embed the card: the hosts this build can ever run on. */
export function hostPatterns(mode: string): string[] {
  if (mode === 'organisation') return ORGANISATION_HOSTS;
  return mode === 'demo' ? DEMO_HOSTS : OPTIONAL_HOSTS;
}

/** What an organisation's build is granted from the start; nothing more can be asked for. */
function hostGrants(mode: string): Partial<UserManifest> {
  if (mode !== 'demo' && mode !== 'organisation') return { optional_host_permissions: OPTIONAL_HOSTS };
  const hosts = hostPatterns(mode);
  if (hosts.length === 0) throw new Error('FALLBLICK_HOSTS names no host for the build of an organisation.');
  return { host_permissions: hosts };
}

/** The manifest of one build; WXT adds the entrypoints. */
export function manifestFor(browser: string, mode: string): UserManifest {
  const firefox = browser === 'firefox';
  const permissions = ['storage', 'unlimitedStorage', 'alarms', 'idle', 'scripting', 'activeTab'];
  if (!firefox) permissions.push('sidePanel', 'offscreen');
  return {
    name: 'Fallblick',
    description:
      'Zeigt neben dem Kundenprofil, was als Nächstes fällig ist – und warum. Alles bleibt auf diesem Gerät.',
    default_locale: undefined,
    ...(VERSION && { version: VERSION }),
    permissions,
    // Asked for when the user switches the daily notification on.
    optional_permissions: ['notifications'],
    ...hostGrants(mode),
    ...(mode === 'demo' && !firefox ? { key: DEMO_KEY } : {}),
    ...(firefox ? {} : { storage: { managed_schema: MANAGED_SCHEMA_FILE } }),
    ...(UPDATE_URL && !firefox ? { update_url: UPDATE_URL } : {}),
    commands: {
      ...(firefox
        ? {
            _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+F' }, description: 'Seitenbereich öffnen' },
          }
        : { 'open-panel': { suggested_key: { default: 'Alt+Shift+F' }, description: 'Seitenbereich öffnen' } }),
      // „Suchen“: Alt+Shift+N is Chromium's own, for tab groups.
      'look-up': { suggested_key: { default: 'Alt+Shift+S' }, description: 'Nachschlagen' },
      'record-talk': { suggested_key: { default: 'Alt+Shift+G' }, description: 'Gespräch erfassen' },
      lock: { suggested_key: { default: 'Alt+Shift+L' }, description: 'Einträge sperren' },
    },
    action: { default_title: 'Fallblick' },
    omnibox: { keyword: 'fb' },
    ...(firefox
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '140.0',
              ...(UPDATE_URL ? { update_url: UPDATE_URL } : {}),
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  } as UserManifest;
}
