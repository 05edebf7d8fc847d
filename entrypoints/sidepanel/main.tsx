import { render } from 'preact';
import '../../components/styles/panel-page.css';
import { WithDrafts } from '../../lib/pages/with-drafts';
import { WithOrganisation } from '../../lib/pages/with-organisation';
import { WithProviders } from '../../lib/pages/with-providers';
import { App } from './App';

const root = document.getElementById('app');
if (root)
  render(
    <WithOrganisation>
      <WithDrafts page="sidepanel">
        <WithProviders>
          <App />
        </WithProviders>
      </WithDrafts>
    </WithOrganisation>,
    root,
  );
