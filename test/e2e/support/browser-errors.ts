import { ChromiumSession } from './chromium.ts';
import { FirefoxSession } from './firefox.ts';
import type { BrowserSession } from './session.ts';

/**
 * Collects errors in the consoles of all pages of 127.0.0.1 and of the extension from now on, those of content scripts too.
 * @returns a function that gives them so far
 */
export async function watchErrors(session: BrowserSession): Promise<() => Promise<string[]>> {
  if (session instanceof ChromiumSession) return watchChromium(session);
  if (!(session instanceof FirefoxSession)) throw new Error(`no way to read the console of ${session.kind}`);
  await session.chrome(`Services.console.reset(); ${CALLS}.clearEvents();`);
  return () => session.chrome<string[]>(FIREFOX_ERRORS);
}

function watchChromium({ context }: ChromiumSession): () => Promise<string[]> {
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return async () => errors;
}

const CALLS = `Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage)`;

/** Thrown errors are messages of the console; `console.error` is kept apart. */
const FIREFOX_ERRORS = `
  const ours = (source) => /^(http:\\/\\/127\\.0\\.0\\.1|moz-extension:)/.test(source ?? '');
  const thrown = Services.console.getMessageArray()
    .filter((each) => each instanceof Ci.nsIScriptError && !(each.flags & each.warningFlag) && ours(each.sourceName))
    .map((each) => each.errorMessage);
  const logged = ${CALLS}.getEvents()
    .filter((each) => each.level === 'error' && ours(each.filename))
    .map((each) => each.arguments.map(String).join(' '));
  return [...thrown, ...logged];`;
