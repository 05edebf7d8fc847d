/**
 * Makes an element. `props` are attributes; `on…` are listeners; true/false sets or leaves out. Texts become text nodes.
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(2));
  return element;
}

/** Changes the text in place: the element keeps its text node. */
export function setText(element, text) {
  const node = element.firstChild;
  if (node instanceof Text) node.nodeValue = text;
  else element.replaceChildren(document.createTextNode(text));
}

/** Runs `fill` for each row of data over re-used `<tr>`s; missing ones are made, left-over ones removed. */
export function fillRows(body, data, make, fill) {
  while (body.rows.length > data.length) body.lastElementChild.remove();
  while (body.rows.length < data.length) body.append(make());
  data.forEach((entry, index) => {
    fill(body.rows[index], entry);
  });
}

/** A table in its own scrolling box, so that a narrow window never scrolls the page sideways. */
export function table(caption, columns, attributes = {}) {
  const body = h('tbody');
  const head = h(
    'thead',
    {},
    h(
      'tr',
      {},
      columns.map((title) => h('th', { scope: 'col' }, title)),
    ),
  );
  const box = h('div', { class: 'scroll', role: 'region', 'aria-label': caption, tabindex: '0' });
  box.append(h('table', { ...attributes, 'aria-label': caption }, head, body));
  return { box, body };
}
