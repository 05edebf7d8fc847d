import { render } from 'preact';
import '../../components/styles/card-page.css';
import { WithOrganisation } from '../../lib/pages/with-organisation';
import { App } from './App';

export function showCard(root: HTMLElement): void {
  render(
    <WithOrganisation>
      <App />
    </WithOrganisation>,
    root,
  );
}
