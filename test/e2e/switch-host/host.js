// A record page that switches customers in every way pages do. `data-number` marks where a number stands, for the test only.

const NUMBER = 'Kundennummer';
/** Labels of the parts in which a record may arrive; null: all others. */
const PARTS = [
  [NUMBER],
  ['Name', 'Geburtsdatum'],
  ['Letzte Beratung', 'Nächster Termin', 'Kooperationsplan vom'],
  null,
];
const KEPT_TABS = 4;
const main = document.querySelector('main');
const [, place, index, startView] = location.pathname.split('/');
/** A page has one order of its own: the number first or last. */
if (index % 2) PARTS.reverse();
/** Every third page never rests. */
if (index % 3 === 0) setInterval(() => document.querySelector('#clock').replaceChildren(new Date().toISOString()), 40);

/** Time of the page's clock at which the record on show was complete; null while it is not. */
window.completeAt = null;
/** Errors that scripts of the page were told of. */
window.pageErrors = [];
addEventListener('error', ({ message }) => window.pageErrors.push(message));
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
const afterPaint = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** @returns a promise where a frame has to be loaded first */
function open(name) {
  if (view?.name === name) return view.ready;
  view = { name, tabs: new Map(), ...VIEWS[name]?.() };
  main.replaceChildren(...(view.element ? [view.element] : []));
  if (view.element?.localName === 'iframe')
    view.ready = new Promise((done) => view.element.addEventListener('load', done));
  return view.ready;
}

/** Every record opened stays in a panel; one is on view. @returns a promise once a frame has to be loaded for it */
function showTab(id) {
  for (const [other, panel] of view.tabs) HIDING[view.name](panel, other !== id);
  let loaded;
  if (!view.tabs.has(id)) {
    const panel = el('section');
    if (view.name === 'frameTabs') {
      const frame = loadedFrame(id);
      loaded = new Promise((done) => frame.addEventListener('load', done));
      panel.append(frame);
    } else {
      const { element, fill } = id % 2 ? textRecord() : fieldRecord();
      fill(Object.keys(window.customers[id]), window.customers[id]);
      panel.append(element);
    }
    main.append(panel);
    view.tabs.set(id, panel);
  }
  if (view.tabs.size > KEPT_TABS) {
    const [oldest] = [...view.tabs.keys()].filter((key) => key !== id);
    view.tabs.get(oldest).remove();
    view.tabs.delete(oldest);
  }
  return loaded;
}

const loadedFrame = (id) =>
  el('iframe', { src: `/frame/${id}/${id % 2 ? 'text' : 'fields'}`, width: '900', height: '400' });

const setHidden = (panel, hidden) => {
  panel.hidden = hidden;
};
/** How the panels that are not on view are hidden. */
const HIDING = {
  tabs: setHidden,
  tabsByClass: (panel, hidden) => panel.classList.toggle('away', hidden),
  tabsMovedAway: (panel, hidden) => {
    panel.style.cssText = hidden ? 'position: absolute; left: -10000px' : '';
  },
  frameTabs: setHidden,
};

/** What happens before the record is there. */
const BEFORE = {
  click: () => {},
  push: (step) => history.pushState(null, '', `/akte/${step.id}/${step.view}`),
  replace: (step) => history.replaceState(null, '', `/akte/${step.id}/${step.view}`),
  hash: (step) => history.pushState(null, '', `#/akte/${step.id}`),
  request: (step) => wait(step.waits[0]),
  afterPaint,
};

/** @param isNewest whether no other switch has begun since */
async function show(step, isNewest) {
  const one = window.customers[step.id];
  if (step.view === 'frame') {
    if (view?.name === 'frame') view.element.src = loadedFrame(step.id).src;
    else {
      view = { name: 'frame', element: loadedFrame(step.id) };
      main.replaceChildren(view.element);
    }
    return new Promise((done) => {
      view.element.onload = done;
    });
  }
  await open(step.view);
  if (step.how === 'parts' && view.fill) {
    for (const [part, ms] of step.waits.entries()) {
      if (part > 0) await wait(ms);
      if (isNewest()) view.fill(labelsOf(part), one);
    }
    return undefined;
  }
  await BEFORE[step.how]?.(step);
  if (!isNewest()) return undefined;
  if (view.fill) view.fill(Object.keys(one), one);
  else await showTab(step.id);
  return undefined;
}

/** Switches to a customer. @param step see `steps.ts` */
window.switchTo = (step) => {
  turn += 1;
  const mine = turn;
  const work = async () => {
    window.completeAt = null;
    await show(step, () => mine === turn);
    if (mine === turn) window.completeAt = performance.now();
  };
  document.querySelector('#go').onclick = () => void work();
  // Without a click these have a trace of their own: a navigation or a finished request.
  if (/^(push|replace|hash|request)$/.test(step.how) && step.view === view?.name && view.fill) void work();
  else document.querySelector('#go').click();
};

if (place === 'frame') {
  document.querySelector('#go').remove();
  const record = VIEWS[startView]();
  main.append(record.element);
  window.fill = record.fill;
  if (index !== '-') record.fill(Object.keys(window.customers[0]), window.customers[Number(index)]);
} else {
  void Promise.resolve(open(startView)).then(() => {
    view.fill(Object.keys(window.customers[0]), window.customers[Number(index)]);
    window.completeAt = performance.now();
  });
}
