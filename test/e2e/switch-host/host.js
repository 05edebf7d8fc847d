// A record page that switches customers in every way pages do. `data-number` marks where a number stands, for the test only.

const NUMBER = 'Kundennummer';
/** Labels of the three parts in which a record may arrive. */
const PARTS = [[NUMBER], ['Name', 'Geburtsdatum'], null];
const KEPT_TABS = 5;
const main = document.querySelector('main');
const [, place, index, startView] = location.pathname.split('/');

/** Time of the page's clock at which the record on show was complete; null while it is not. */
window.completeAt = null;
/** Only the newest switch may go on filling in. */
let turn = 0;
let view = null;

const labelsOf = (part) =>
  PARTS[part] ?? Object.keys(window.customers[0]).filter((label) => !PARTS.flat().includes(label));

const el = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
};

/** A record as text in a list of terms; `fill` changes texts in place. */
function textRecord() {
  const values = {};
  const rows = Object.keys(window.customers[0]).map((label) => {
    values[label] = el('dd', label === NUMBER ? { 'data-number': '' } : {}, '');
    return el('div', {}, el('dt', {}, `${label}:`), values[label]);
  });
  const fill = (labels, one) => {
    for (const label of labels) values[label].firstChild.data = one[label];
  };
  return { element: el('dl', {}, ...rows), fill };
}

/** A record in fields; `fill` sets their values, which no event and no mutation tells. */
function fieldRecord() {
  const inputs = {};
  const rows = Object.keys(window.customers[0]).map((label, at) => {
    inputs[label] = el('input', { id: `f${at}`, ...(label === NUMBER ? { 'data-number': '' } : {}) });
    return el('div', {}, el('label', { for: `f${at}` }, label), inputs[label]);
  });
  const fill = (labels, one) => {
    for (const label of labels) inputs[label].value = one[label];
  };
  return { element: el('div', {}, ...rows), fill };
}

function inShadow(record) {
  const element = el('fall-akte');
  element.attachShadow({ mode: 'open' }).append(record.element);
  return { element, fill: record.fill };
}

/** A frame that stays, with a page that is filled from outside. */
function inFrame(inner) {
  const element = el('iframe', { src: `/frame/-/${inner}`, width: '900', height: '400' });
  return { element, fill: (labels, one) => element.contentWindow.fill?.(labels, one) };
}

const VIEWS = {
  text: textRecord,
  fields: fieldRecord,
  shadowText: () => inShadow(textRecord()),
  shadowFields: () => inShadow(fieldRecord()),
  frameText: () => inFrame('text'),
  frameFields: () => inFrame('fields'),
};

const wait = (ms) => fetch(`/wait/${ms}`).then((answer) => answer.json());

async function open(name) {
  if (view?.name === name) return;
  view = { name, tabs: new Map(), ...VIEWS[name]?.() };
  main.replaceChildren(...(view.element ? [view.element] : []));
  if (name.startsWith('frame')) await new Promise((done) => view.element.addEventListener('load', done));
}

/** Every record opened stays in a panel; one is on view. */
function showTab(id, byClass) {
  for (const [other, panel] of view.tabs) hidePanel(panel, other !== id, byClass);
  if (!view.tabs.has(id)) {
    const { element, fill } = id % 2 ? textRecord() : fieldRecord();
    fill(Object.keys(window.customers[id]), window.customers[id]);
    const panel = el('section', {}, element);
    main.append(panel);
    view.tabs.set(id, panel);
  }
  if (view.tabs.size > KEPT_TABS) {
    const [oldest] = [...view.tabs.keys()].filter((key) => key !== id);
    view.tabs.get(oldest).remove();
    view.tabs.delete(oldest);
  }
}

function hidePanel(panel, hidden, byClass) {
  panel.style.display = hidden && byClass ? 'none' : '';
  panel.hidden = hidden && !byClass;
}

/**
 * Switches to a customer.
 * @param step `{ id, view, how, waits }`: `how` is `click`, `push`, `hash`, `request` or `parts`; `waits` are ms of requests
 */
window.switchTo = ({ id, view: name, how, waits }) => {
  turn += 1;
  const mine = turn;
  const one = window.customers[id];
  const done = () => {
    window.completeAt = performance.now();
  };
  const work = async () => {
    window.completeAt = null;
    if (name === 'tabs') {
      await open('tabs');
      showTab(id, how === 'push');
      return done();
    }
    if (name === 'frame') {
      if (view?.name === 'frame') view.element.src = `/frame/${id}/${id % 2 ? 'text' : 'fields'}`;
      else {
        const element = el('iframe', { src: `/frame/${id}/text`, width: '900', height: '400' });
        view = { name: 'frame', element };
        main.replaceChildren(element);
      }
      view.element.onload = () => mine === turn && done();
      return undefined;
    }
    await open(name);
    if (how === 'push') history.pushState(null, '', `/akte/${id}/${name}`);
    if (how === 'hash') history.pushState(null, '', `#/akte/${id}`);
    if (how === 'parts') {
      for (const [part, ms] of waits.entries()) {
        if (part > 0) await wait(ms);
        if (mine !== turn) return undefined;
        view.fill(labelsOf(part), one);
      }
      return done();
    }
    if (how !== 'click') await wait(waits[0]);
    if (mine !== turn) return undefined;
    view.fill(Object.keys(one), one);
    return done();
  };
  document.querySelector('#go').onclick = () => void work();
  // The first part is filled in without a request; a swap by nothing at all leaves no trace.
  if (how === 'click' || how === 'parts') document.querySelector('#go').click();
  else void work();
};

if (place === 'frame') {
  document.querySelector('#go').remove();
  const record = VIEWS[startView]();
  main.append(record.element);
  window.fill = record.fill;
  if (index !== '-') record.fill(Object.keys(window.customers[0]), window.customers[Number(index)]);
} else {
  void open(startView).then(() => {
    view.fill(Object.keys(window.customers[0]), window.customers[Number(index)]);
    window.completeAt = performance.now();
  });
}
