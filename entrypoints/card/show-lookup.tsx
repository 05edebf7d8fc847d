import { render } from 'preact';
import '../../components/styles/lookup-page.css';
import { WithOrganisation } from '../../lib/pages/with-organisation';
import { LOOKUP_UI } from '../../lib/text/lookup';
import { Lookup } from './Lookup';

export function showLookup(root: HTMLElement): void {
  document.title = `Fallblick – ${LOOKUP_UI.title}`;
  document.body.className = 'page-lookup';
  render(
    <WithOrganisation>
      <Lookup />
    </WithOrganisation>,
    root,
  );
}
