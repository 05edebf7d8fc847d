import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Marionette } from './marionette.ts';
import { REFUSED_REQUEST, THIS_MACHINE } from './network-use.ts';
import { createTempFolder, removeTempFolder } from './temp-folder.ts';

/**
 * Firefox tells its observers about each request before it leaves, and its console about each that the policy of a page
 * refused. Everything an extension or its content script asks for is a finding, and everything a page asks for that is not on
 * this machine; what Firefox asks for itself is none. They go to a file at once, so that a killed browser has told them.
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
  const [file, thisMachine, refused] = arguments;
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
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError) || !new RegExp(refused, 'i').test(message.errorMessage)) return;
      if (message.sourceName.startsWith('moz-extension:')) note(new URL(message.sourceName).origin + ' was refused: ' + message.errorMessage);
    },
  });
  return true;`;
