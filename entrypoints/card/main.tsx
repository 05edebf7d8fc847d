import { catchEarlyKeys } from '../../lib/pages/early-keys';

/** One page for all that lies over a host page: pages of ours that others may embed are to be few. */
const root = document.getElementById('app');
const show = location.hash === '#nachschlagen' ? showLookup : showCard;
if (root) void show(root);

async function showLookup(place: HTMLElement): Promise<void> {
  catchEarlyKeys();
  (await import('./show-lookup')).showLookup(place);
}

async function showCard(place: HTMLElement): Promise<void> {
  (await import('./show-card')).showCard(place);
}
