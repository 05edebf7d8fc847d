// A list as component libraries build them: sorted and paged in place, rows and columns move.

const rows = [...window.rows];
const box = document.querySelector('#box');
const table = document.createElement('table');
const body = document.createElement('tbody');
const HEIGHT = 40;
const VISIBLE = 9;
let labels = Object.keys(rows[0]);
let start = 0;

function draw() {
  const shown = rows.slice(start, start + VISIBLE);
  while (body.children.length < shown.length) body.append(document.createElement('tr'));
  while (body.children.length > shown.length) body.lastElementChild.remove();
  shown.forEach((row, at) => {
    const tr = body.children[at];
    while (tr.children.length < labels.length) tr.append(document.createElement('td'));
    labels.forEach((label, column) => {
      tr.children[column].textContent = row[label];
      tr.children[column].toggleAttribute('data-number', label === 'Kundennummer');
    });
    tr.style.cssText = `height:${HEIGHT}px`;
  });
}

function head() {
  const tr = document.createElement('tr');
  for (const label of labels) {
    const th = document.createElement('th');
    th.textContent = label;
    th.style.cssText = 'position:sticky;top:0;background:#ddd;height:40px;z-index:1;text-align:left';
    if (label === 'Name') th.style.width = '480px';
    tr.append(th);
  }
  table.tHead.replaceChildren(tr);
}

table.createTHead();
table.append(body);
table.style.cssText = 'border-collapse:collapse;table-layout:fixed;width:1200px';
box.style.cssText = `height:${HEIGHT * VISIBLE}px;overflow:auto;position:relative`;
box.append(table);
head();
draw();

window.sort = (label, sign) => {
  rows.sort((a, b) => sign * a[label].localeCompare(b[label]));
  draw();
};
window.moveRows = () => body.append(...[...body.children].reverse());
window.turn = (page) => {
  start = page * VISIBLE;
  draw();
};
window.moveColumns = () => {
  labels = [...labels.slice(2), ...labels.slice(0, 2)];
  body.replaceChildren();
  head();
  draw();
};
