/** An authority of our own making: its server, its keys, and the /etc that its administrator writes to. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { ROOT } from '../../../scripts/tools.ts';
import { PrivateEtc } from '../support/private-etc.ts';
import type { BrowserKind } from '../support/session.ts';
import { createTempFolder, removeTempFolder } from '../support/temp-folder.ts';
import { administration, placeholders, type ShellBlock, shellBlocks } from './document.ts';

/** What an administrator's shell has: nothing that tells a build it is made in a test. */
const ADMINISTRATOR = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(NODE_ENV|VITEST.*|FALLBLICK_.*)$/.test(name)),
);

/** As the document's steps call the folders that they write to. */
const FOLDERS = ['PAKET', 'ABLAGE', 'TRESOR'] as const;

const CHROMIUM_POLICIES = 'chromium/policies/managed';
/** Below /etc, where each browser reads them. */
const POLICIES: Record<BrowserKind, string> = {
  chromium: join(CHROMIUM_POLICIES, 'fallblick.json'),
  firefox: 'firefox/policies/policies.json',
};

type Values = Record<string, Record<string, unknown>>;
interface PolicyFile {
  '3rdparty'?: { extensions: Values };
  policies?: { '3rdparty': { Extensions: Values } };
}

export class Organisation {
  readonly etc: PrivateEtc;
  /** Of the variables that the document's steps use. */
  readonly env: Record<string, string>;
  readonly #folder: string;
  readonly #server: Server;
  readonly #blocks: ShellBlock[];
  readonly #asked: ReadonlySet<string>;

  private constructor(
    etc: PrivateEtc,
    folder: string,
    server: Server,
    env: Record<string, string>,
    blocks: ShellBlock[],
    asked: ReadonlySet<string>,
  ) {
    this.etc = etc;
    this.#folder = folder;
    this.#server = server;
    this.env = env;
    this.#blocks = blocks;
    this.#asked = asked;
  }

  /** @throws when the document asks for a variable that is not known here */
  static async create(): Promise<Organisation> {
    const document = await administration();
    const folder = await createTempFolder('organisation');
    const folders = FOLDERS.map((name) => [name, join(folder, name.toLowerCase())] as const);
    for (const [, path] of folders) await mkdir(path);
    const files = new Map(folders).get('ABLAGE') ?? folder;
    const asked = new Set<string>();
    const server = await serve(files, asked);
    const { port } = server.address() as AddressInfo;
    const env = {
      ...Object.fromEntries(folders),
      FACHVERFAHREN: 'http://127.0.0.1/*',
      ADRESSE: `http://127.0.0.1:${port}/`,
    };
    const unknown = placeholders(document).filter((name) => !(name in env));
    if (unknown.length > 0) throw new Error(`the document asks for ${unknown.join(', ')}`);
    const etc = await PrivateEtc.create();
    // Without this no test can look into an extension that was installed by policy.
    await mkdir(etc.path(CHROMIUM_POLICIES), { recursive: true });
    await writeFile(etc.path(join(CHROMIUM_POLICIES, 'test.json')), '{ "DeveloperToolsAvailability": 1 }');
    return new Organisation(etc, folder, server, env, shellBlocks(document), asked);
  }

  /**
   * Does what the document says in one section, exactly as it is written there.
   * @param more variables that the section asks for beside those of the table
   * @returns what the commands printed
   * @throws when there is no such section, or a command fails
   */
  async follow(section: string, more: Record<string, string> = {}): Promise<string> {
    const blocks = this.#blocks.filter((block) => block.section === section);
    if (blocks.length === 0) throw new Error(`the document has no commands under „${section}“`);
    const env = { ...ADMINISTRATOR, ...this.env, ...more };
    let printed = '';
    for (const { script } of blocks) printed += await this.etc.runScript(script, { cwd: ROOT, env });
    return printed;
  }

  /** A browser has fetched the package of this version. */
  wasAskedFor(version: string): boolean {
    return [...this.#asked].some((path) => path.includes(`-${version}-`));
  }

  /** What the policies of this browser give to the extension. */
  async values(kind: BrowserKind): Promise<Record<string, unknown>> {
    return valuesIn(await this.#policies(kind));
  }

  /** Changes one value in the policies of this browser, as an administrator with an editor would. */
  async setValue(kind: BrowserKind, key: string, value: unknown): Promise<void> {
    const policies = await this.#policies(kind);
    valuesIn(policies)[key] = value;
    await writeFile(this.etc.path(POLICIES[kind]), JSON.stringify(policies, null, 2));
  }

  async #policies(kind: BrowserKind): Promise<PolicyFile> {
    return JSON.parse(await readFile(this.etc.path(POLICIES[kind]), 'utf8')) as PolicyFile;
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await this.etc.remove();
    await removeTempFolder(this.#folder);
  }
}

function valuesIn(file: PolicyFile): Record<string, unknown> {
  const all = file.policies?.['3rdparty'].Extensions ?? file['3rdparty']?.extensions ?? {};
  const [values] = Object.values(all);
  if (!values) throw new Error('the policies give no values');
  return values;
}

/** The files of one folder, on 127.0.0.1. @param asked takes the path of each file that was sent */
async function serve(folder: string, asked: Set<string>): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://files');
    readFile(join(folder, basename(pathname))).then(
      (bytes) => response.writeHead(200, { 'cache-control': 'no-store' }).end(bytes, () => asked.add(pathname)),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}
