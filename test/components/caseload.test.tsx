// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CaseloadBody } from '../../components/caseload/caseload-body';
import type { CaseloadBodyProps } from '../../components/caseload/caseload-props';
import { countsOf } from '../../lib/caseload/filters';
import type { CaseloadRow } from '../../lib/messages/caseload';
import { caseloadRow, overdueRow, TODAY } from '../caseload/rows';
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
      opened={null}
      lists={[]}
      takeover={TAKEOVERS.idle}
      onOpen={opened}
      onClose={() => undefined}
      actionsFor={() => {
        throw new Error('nothing is written here');
      }}
      shortcut={null}
      onChange={() => Promise.resolve({ ok: true, change: 'c1' })}
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
