import { useLayoutEffect } from 'preact/hooks';
import type { CommandKeys } from '../../lib/pages/use-command-keys';
import type { stateExamples } from '../../lib/text/help-states';
import { HELP_UI, type HelpId } from '../../lib/text/ui-help';
import { POLICY_UI } from '../../lib/text/ui-policy';
import { WELCOME_UI } from '../../lib/text/ui-welcome';
import { PageBar } from '../page-bar';
import { SupportLines } from '../support-lines';
import { KeysTable } from './keys-table';
import { StatesTable } from './states-table';

export interface HelpBodyProps {
  /** As the browser has them set; null until it has told. */
  commands: CommandKeys[] | null;
  browser: keyof typeof HELP_UI.keys.change;
  states: ReturnType<typeof stateExamples>;
  /** The section that was asked for, or ''. */
  section: string;
}

/** The page „Hilfe“. */
export function HelpBody({ commands, browser, states, section }: HelpBodyProps) {
  // The browser looked for the place before it was there; readers and the next Tab begin there too.
  useLayoutEffect(() => {
    const title = document.getElementById(section);
    title?.scrollIntoView();
    title?.focus({ preventScroll: true });
  }, [section]);
  const further = (id: HelpId) => {
    if (id === 'states') return <StatesTable states={states} />;
    if (id === 'keys') return <KeysTable commands={commands} browser={browser} />;
    if (id === 'start') return <StartLinks />;
    if (id === 'options') return <PolicyLink />;
    if (id === 'people') return <SupportLines />;
    return null;
  };
  return (
    <>
      <PageBar page={null} help={null} lockAt={null} />
      <div class="options-columns help">
        <nav class="options-nav" aria-label={HELP_UI.navLabel}>
          <ul>
            {HELP_UI.sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main class="help-main">
          <h1>{HELP_UI.head}</h1>
          <p class="muted">{HELP_UI.lead}</p>
          {HELP_UI.sections.map(({ id, title, text, points }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id} tabIndex={-1}>
                {title}
              </h2>
              <p>{text}</p>
              {points.length > 0 && (
                <ul class="help-points">
                  {points.map((point) => (
                    <li key={point}>{point}</li>
                  ))}
                </ul>
              )}
              {further(id)}
            </section>
          ))}
        </main>
      </div>
    </>
  );
}

function PolicyLink() {
  return (
    <div class="button-row">
      <a class="button" href="/policy.html">
        {POLICY_UI.open}
      </a>
    </div>
  );
}

function StartLinks() {
  return (
    <div class="button-row">
      <a class="button" href="/welcome.html">
        {WELCOME_UI.again}
      </a>
      <a class="button" href="/practice.html">
        {WELCOME_UI.next.practice}
      </a>
    </div>
  );
}
