/** Shows one state after the other, on request of the test, without loading the page again. */
import { createElement, Fragment, render } from 'preact';
import { STATES } from './states';

declare global {
  interface Window {
    gallery: { names: (pages: string[]) => string[]; show: (name: string) => void };
  }
}

window.gallery = {
  names: (pages) => Object.keys(STATES).filter((name) => pages.includes(STATES[name]?.page ?? '')),
  show: (name) => {
    const root = document.getElementById('app');
    const state = STATES[name];
    if (!root || !state) throw new Error(`No state ${name}`);
    // The printed key stands in a page with the panel's body.
    document.body.className = `page-${state.page === 'recovery' ? 'panel' : state.page}`;
    render(null, root);
    render(createElement(Fragment, null, state.node), root);
  },
};

// For looking by hand: /panel.html#panel-plan
if (location.hash) window.gallery.show(location.hash.slice(1));
