// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CaseloadBody } from '../../components/caseload/caseload-body';
import { dropFaces, KeptContext } from '../../components/kept';
import { CellList } from '../../components/options/cell-list';
import { countsOf } from '../../lib/caseload/filters';
import type { CaseloadView } from '../../lib/messages/caseload';
import { caseloadRow, overdueRow, TODAY } from '../caseload/rows';
import { HANDOVER } from '../e2e/gallery/sample-handover';
import { RULES } from '../e2e/gallery/sample-rules';
import { TAKEOVERS } from '../e2e/gallery/sample-takeover';
import { VAULTS } from '../e2e/gallery/sample-vault';
import { button, click, mount, one, type, unmount } from './support/mount';

let texts: Map<string, unknown>;
const rows = [overdueRow(1, 12), caseloadRow(2)];
const OPEN: CaseloadView = { status: 'open', today: TODAY, counts: countsOf(rows), rows, ranks: [] };
const LOCKED: CaseloadView = { status: 'locked', unset: false };

beforeEach(() => {
  texts = new Map();
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(32);
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});
afterEach(() => {
  unmount();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** As session memory gives it back. */
const reopened = () => {
  unmount();
  texts = new Map(Object.entries(JSON.parse(JSON.stringify(Object.fromEntries(texts)))));
  dropFaces(texts, 'caseload');
};

function show(view: CaseloadView): void {
  mount(
    <KeptContext.Provider value={{ texts, place: 'caseload' }}>
      <CaseloadBody
        view={view}
        problem={null}
        onRetry={() => undefined}
        vault={VAULTS.open}
        lockAt={null}
        onLookUp={() => undefined}
        opened={null}
        lists={[]}
        providersDue={0}
        takeover={TAKEOVERS.idle}
        handover={HANDOVER}
        onOpen={() => undefined}
        onClose={() => undefined}
        actionsFor={() => {
          throw new Error('nothing is written here');
        }}
        shortcut={null}
        onChange={() => Promise.resolve({ ok: true, change: 'c1' })}
        onDelete={() => Promise.resolve({ ok: true, deleted: 1 })}
        onUndo={() => Promise.resolve({ ok: true, change: 'c2' })}
        onExport={() => Promise.resolve(null)}
      />
    </KeptContext.Provider>,
  );
}
const selected = () => document.querySelector('.bulk-bar strong')?.textContent ?? null;
const what = () => document.querySelector<HTMLInputElement>('#bulk-follow-up-what')?.value ?? null;

async function beginFollowUps(): Promise<void> {
  show(OPEN);
  await click(one('.caseload-grid input[type="checkbox"]'));
  await click(one('.bulk-bar .small-button'));
  await type(one('#bulk-follow-up-what'), 'Rückruf');
}

it('keeps what is typed for several cases, and which, through a lock and a page that opens again', async () => {
  await beginFollowUps();
  const before = selected();
  expect(before).not.toBeNull();
  show(LOCKED);
  expect(document.body.innerHTML).not.toContain('Rückruf');
  show(OPEN);
  expect([selected(), what()]).toEqual([before, 'Rückruf']);
  reopened();
  show(OPEN);
  expect([selected(), what()]).toEqual([before, 'Rückruf']);
});

it('ends with „Abbrechen“; a selection alone outlives a lock, not the page', async () => {
  await beginFollowUps();
  const before = selected();
  await click(button('Abbrechen'));
  show(LOCKED);
  show(OPEN);
  expect([selected(), what()]).toEqual([before, null]);
  await click(one('.bulk-bar .small-button'));
  expect(what()).toBe('');
  reopened();
  show(OPEN);
  expect([selected(), what()]).toEqual([null, null]);
});

it('keeps until when and from whom cases are handed over, and no passphrase', async () => {
  show(OPEN);
  await click(button('Vertretung'));
  await type(one('#handover-sender'), 'Muster');
  await type(one('#handover-passphrase'), 'streng geheim');
  reopened();
  show(OPEN);
  expect(one<HTMLInputElement>('#handover-sender').value).toBe('Muster');
  expect(JSON.stringify([...texts])).not.toContain('geheim');
});

it('shows a reason that was begun for a cell of the rules', async () => {
  const cells = RULES.view?.cells ?? [];
  const list = () =>
    mount(
      <KeptContext.Provider value={{ texts, place: 'options' }}>
        <CellList cells={cells} overrides={{}} onOverride={() => undefined} />
      </KeptContext.Provider>,
    );
  list();
  await click(one('.cell-table .button'));
  await type(one(`#${CSS.escape(`${cells[0]?.id}-why`)}`), 'Vereinbarung');
  reopened();
  list();
  expect(one<HTMLInputElement>(`#${CSS.escape(`${cells[0]?.id}-why`)}`).value).toBe('Vereinbarung');
  expect(one<HTMLDetailsElement>('.cell-table').open).toBe(true);
});
