// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CaseloadBody } from '../../components/caseload/caseload-body';
import type { CaseloadBodyProps } from '../../components/caseload/caseload-props';
import { countsOf } from '../../lib/caseload/filters';
import type { CaseloadRow } from '../../lib/messages/caseload';
import { caseloadRow, overdueRow, TODAY } from '../caseload/rows';
import { HANDOVER } from '../e2e/gallery/sample-handover';
import { TAKEOVERS } from '../e2e/gallery/sample-takeover';
import { VAULTS } from '../e2e/gallery/sample-vault';
import { button, click, mount, one, press, type, unmount } from './support/mount';

const opened = vi.fn();

function show(rows: CaseloadRow[], part: Partial<CaseloadBodyProps> = {}): void {
  mount(
    <CaseloadBody
      view={{ status: 'open', today: TODAY, counts: countsOf(rows), rows, ranks: [] }}
      problem={null}
      onRetry={() => undefined}
      vault={VAULTS.open}
      lockAt={null}
      onLookUp={() => undefined}
      opened={null}
      lists={[]}
      takeover={TAKEOVERS.idle}
      providersDue={0}
      handover={HANDOVER}
      onOpen={opened}
      onClose={() => undefined}
      actionsFor={() => {
        throw new Error('nothing is written here');
      }}
      shortcut={null}
      onChange={() => Promise.resolve({ ok: true, change: 'c1' })}
      onDelete={() => Promise.resolve({ ok: true, deleted: 1 })}
      onUndo={() => Promise.resolve({ ok: true, change: 'c2' })}
      onExport={() => Promise.resolve(null)}
      {...part}
    />,
  );
}

const shown = (): string[] => [...document.querySelectorAll('.col-name .name')].map((cell) => cell.textContent ?? '');
const cellIn = (row: number, column: number): HTMLElement => one(`[data-row="${row}"] > [data-column="${column}"]`);
const place = (): string => {
  const cell = document.activeElement as HTMLElement;
  return `${cell.parentElement?.dataset.row}/${cell.dataset.column}`;
};
const focus = (cell: HTMLElement): void => void act(() => cell.focus());
const key = (name: string, init?: KeyboardEventInit): Promise<void> =>
  press(document.activeElement ?? document.body, name, init);

beforeEach(() => {
  opened.mockReset();
  // Nothing is laid out here: without a height every row would fit into the window.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(32);
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});
afterEach(() => {
  unmount();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const ROWS = [
  overdueRow(1, 12, { name: 'Richter, Marlies' }),
  overdueRow(2, 3, { name: 'Bauer, Markus', team: 'u25' }),
  caseloadRow(3, { name: 'Öztürk, Sevgi' }),
];

describe('the page „Fallbestand“', () => {
  it('goes through the grid by keys alone: one stop, every cell, the head, and out of nothing', async () => {
    show(ROWS);
    const stops = document.querySelectorAll('[role="grid"] [tabindex="0"]');
    expect(stops).toHaveLength(1);
    focus(cellIn(0, 1));
    await key('ArrowDown');
    expect(place()).toBe('1/1');
    await key('End');
    expect(place()).toBe('1/11');
    await key('ArrowRight');
    expect(place()).toBe('1/11');
    await key('Home');
    expect(place()).toBe('1/0');
    await key('End', { ctrlKey: true });
    expect(place()).toBe('2/11');
    await key('Home', { ctrlKey: true });
    expect(place()).toBe('0/0');
    await key('PageDown');
    expect(place()).toBe('2/0');
    await key('PageUp');
    await key('ArrowUp');
    expect(place()).toBe('-1/0');
    expect(document.querySelectorAll('[role="grid"] [tabindex="0"]')).toHaveLength(1);
  });

  it('sorts from the head, and the focus stays with its case', async () => {
    show(ROWS);
    focus(cellIn(0, 2));
    await key('ArrowUp');
    await key('Enter');
    expect(shown()).toEqual(['Bauer, Markus', 'Öztürk, Sevgi', 'Richter, Marlies']);
    expect(cellIn(-1, 2).getAttribute('aria-sort')).toBe('ascending');
    await key('Enter');
    expect(shown()).toEqual(['Richter, Marlies', 'Öztürk, Sevgi', 'Bauer, Markus']);
    await key('ArrowDown');
    await key('ArrowDown');
    expect(document.activeElement?.textContent).toBe('Öztürk, Sevgi');
    await click(cellIn(-1, 2));
    expect(document.activeElement?.textContent).toBe('Öztürk, Sevgi');
  });

  it('Enter opens the case, Space selects it, the head selects all that is shown', async () => {
    show(ROWS);
    focus(cellIn(1, 1));
    await key('Enter');
    expect(opened).toHaveBeenCalledWith(ROWS[1]?.ref);
    await key(' ');
    expect(one('[data-row="1"]').getAttribute('aria-selected')).toBe('true');
    focus(cellIn(-1, 0));
    await key(' ');
    expect(document.querySelectorAll('[aria-selected="true"]')).toHaveLength(3);
    await key(' ');
    expect(document.querySelectorAll('[aria-selected="true"]')).toHaveLength(0);
  });

  it('filters, searches, and counts what the search leaves', async () => {
    show(ROWS);
    expect(button('überfällig2').getAttribute('aria-pressed')).toBe('false');
    await click(button('überfällig2'));
    expect(shown()).toEqual(['Richter, Marlies', 'Bauer, Markus']);
    await type(one<HTMLInputElement>('#caseload-search'), 'oeztuerk');
    expect(document.body.textContent).toContain('Kein Fall passt zu dieser Auswahl.');
    expect(button('überfällig').textContent).toBe('überfällig0');
    await click(button('Alle1'));
    expect(shown()).toEqual(['Öztürk, Sevgi']);
  });

  it('draws a few of 5,000 rows, says how many there are, and all of them for paper', async () => {
    const many = Array.from({ length: 5000 }, (_, at) =>
      caseloadRow(1, { ref: { system: 'a', customerNumber: String(at) }, name: `Person ${at}` }),
    );
    show(many);
    expect(one('[role="grid"]').getAttribute('aria-rowcount')).toBe('5001');
    expect(shown().length).toBeGreaterThan(10);
    expect(shown().length).toBeLessThan(100);
    focus(cellIn(0, 2));
    await key('End', { ctrlKey: true });
    expect(document.activeElement?.closest('[role="row"]')?.getAttribute('aria-rowindex')).toBe('5001');
    show(many.slice(0, 300));
    expect(shown().length).toBeLessThan(100);
    window.dispatchEvent(new Event('beforeprint'));
    expect(shown()).toHaveLength(300);
  });

  it('names today’s part of the caseload and opens from there', async () => {
    const followUps = { due: '2026-11-17', days: -3, text: 'seit 3 Tagen', open: 1, dueNow: 1, what: 'Nachweis' };
    show([...ROWS, caseloadRow(4, { followUps })]);
    expect(one('.morning').textContent).toContain('1 Wiedervorlage seit 3 Tagen');
    await click(button('Richter, Marlies'));
    expect(opened).toHaveBeenCalledWith(ROWS[0]?.ref);
    await click(button('alle anzeigen'));
    expect(shown()).toHaveLength(2);
    show([caseloadRow(1)]);
    expect(document.body.textContent).toContain('Heute ist nichts fällig. Nächster Kontakt: So 20.12.');
  });
});

describe('what is done with several cases', () => {
  const changed = vi.fn<CaseloadBodyProps['onChange']>();
  beforeEach(() => {
    changed.mockReset();
    changed.mockResolvedValue({ ok: true, change: 'c7' });
  });
  const pick = async (...at: number[]): Promise<void> => {
    for (const index of at) await click(one(`[data-row="${index}"] input`));
  };

  it('is shown before: how many, whom, what stands there afterwards; and can be taken back', async () => {
    const undone = vi.fn<CaseloadBodyProps['onUndo']>().mockResolvedValue({ ok: true, change: 'c8' });
    show(ROWS, { onChange: changed, onUndo: undone });
    await pick(0, 2);
    await type(one<HTMLInputElement>('#caseload-search'), 'richter');
    expect(one('.bulk-bar').textContent).toContain('2 Fälle ausgewählt, davon 1 gerade nicht angezeigt');
    await click(button('Wiedervorlage setzen'));
    await click(button('2 Wiedervorlagen setzen'));
    expect(one('dialog [role="alert"]').textContent).not.toBe('');
    await type(one<HTMLInputElement>('#bulk-follow-up-what'), 'Nachweis');
    await type(one<HTMLInputElement>('#bulk-follow-up-date'), '01.12.2026');
    expect(one('dialog').textContent).toContain('danach: 2 Wiedervorlagen am 01.12.2026');
    expect(one('.concerned').textContent).toBe('Richter, MarliesÖztürk, Sevgi');
    expect(changed).not.toHaveBeenCalled();
    await click(button('2 Wiedervorlagen setzen'));
    expect(changed).toHaveBeenCalledWith([ROWS[0], ROWS[2]], {
      kind: 'followUp',
      date: '2026-12-01',
      what: 'Nachweis',
    });
    expect(document.querySelector('dialog')).toBeNull();
    await click(button('Rückgängig'));
    expect(undone).toHaveBeenCalledWith('c7');
  });

  it('deletes for good only once the number was typed, and says what is lost', async () => {
    const deleted = vi.fn<CaseloadBodyProps['onDelete']>().mockResolvedValue({ ok: false, message: 'Gesperrt.' });
    const followUps = { due: '2026-11-17', days: -3, text: 'seit 3 Tagen', open: 2, dueNow: 1, what: 'Nachweis' };
    const [first, ...rest] = ROWS;
    if (!first) throw new Error('no rows');
    const rows = [{ ...first, followUps, appointment: '2026-12-01' }, ...rest];
    show(rows, { onDelete: deleted });
    await pick(0, 1);
    await click(button('Löschen …'));
    const text = one('dialog').textContent;
    for (const part of ['2 Fälle endgültig löschen', 'Richter, Marlies', '2 offene Wiedervorlagen, 1 Fall mit Termin'])
      expect(text).toContain(part);
    expect(text).toContain('nicht rückgängig');
    for (const wrong of ['', '1']) {
      await type(one<HTMLInputElement>('#bulk-delete-count'), wrong);
      await click(button('2 Fälle löschen'));
      expect(one('dialog [role="alert"]').textContent).toContain('Es wurde nichts gelöscht.');
    }
    expect(deleted).not.toHaveBeenCalled();
    await type(one<HTMLInputElement>('#bulk-delete-count'), ' 2 ');
    await click(button('2 Fälle löschen'));
    expect(deleted).toHaveBeenCalledWith(rows.slice(0, 2));
    expect(one('dialog [role="alert"]').textContent).toBe('Gesperrt.');
    deleted.mockResolvedValue({ ok: true, deleted: 2 });
    await click(button('2 Fälle löschen'));
    expect(document.querySelector('dialog')).toBeNull();
    expect(document.querySelector('.bulk-bar')).toBeNull();
    expect(one('.toast').textContent).toContain('2 Fälle gelöscht');
    expect(one('.toast').textContent).not.toContain('Rückgängig');
    expect(document.activeElement?.tagName).toBe('H1');
  });

  it('a refusal stays in the form with what was typed', async () => {
    changed.mockResolvedValue({ ok: false, message: 'Der Speicherplatz ist erschöpft.' });
    show(ROWS, { onChange: changed });
    await pick(1);
    await click(button('Fälle beenden'));
    await click(button('1 Fall beenden'));
    expect(one('dialog [role="alert"]').textContent).toBe('Der Speicherplatz ist erschöpft.');
    expect(one<HTMLInputElement>('#bulk-end-date').value).toBe('20.11.2026');
  });

  it('a file gets names only by a tick, and is of what is selected, else of what is shown', async () => {
    const saved = vi.fn<CaseloadBodyProps['onExport']>().mockResolvedValue(null);
    show(ROWS, { onExport: saved });
    await click(button('überfällig2'));
    await click(button('Als Datei speichern'));
    await click(one('dialog [type="submit"]'));
    expect(saved).toHaveBeenLastCalledWith(ROWS.slice(0, 2), 'csv', false);
    await pick(1);
    await click(button('Als Datei speichern'));
    await click(one('dialog input[type="radio"]:not(:checked)'));
    await click(one('dialog input[type="checkbox"]'));
    await click(one('dialog [type="submit"]'));
    expect(saved).toHaveBeenLastCalledWith([ROWS[1]], 'ics', true);
  });

  it('offers the open list, and reads it by a click', async () => {
    const read = vi.fn();
    const lists = [{ tabId: 7, rows: 23, host: 'fall.example' }];
    show([], { lists, takeover: { ...TAKEOVERS.idle, read } });
    expect(document.body.textContent).toContain(
      'Im Fachverfahren (fall.example) ist eine Liste mit 23 Zeilen geöffnet.',
    );
    await click(button('Liste übernehmen'));
    expect(read).toHaveBeenCalledWith(7);
    show(ROWS, { lists, takeover: TAKEOVERS.preview });
    const text = one('.take-preview').textContent;
    for (const part of ['23 von vermutlich 186 Zeilen', '3 Fälle neu', 'nicht in der Liste: 3', 'Zeile 4:'])
      expect(text).toContain(part);
  });
});
