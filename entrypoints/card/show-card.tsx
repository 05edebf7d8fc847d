import { render } from 'preact';
import '../../components/styles/card-page.css';
import { App } from './App';

export function showCard(root: HTMLElement): void {
  render(<App />, root);
}
