import type { FirstRun } from '../../lib/pages/first-run';
import { WELCOME_UI } from '../../lib/text/ui-welcome';
import { PageBar } from '../page-bar';
import { Refusal } from '../refusal';
import { ProtectStep, protectState } from './protect-step';
import { RulesStep, rulesState } from './rules-step';
import { SiteStep, siteState } from './site-step';
import { isDone } from './step-card';

/** The page „Erster Start“: three equal steps in any order, and then a case to try it on. */
export function WelcomeBody({ vault, rules, takeRules, origins, giveSite, problem }: FirstRun) {
  const states = [protectState(vault), rulesState(rules), siteState(origins)];
  const done = states.filter(isDone).length;
  const nextStep = states.indexOf('open');
  const { next } = WELCOME_UI;
  return (
    <>
      <PageBar page={null} help="start" lockAt={null} />
      <main class="welcome">
        <h1>{WELCOME_UI.title}</h1>
        <p class="welcome-lead muted">{WELCOME_UI.lead}</p>
        <Refusal id="welcome-problem" message={problem} />
        <div class="steps">
          <ProtectStep vault={vault} />
          <RulesStep rules={rules} onTake={takeRules} next={nextStep === 1} />
          <SiteStep origins={origins} onGive={giveSite} next={nextStep === 2} />
        </div>
        <p class="welcome-progress" role="status">
          {WELCOME_UI.progress(done)}
        </p>
        <section class="welcome-next" aria-labelledby="next-title">
          <h2 id="next-title">{next.title}</h2>
          <p>{next.text}</p>
          <div class="button-row">
            <a class={done === 3 ? 'button primary' : 'button'} href="/practice.html">
              {next.practice}
            </a>
            <a class="button" href="/caseload.html">
              {next.caseload}
            </a>
          </div>
        </section>
      </main>
    </>
  );
}
