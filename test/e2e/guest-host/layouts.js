// Lists as foreign applications build them, one kind per address. Marks for the test: data-days the name with what its badge
// must say, data-row all parts of a row, data-box what rows scroll in, data-cover what stays above them.

const kind = document.documentElement.dataset.kind;
const box = document.querySelector('#box');
const LABELS = Object.keys(window.rows[0]).filter((label) => label !== 'days');
const HEIGHT = 40;

function make(tag, css = '', text = '') {
  const element = document.createElement(tag);
  element.style.cssText = css;
  if (text) element.textContent = text;
  return element;
}

/** A plain table; `widths` in px by label. */
function table(rows, labels, widths = {}) {
  const built = make('table', 'border-collapse:collapse;table-layout:fixed;background:#fff');
  const head = built.createTHead().insertRow();
  const body = built.createTBody();
  built.style.width = `${labels.reduce((sum, label) => sum + (widths[label] ?? 150), 0)}px`;
  for (const label of labels) {
    const th = make('th', `text-align:start;width:${widths[label] ?? 150}px;height:36px;background:#ddd`, label);
    th.dataset.cover = '';
    head.append(th);
  }
  for (const row of rows) {
    const tr = body.insertRow();
    tr.style.height = `${HEIGHT}px`;
    tr.dataset.row = row.days;
    for (const label of labels) {
      const td = tr.insertCell();
      td.style.cssText = 'padding:0 6px;background:inherit;white-space:nowrap';
      td.textContent = row[label];
      if (label === 'Name') td.dataset.days = row.days;
    }
  }
  return built;
}

function scroller(css) {
  box.style.cssText = `overflow:auto;position:relative;background:#fff;${css}`;
  box.dataset.box = '';
}

function cards(heading) {
  scroller('height:520px;width:1080px;display:flex;flex-wrap:wrap;gap:12px');
  for (const row of window.rows.slice(0, 14)) {
    const card = make('article', 'width:320px;border:1px solid #999;padding:8px;box-sizing:border-box');
    card.dataset.row = row.days;
    const name = make('h3', 'margin:0;font-size:15px', heading(row));
    name.dataset.days = row.days;
    const list = make('dl', 'display:grid;grid-template-columns:130px 1fr;margin:6px 0');
    for (const label of LABELS) {
      if (label !== 'Name') list.append(make('dt', '', label), make('dd', 'margin:0', row[label]));
    }
    card.append(name, list, make('button', '', 'Öffnen'));
    box.append(card);
  }
}

const KINDS = {
  /** Rows are recycled, positioned by transforms, in an order of their own, some of them out of sight. */
  virtual() {
    scroller('height:400px;width:1100px');
    const grid = make('div', `position:relative;height:${(window.rows.length + 1) * HEIGHT}px;width:1080px`);
    grid.setAttribute('role', 'grid');
    const columns = LABELS.map(
      (_, at) =>
        `position:absolute;left:${at * 180 + (at > 1 ? 120 : 0)}px;width:${at === 1 ? 300 : 180}px;height:${HEIGHT}px;line-height:${HEIGHT}px;overflow:hidden;white-space:nowrap;`,
    );
    const line = (role, css) => {
      const row = make('div', `position:absolute;left:0;right:0;height:${HEIGHT}px;${css}`);
      row.setAttribute('role', 'row');
      for (const [at] of LABELS.entries()) {
        const cell = make('div', columns[at]);
        cell.setAttribute('role', role);
        row.append(cell);
      }
      return row;
    };
    const head = line('columnheader', 'position:sticky;top:0;background:#ddd;z-index:2');
    head.dataset.cover = '';
    LABELS.forEach((label, at) => {
      head.children[at].textContent = label;
    });
    grid.append(head);
    const pool = Array.from({ length: 16 }, () => line('gridcell', 'top:0;background:#fff'));
    grid.append(...pool);
    box.append(grid);
    const render = () => {
      const first = Math.max(0, Math.floor(box.scrollTop / HEIGHT) - 3);
      for (let at = first; at < Math.min(first + 16, window.rows.length); at++) {
        const row = window.rows[at];
        const element = pool[at % 16];
        if (element.dataset.row === String(row.days)) continue;
        element.dataset.row = row.days;
        element.style.transform = `translateY(${(at + 1) * HEIGHT}px)`;
        LABELS.forEach((label, column) => {
          element.children[column].textContent = row[label];
          if (label === 'Name') element.children[column].dataset.days = row.days;
        });
      }
    };
    render();
    box.addEventListener('scroll', kind === 'late' ? () => requestAnimationFrame(render) : render);
  },

  /** Recycled rows are filled a frame later. */
  late() {
    KINDS.virtual();
  },

  /** Sticky head and sticky number column, name column scrolls below them. */
  pinned() {
    scroller('height:400px;width:700px');
    const built = table(window.rows.slice(0, 30), LABELS, { Name: 420, Status: 400 });
    for (const th of built.querySelectorAll('th')) th.style.cssText += 'position:sticky;top:0;z-index:2';
    for (const tr of built.rows) {
      tr.cells[0].style.cssText += 'position:sticky;left:0;background:#eef;z-index:1';
      tr.cells[0].dataset.cover = '';
    }
    built.rows[0].cells[0].style.zIndex = 3;
    box.append(built);
  },

  /** One record in two elements: the number stands, the rest scrolls beside it. */
  split(pinned = 1) {
    box.style.cssText = 'display:flex;width:900px;background:#fff';
    box.dataset.box = '';
    const part = (labels, css) => {
      const pane = make('div', css);
      for (const [at, row] of [
        Object.fromEntries(LABELS.map((label) => [label, label])),
        ...window.rows.slice(0, 12),
      ].entries()) {
        const line = make('div', `display:flex;height:${HEIGHT}px;width:${labels.length * 240}px`);
        line.setAttribute('role', 'row');
        line.setAttribute('aria-rowindex', at + 1);
        if (at) line.dataset.row = row.days;
        for (const label of labels) {
          const cell = make('div', `flex:0 0 240px;line-height:${HEIGHT}px`, row[label]);
          cell.setAttribute('role', at ? 'gridcell' : 'columnheader');
          cell.setAttribute('aria-colindex', LABELS.indexOf(label) + 1);
          if (at && label === 'Name') cell.dataset.days = row.days;
          line.append(cell);
        }
        pane.append(line);
      }
      return pane;
    };
    box.setAttribute('role', 'grid');
    box.append(part(LABELS.slice(0, pinned), 'flex:none'), part(LABELS.slice(pinned), 'overflow-x:auto'));
  },

  'split-name'() {
    KINDS.split(2);
  },

  /** Rows lower than a badge. */
  dense() {
    const built = table(window.rows.slice(0, 20), LABELS, { Name: 420 });
    for (const tr of built.tBodies[0].rows) tr.style.height = '20px';
    built.style.font = '13px/16px sans-serif';
    box.append(built);
  },

  /** Rows slide to their new places after a click on the head. */
  sliding() {
    const built = table(window.rows.slice(0, 12), LABELS, { Name: 420 });
    const body = built.tBodies[0];
    built.tHead.rows[0].cells[1].id = 'sort';
    built.tHead.onclick = () => {
      const rows = [...body.rows];
      const before = new Map(rows.map((row) => [row, row.getBoundingClientRect().top]));
      body.append(...rows.reverse());
      for (const row of rows) {
        row.style.transition = 'none';
        row.style.transform = `translateY(${before.get(row) - row.getBoundingClientRect().top}px)`;
      }
      requestAnimationFrame(() => {
        for (const row of rows) {
          row.style.transition = 'transform 400ms';
          row.style.transform = '';
        }
      });
    };
    box.append(built);
  },

  /** A menu opens above some rows. */
  menu() {
    const built = table(window.rows.slice(0, 12), LABELS, { Name: 420 });
    const menu = make(
      'div',
      'position:absolute;left:100px;top:120px;width:700px;height:120px;background:#ffd;z-index:5',
      'Menü',
    );
    menu.hidden = true;
    menu.dataset.cover = '';
    const open = make('button', '', 'Menü');
    open.id = 'open';
    open.onclick = () => {
      menu.hidden = !menu.hidden;
    };
    box.append(open, built, menu);
  },

  /** Controls in the cell of the name: check box, link, buttons that always stand there and some that come with the pointer. */
  controls() {
    const built = table(window.rows.slice(0, 12), LABELS, { Name: 420 });
    for (const [at, tr] of [...built.tBodies[0].rows].entries()) {
      const cell = tr.cells[1];
      const link = make('a', '', cell.textContent);
      link.href = '#akte';
      link.dataset.days = cell.dataset.days;
      delete cell.dataset.days;
      cell.style.position = 'relative';
      const tools = make(
        'span',
        `position:absolute;top:6px;${at % 3 === 0 ? 'left:150px' : 'right:4px'};opacity:${at % 2}`,
      );
      tools.className = 'tools';
      tools.append(make('button', 'height:28px', 'Öffnen'), make('button', 'height:28px', 'Notiz'));
      const tick = make('input');
      tick.type = 'checkbox';
      cell.replaceChildren(tick, link, tools);
      tr.onmouseenter = () => {
        tools.style.opacity = 1;
      };
    }
    box.append(built);
  },

  /** A row that has been opened shows another list inside. */
  nested() {
    const outer = window.rows.slice(0, 6);
    const built = table(outer, LABELS, { Name: 420 });
    for (const [at, tr] of [...built.tBodies[0].rows].entries()) {
      if (at % 2) continue;
      const detail = make('tr');
      const cell = make('td', 'padding:8px 40px');
      cell.colSpan = LABELS.length;
      cell.append(table(window.rows.slice(10 + at * 2, 12 + at * 2), LABELS.slice(0, 6), { Name: 360 }));
      detail.append(cell);
      tr.after(detail);
    }
    box.append(built);
  },

  /** A list of numbers: the badge stands beside the number. */
  nameless() {
    const built = table(
      window.rows.slice(0, 12),
      LABELS.filter((label) => label !== 'Name'),
      { Kundennummer: 420 },
    );
    for (const tr of built.tBodies[0].rows) tr.cells[0].dataset.days = tr.dataset.row;
    box.append(built);
  },

  /** A card for each person, three in a row, the name as its heading and a button at its end. */
  cards() {
    cards((row) => row.Name.replace(/ \d+$/, ''));
  },

  /** Headings that are no names: the line stands at the number, in rows lower than it. */
  'cards-nameless'() {
    cards((row) => `Fall ${row.days}`);
    for (const dd of box.querySelectorAll('dt:first-child + dd')) {
      dd.dataset.days = dd.closest('article').dataset.row;
    }
    for (const heading of box.querySelectorAll('h3')) delete heading.dataset.days;
  },

  rtl() {
    document.documentElement.dir = 'rtl';
    scroller('height:400px;width:900px');
    box.append(table(window.rows.slice(0, 20), LABELS, { Name: 420 }));
  },

  /** Heads of a height that differs from row to row, and names of several lines. */
  uneven() {
    scroller('height:500px;width:1200px');
    const built = table(window.rows.slice(0, 20), LABELS, { Name: 300 });
    for (const [at, tr] of [...built.tBodies[0].rows].entries()) {
      tr.style.height = `${30 + (at % 4) * 25}px`;
      const cell = tr.cells[1];
      if (at % 3 === 0) cell.style.cssText += 'white-space:normal;width:160px';
      if (at % 3 === 0) cell.textContent = `von und zu Hohenlichtenfels-Waldeck ${cell.textContent}`;
    }
    box.append(built);
  },

  /** Each half of the name a block of its own, in cells that end below it: room beside both. */
  halves() {
    const built = table(window.rows.slice(0, 12), LABELS, { Name: 300 });
    built.style.font = '12px/14px sans-serif';
    for (const tr of built.tBodies[0].rows) {
      tr.style.height = '28px';
      for (const cell of tr.cells) cell.style.padding = '0 6px';
      const [last, first] = tr.cells[1].textContent.split(', ');
      tr.cells[1].replaceChildren(make('div', '', last), make('div', '', first));
    }
    box.append(built);
  },

  /** Something with a ground of its own and a wide margin around its text stands beside the name. */
  chips() {
    const built = table(window.rows.slice(0, 12), LABELS, { Name: 560 });
    for (const tr of built.tBodies[0].rows) {
      const chip = make('div', 'display:inline-block;margin-left:50px;padding:0 70px;background:#cde', 'neu');
      chip.dataset.cover = '';
      tr.cells[1].append(chip);
    }
    box.append(built);
  },

  /** A name of several pieces in one line, in rows lower than a badge. */
  pieces() {
    KINDS.dense();
    for (const tr of box.querySelectorAll('tbody tr')) {
      const [last, first] = tr.cells[1].textContent.split(', ');
      tr.cells[1].replaceChildren(`${last}, `, make('b', '', first), ' (2)');
    }
  },

  /** Columns as narrow as their texts, names that are links of one to three lines: room for a small sign at most. */
  crowded() {
    const built = table(window.rows.slice(0, 15), LABELS, { Name: 90, 'Zuständiges Team': 85 });
    built.style.font = '12px/14px sans-serif';
    for (const [at, tr] of [...built.tBodies[0].rows].entries()) {
      tr.style.height = '22px';
      for (const cell of tr.cells) cell.style.cssText = 'padding:2px;background:inherit';
      tr.cells[2].style.textAlign = 'center';
      const link = make('a', '', ['Bondarenko-Ma, Iryna', 'Lüdenscheidt, Zoë', 'Al-Hassani, Ali', 'Dorn, Max'][at % 4]);
      link.href = '#akte';
      link.dataset.days = tr.dataset.row;
      delete tr.cells[1].dataset.days;
      tr.cells[1].replaceChildren(link);
    }
    box.append(built);
    // Whatever the fonts: behind every fourth name 22 px are free, enough for the smallest sign alone.
    for (const tr of [...built.tBodies[0].rows].filter((_, at) => at % 4 === 2)) {
      const [, name, team] = tr.cells;
      const { right } = name.firstChild.getBoundingClientRect();
      team.style.cssText = `padding:2px 0 2px ${right + 22 - team.getBoundingClientRect().left}px;background:inherit`;
    }
  },

  /** A list that changes while it is looked at; the page's functions do what its own script would. */
  live() {
    scroller('height:400px;width:1100px');
    const built = table(window.rows.slice(0, 20), LABELS, { Name: 420 });
    const body = built.tBodies[0];
    let next = 20;
    let sign = 1;
    box.append(built);
    window.insert = (at) => {
      const row = table([window.rows[next++]], LABELS, { Name: 420 }).tBodies[0].rows[0];
      body.insertBefore(row, body.rows[at]);
    };
    window.remove = (at) => body.rows[at].remove();
    window.hideColumn = (at, isHidden) => {
      for (const row of built.rows) row.cells[at].hidden = isHidden;
    };
    window.moveColumn = (from, to) => {
      for (const row of built.rows) row.insertBefore(row.cells[from], row.cells[to]);
    };
    built.tHead.onclick = ({ target }) => {
      const at = target.cellIndex;
      const text = (row) => row.cells[at].textContent;
      body.append(...[...body.rows].sort((a, b) => sign * text(a).localeCompare(text(b))));
      sign = -sign;
    };
  },

  /** A virtual list whose box lies in a box that scrolls as well. */
  'in-scroller'() {
    KINDS.virtual();
    const outer = make('div', 'height:260px;width:1130px;overflow:auto');
    outer.id = 'outer';
    outer.dataset.box = '';
    const below = make('p', 'height:120px;margin:0;background:#ffd', 'Unter der Liste');
    below.dataset.cover = '';
    box.before(outer);
    outer.append(make('p', 'margin:0;height:80px', 'Über der Liste'), box, make('p', 'height:300px'));
    outer.after(below);
  },

  thousand() {
    scroller('height:800px;width:1200px');
    const built = table(window.rows, LABELS, { Name: 420 });
    for (const th of built.querySelectorAll('th')) th.style.cssText += 'position:sticky;top:0;z-index:2';
    box.append(built);
  },
};
KINDS[kind]();
