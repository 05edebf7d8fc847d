import { render } from 'preact';
import '../../components/styles/lookup-page.css';
import { WithOrganisation } from '../../lib/pages/with-organisation';
import { App } from './App';

const root = document.getElementById('app');
if (root)
  render(
    <WithOrganisation feature="lookup">
      <App />
    </WithOrganisation>,
    root,
  );
