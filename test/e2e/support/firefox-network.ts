import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Marionette } from './marionette.ts';
import { REFUSED_REQUEST, THIS_MACHINE } from './network-use.ts';
import { createTempFolder, removeTempFolder } from './temp-folder.ts';

/**
 * Firefox tells its observers about each request before it leaves. Everything an extension or its content script asks for is a
 * finding, and everything a page asks for that is not on this machine; what Firefox asks for itself is none. They go to a file
 * at once, so that a killed browser has told them. What the policy of our pages refused stands in the console, which is read at
 * the end: with a listener of its own Firefox reports messages under way to pages that are closed.
 */
export class FirefoxNetwork {
  readonly findings = new Set<string>();
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async create(): Promise<FirefoxNetwork> {
    return new FirefoxNetwork(await createTempFolder('network'));
  }

  get #file(): string {
    return join(this.#folder, 'findings.txt');
  }

  /** Before the extension is there. */
  async watch(marionette: Marionette): Promise<void> {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    await marionette.send('WebDriver:ExecuteScript', {
      script: WATCH,
      args: [this.#file, THIS_MACHINE.source, REFUSED_REQUEST.source],
    });
    await marionette.send('Marionette:SetContext', { value: 'content' });
  }

  /** Before the browser is asked to end: what its console says that the policy of our pages refused. */
  async look(marionette: Marionette): Promise<void> {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    const refused = await marionette.send<string[]>('WebDriver:ExecuteScript', { script: LOOK, args: [] });
    for (const line of refused) if (REFUSED_REQUEST.test(line)) this.findings.add(line);
  }

  /** Once the browser has ended. */
  async collect(): Promise<void> {
    const text = await readFile(this.#file, 'utf8').catch(() => '');
    for (const line of text.split('\n')) if (line) this.findings.add(line);
  }

  remove(): Promise<void> {
    return removeTempFolder(this.#folder);
  }
}

const WATCH = `
  const [file, thisMachine] = arguments;
  const isHere = (url) => new RegExp(thisMachine).test(url);
  const note = (finding) => void IOUtils.writeUTF8(file, finding.replaceAll('\\n', ' ') + '\\n', { mode: 'appendOrCreate' });
  Services.obs.addObserver(
    {
      observe(subject) {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        const { triggeringPrincipal: by, externalContentPolicyType: type } = channel.loadInfo;
        const isDocument = type === Ci.nsIContentPolicy.TYPE_DOCUMENT;
        if (by.isSystemPrincipal && !isDocument) return;
        const isOurs = by.origin.includes('moz-extension:');
        if (!isOurs && isHere(channel.URI.spec)) return;
        note((by.isSystemPrincipal ? 'a new page' : by.origin) + ' asked for ' + channel.URI.spec);
      },
    },
    'http-on-modify-request',
  );
  return true;`;

const LOOK = `
  return Services.console.getMessageArray()
    .filter((each) => each instanceof Ci.nsIScriptError && each.sourceName?.startsWith('moz-extension:'))
    .map((each) => new URL(each.sourceName).origin + ' was refused: ' + each.errorMessage);`;
