// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { KeptContext } from '../../components/kept';
import { ClientsTab } from '../../components/sap/clients-tab';
import { noticeList } from '../../lib/sap/notice-list';
import type { OpenRoom, RoomRows } from '../../lib/sap/open-room';
import { patchedRows } from '../../lib/sap/patched-rows';
import type { RoomPatch } from '../../lib/sap/rows';
import { clientOf, roomWith, TODAY, talkOf } from '../sap/sample-clients';
import { button, choose, click, mount, one, press, type, unmount } from './support/mount';

let rows: RoomRows;
let texts: Map<string, unknown>;
let destroyed: [id: string, alongside: readonly RoomPatch[]][];
let asked: number;
/** What `save` waits for; null: it answers at once. */
let held: Promise<void> | null;
let draw: () => void = () => undefined;

beforeEach(() => {
  rows = roomWith({ clients: [clientOf(), clientOf({ id: 'c2', pseudonym: 'Leuchtturm' })] }).rows;
  texts = new Map();
  destroyed = [];
  asked = 0;
  held = null;
});
afterEach(unmount);

function Room() {
  const [, setCount] = useState(0);
  draw = () => setCount((count) => count + 1);
  const room: OpenRoom = {
    ...roomWith(),
    rows,
    newId: () => `new-${rows.clients.length + rows.talks.length}`,
    save: async (patch) => {
      await held;
      rows = patchedRows(rows, patch);
      if (!held) draw();
      return null;
    },
    destroyClient: async (id, alongside) => {
      destroyed.push([id, alongside]);
      rows = patchedRows(rows, [...alongside, { table: 'clients', id, after: null }]);
      draw();
      return null;
    },
  };
  return (
    <KeptContext.Provider value={{ texts, place: 'sap' }}>
      <ClientsTab
        room={room}
        toDetails={() => {
          asked += 1;
        }}
      />
    </KeptContext.Provider>
  );
}

const show = () => mount(<Room />);
const heading = () => one('h2').textContent;
const open = async (pseudonym: string) => click(button(pseudonym));
const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
const submit = async (selector: string) =>
  act(async () => {
    one<HTMLFormElement>(selector).requestSubmit();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  });

it('opens with Enter the one that is left of a search, and comes back to its row', async () => {
  show();
  await submit('.sap-filter');
  expect(heading()).toBe('Klientenbögen');
  await type(one<HTMLInputElement>('#client-search'), 'leucht');
  await submit('.sap-filter');
  expect(heading()).toBe('Leuchtturm');
  expect(document.activeElement).toBe(one('h2'));
  expect(document.body.textContent).not.toContain('Windrad');
  await click(button('Alle Klientenbögen'));
  expect(document.activeElement).toBe(one('#client-c2'));
});

it('keeps what is typed while the gate is shut, also over a visit to the list, and saves it once it opens', async () => {
  show();
  await open('Windrad');
  await click(button('Gespräch eintragen'));
  const radio = (): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  expect(document.activeElement).toBe(radio()[0]);
  await click(radio()[1] as HTMLElement);
  await type(one<HTMLInputElement>('#talk-new-minutes'), '50');
  await type(one<HTMLInputElement>('#talk-new-note'), 'Erstes Gespräch');
  await submit('form[aria-label="Gespräch eintragen"]');
  const missing = noticeList({ roles: [], policeOfficer: false }).duties.map(({ text }) => text);
  for (const text of missing) expect(one('#talk-new-refusal').textContent).toContain(text);
  expect(rows.talks).toEqual([]);

  await click(button('Alle Klientenbögen'));
  await open('Windrad');
  expect(one<HTMLInputElement>('#talk-new-minutes').value).toBe('50');
  expect(one<HTMLInputElement>('#talk-new-note').value).toBe('Erstes Gespräch');
  for (const box of boxes().slice(0, missing.length)) await click(box);
  await submit('form[aria-label="Gespräch eintragen"]');
  expect(rows.talks).toMatchObject([{ clientId: 'c1', on: TODAY, minutes: 50, note: 'Erstes Gespräch' }]);
  expect(document.querySelector('#talk-new-minutes')).toBeNull();
  expect(one('[role="status"].hidden-text').textContent).toBe('Gespeichert');
});

it('keeps both of two ticks that come before the page is drawn anew', async () => {
  show();
  await open('Windrad');
  let release = (): void => undefined;
  held = new Promise((go) => {
    release = go;
  });
  for (const box of boxes().slice(0, 2)) await click(box);
  await act(async () => {
    release();
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  });
  expect(rows.clients[0]?.notices).toHaveLength(2);
});

it('puts the focus on the field that is wrong', async () => {
  show();
  await click(button('Klientenbogen anlegen'));
  expect(document.activeElement).toBe(one('#client-pseudonym'));
  await type(one<HTMLInputElement>('#client-pseudonym'), 'windrad');
  one('#client-openedOn').focus();
  await submit('form[aria-label="Neuer Klientenbogen"]');
  expect(document.activeElement).toBe(one('#client-pseudonym'));
  expect(one('#client-pseudonym').getAttribute('aria-invalid')).toBe('true');
  expect(one('#client-refusal').textContent).toContain('„Windrad“ gibt es schon');
});

it('warns of what looks like a name, saves it all the same, and opens the new one', async () => {
  show();
  await click(button('Klientenbogen anlegen'));
  await type(one<HTMLInputElement>('#client-pseudonym'), 'Blauer Reiher');
  expect(document.body.textContent).toContain('sieht wie ein Vor- und Nachname aus');
  await choose(one<HTMLSelectElement>('#client-concern'), 'family');
  await submit('form[aria-label="Neuer Klientenbogen"]');
  expect(rows.clients.at(-1)).toMatchObject({ pseudonym: 'Blauer Reiher', concern: 'family', openedOn: TODAY });
  expect(heading()).toBe('Blauer Reiher');
});

it('deletes only when asked twice, and leaves the minutes', async () => {
  rows = { ...rows, talks: [talkOf({ on: '2026-10-05', minutes: 45 })] };
  show();
  await open('Windrad');
  await click(button('Klientenbogen löschen'));
  expect(document.activeElement?.textContent).toBe('„Windrad“ endgültig löschen?');
  await press(document.activeElement as Element, 'Escape');
  expect(document.activeElement).toBe(button('Klientenbogen löschen'));
  expect(destroyed).toEqual([]);
  await click(button('Klientenbogen löschen'));
  await click(button('Endgültig löschen'));
  expect(destroyed).toMatchObject([['c1', [{ table: 'times', after: { on: '2026-10-01', minutes: 45 } }]]]);
  expect(document.activeElement).toBe(one('h2'));
  expect(heading()).toBe('Klientenbögen');
  expect(document.body.textContent).not.toContain('Windrad');
});

it('asks before it removes a talk; Escape takes the question back', async () => {
  rows = { ...rows, talks: [talkOf()] };
  show();
  await open('Windrad');
  const remove = one('[aria-label="Entfernen: 05.10.2026, 45 Minuten"]');
  await click(remove);
  await press(button('Ja, entfernen'), 'Escape');
  expect(document.activeElement).toBe(remove);
  expect(rows.talks).toHaveLength(1);
  await click(remove);
  await click(button('Ja, entfernen'));
  expect(rows.talks).toEqual([]);
  expect(document.activeElement).toBe(one('#talks-title'));
});

it('guesses no role: it leads to the details, and lets nobody past the gate', async () => {
  rows = { ...rows, profile: null };
  show();
  await click(button('Zu den Angaben'));
  expect(asked).toBe(1);
  await open('Windrad');
  for (const box of boxes()) await click(box);
  await click(button('Gespräch eintragen'));
  await click(one('#talk-new-needed'));
  await submit('form[aria-label="Gespräch eintragen"]');
  expect(one('#talk-new-refusal').textContent).toContain('Angaben zu Ihren Funktionen fehlen');
});
