import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../tools.ts';

/** Everybody has it: for tests and for trying out. */
const TEST_KEY = join(ROOT, 'scripts', 'package', 'test-key.pem');
const PLACEHOLDER_URL = 'https://software.example/fallblick/';
const LEAST_KEY_BITS = 2048;
/** One host, or a domain with what is below it; with its scheme, and all of its pages. Firefox takes no port. */
const HOST = /^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\/\*$/i;
/** What Chromium and Firefox both read as a version. */
const VERSION = /^(0|[1-9]\d{0,3}|[1-5]\d{4})(\.(0|[1-9]\d{0,3}|[1-5]\d{4})){1,3}$/;
/** Would be every site of a top-level domain. */
const TOO_WIDE = /^https?:\/\/\*\.[a-z0-9-]+\/\*$/i;

export interface PackageOptions {
  /** Match patterns of an organisation build; null for the build of the stores. */
  hosts: string[] | null;
  /** RSA key that signs the CRX and makes the id of the extension. */
  key: { file: string; object: KeyObject; isTest: boolean };
  /** Folder on a server where the organisation lays the files; ends with `/`. */
  baseUrl: string;
  /** Where the files go. */
  out: string;
  /** Number of the package; null for that of package.json. A browser takes no lower one than it has. */
  version: string | null;
  /** JSON file with the organisation's values for the policy files; null for examples. */
  values: string | null;
  /** Keeps the permissions of this build as those of the last release. */
  release: boolean;
}

/** What the command line says. @throws Error with a German sentence that says what to change */
export function packageOptions(args: string[]): PackageOptions {
  const { values } = parseArgs({
    args,
    options: {
      hosts: { type: 'string' },
      key: { type: 'string' },
      'base-url': { type: 'string' },
      out: { type: 'string', default: join(ROOT, 'package-output') },
      version: { type: 'string' },
      values: { type: 'string' },
      release: { type: 'boolean', default: false },
    },
  });
  return {
    hosts: values.hosts === undefined ? null : hostList(values.hosts),
    key: signingKey(values.key ?? TEST_KEY),
    baseUrl: folderUrl(values['base-url'] ?? PLACEHOLDER_URL),
    out: values.out,
    version: values.version === undefined ? null : versionNumber(values.version),
    values: values.values ?? null,
    release: values.release,
  };
}

function versionNumber(text: string): string {
  if (!VERSION.test(text) || !/[1-9]/.test(text))
    throw new Error(
      `„${text}“ ist keine Versionsnummer. Bitte als „1.4.2“ schreiben: zwei bis vier Zahlen mit Punkten.`,
    );
  return text;
}

function hostList(text: string): string[] {
  const hosts = text.split(/[\s,]+/).filter(Boolean);
  if (hosts.length === 0)
    throw new Error('--hosts ist leer. Bitte mindestens eine Adresse nennen, zum Beispiel "https://fall.example/*".');
  for (const host of hosts) {
    if (!HOST.test(host))
      throw new Error(
        `„${host}“ ist keine Adresse eines Fachverfahrens. Bitte als „https://fall.example/*“ schreiben, ohne Port und ohne Pfad.`,
      );
    if (TOO_WIDE.test(host))
      throw new Error(`„${host}“ meint zu viele Seiten. Bitte den Namen des Fachverfahrens ausschreiben.`);
  }
  return [...new Set(hosts)].sort();
}

function signingKey(file: string): PackageOptions['key'] {
  let object: KeyObject;
  try {
    object = createPrivateKey(readFileSync(file));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Der Schlüssel „${file}“ ist nicht lesbar (${reason}). Einen neuen erzeugt: openssl genrsa -out fallblick.pem 2048`,
    );
  }
  const bits = object.asymmetricKeyDetails?.modulusLength ?? 0;
  if (object.asymmetricKeyType !== 'rsa' || bits < LEAST_KEY_BITS)
    throw new Error(`Der Schlüssel „${file}“ muss ein RSA-Schlüssel mit mindestens ${LEAST_KEY_BITS} Bit sein.`);
  return { file, object, isTest: file === TEST_KEY };
}

function folderUrl(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new Error(
      `„${text}“ ist keine Adresse eines Ordners. Bitte als „https://software.example/fallblick/“ schreiben.`,
    );
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
