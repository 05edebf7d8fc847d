import { render } from 'preact';
import '../../components/styles/report-page.css';
import { WithOrganisation } from '../../lib/pages/with-organisation';
import { App } from './App';

const root = document.getElementById('app');
if (root)
  render(
    <WithOrganisation feature="report">
      <App />
    </WithOrganisation>,
    root,
  );
