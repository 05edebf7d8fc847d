import { h } from './dom.js';

/**
 * Tabs after the ARIA pattern (arrow keys, Home, End; the chosen tab is the only tab stop).
 * @param panels title → element
 * @param chosen called with the title whenever a tab is chosen, also the first time
 */
export function tabs(panels, chosen) {
  const entries = Object.entries(panels);
  const buttons = entries.map(([title, panel], index) => {
    panel.id = `panel-${index}`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', `tab-${index}`);
    const props = { type: 'button', role: 'tab', id: `tab-${index}`, 'aria-controls': panel.id };
    return h('button', { ...props, onclick: () => choose(index) }, title);
  });
  const choose = (index) => {
    buttons.forEach((button, at) => {
      button.setAttribute('aria-selected', String(at === index));
      button.tabIndex = at === index ? 0 : -1;
      entries[at][1].hidden = at !== index;
    });
    chosen(entries[index][0]);
  };
  const list = h('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Personenakte', onkeydown: move }, buttons);
  function move(event) {
    const at = buttons.indexOf(document.activeElement);
    const last = buttons.length - 1;
    const targets = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last };
    const target = targets[event.key];
    if (at === -1 || target === undefined) return;
    event.preventDefault();
    choose(target);
    buttons[target].focus();
  }
  choose(0);
  return { list, choose: (title) => choose(Math.max(0, Object.keys(panels).indexOf(title))) };
}
