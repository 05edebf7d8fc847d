import { render } from 'preact';
import '../../components/styles/providers-page.css';
import { WithOrganisation } from '../../lib/pages/with-organisation';
import { App } from './App';

const root = document.getElementById('app');
if (root)
  render(
    <WithOrganisation>
      <App />
    </WithOrganisation>,
    root,
  );
