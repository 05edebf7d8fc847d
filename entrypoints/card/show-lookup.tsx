import { render } from 'preact';
import '../../components/styles/lookup-page.css';
import { LOOKUP_UI } from '../../lib/text/lookup';
import { Lookup } from './Lookup';

export function showLookup(root: HTMLElement): void {
  document.title = `Fallblick – ${LOOKUP_UI.title}`;
  document.body.className = 'page-lookup';
  render(<Lookup />, root);
}
