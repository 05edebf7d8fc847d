import { POLICY_UI } from '../../lib/text/ui-policy';
import { PageBar } from '../page-bar';
import { SupportLines } from '../support-lines';

/** In place of a page that the organisation has switched off. */
export function SwitchedOff() {
  return (
    <>
      <PageBar page={null} help="options" lockAt={null} />
      <main class="switched-off">
        <h1>{POLICY_UI.off.title}</h1>
        <p>{POLICY_UI.off.text}</p>
        <SupportLines />
      </main>
    </>
  );
}
