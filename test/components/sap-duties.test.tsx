// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DetailsTab } from '../../components/sap/details-tab';
import { DutiesTab } from '../../components/sap/duties-tab';
import { QuarterTab } from '../../components/sap/quarter-tab';
import { TimeTab } from '../../components/sap/time-tab';
import type { OpenRoom, RoomRows } from '../../lib/sap/open-room';
import { patchedRows } from '../../lib/sap/patched-rows';
import type { RoomPatch } from '../../lib/sap/rows';
import { NO_ROWS } from '../sap/support-room';
import { button, click, mount, one, type, unmount } from './support/mount';

afterEach(() => {
  unmount();
  vi.restoreAllMocks();
});

/** A room in memory that says what was saved; it refuses with this sentence. */
function show(tab: (room: OpenRoom) => preact.ComponentChildren, rows: Partial<RoomRows> = {}, refusal?: string) {
  const saved: RoomPatch[] = [];
  let ids = 0;
  function Room() {
    const [now, setNow] = useState<RoomRows>({ ...NO_ROWS, ...rows });
    return tab({
      rows: now,
      today: '2026-11-20',
      newId: () => {
        ids += 1;
        return `n${ids}`;
      },
      save: async (patch) => {
        if (refusal) return refusal;
        saved.push(...patch);
        setNow((old) => patchedRows(old, patch));
        return null;
      },
      destroyClient: async () => null,
    });
  }
  mount(<Room />);
  return saved;
}

const nothing = (): void => undefined;
const form = (): HTMLFormElement => one<HTMLFormElement>('form');
const said = (): string => [...document.querySelectorAll('[role="alert"]')].map((each) => each.textContent).join('');

describe('„Angaben“', () => {
  it('keeps what is typed when it is refused, and goes to the field', async () => {
    const saved = show((room) => <DetailsTab room={room} />);
    await type(one('#details-employees'), '600');
    await type(one('#details-share'), '120');
    await click(button('Angaben speichern'));
    expect(saved).toEqual([]);
    expect(said()).toContain('über 0 bis 100');
    expect(document.activeElement?.id).toBe('details-share');
    expect(one<HTMLInputElement>('#details-employees').value).toBe('600');
    await type(one('#details-share'), '62,5');
    await click(button('Angaben speichern'));
    expect(saved).toMatchObject([{ table: 'profile', after: { fte: 0.625, employees: 600, roles: null } }]);
  });

  it('says of a failure of the store why, and keeps what is typed', async () => {
    show((room) => <DetailsTab room={room} />, {}, 'Der Speicher ist voll.');
    await type(one('#details-employees'), '600');
    await click(button('Angaben speichern'));
    expect(said()).toBe('Der Speicher ist voll.');
    expect(one<HTMLInputElement>('#details-employees').value).toBe('600');
  });

  it('takes „keine“ for none and its absence for unknown', async () => {
    const saved = show((room) => <DetailsTab room={room} />);
    const boxes = (): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    const unknown = (): number => document.body.textContent?.split('noch nicht angegeben').length ?? 0;
    const before = unknown();
    await click(boxes()[0] as HTMLElement);
    expect(unknown()).toBe(before - 1);
    await click(boxes()[0] as HTMLElement);
    expect(unknown()).toBe(before);
    await click(boxes()[0] as HTMLElement);
    await click(boxes()[5] as HTMLElement);
    expect(boxes().map(({ checked }) => checked)).toEqual([false, false, false, false, false, true]);
    await click(button('Angaben speichern'));
    expect(saved).toMatchObject([{ after: { roles: [], policeOfficer: null } }]);
  });
});

describe('„Pflichten“', () => {
  const duty = { id: 'd1', kind: 'training', on: '2026-05-05', days: 1, title: 'Thema' } as const;

  it('enters what took place and says so; the list has it at once', async () => {
    const saved = show((room) => <DutiesTab room={room} toDetails={nothing} />);
    await click(button('Teilnahme eintragen'));
    await type(one('#duty-new-title'), 'Gesprächsführung');
    await click(button('Speichern'));
    expect(saved).toMatchObject([{ table: 'duties', after: { on: '2026-11-20', days: 1, title: 'Gesprächsführung' } }]);
    expect(one('.sap-entries').textContent).toContain('Fachfortbildung, 20.11.2026');
    expect(one('[aria-live]').textContent).toBe('Gespeichert.');
    expect(document.activeElement).toBe(button('Teilnahme eintragen'));
  });

  it('removes after a question, and the focus goes to the heading', async () => {
    const saved = show((room) => <DutiesTab room={room} toDetails={nothing} />, { duties: [duty] });
    await click(one('[aria-label="Entfernen: Fachfortbildung, 05.05.2026"]'));
    expect(saved).toEqual([]);
    await click(button('Ja, entfernen'));
    expect(saved).toEqual([{ table: 'duties', id: 'd1', after: null }]);
    expect(document.activeElement).toBe(one('#done-title'));
  });

  it('leads to the facts that are missing', async () => {
    const toDetails = vi.fn();
    show((room) => <DutiesTab room={room} toDetails={toDetails} />);
    await click(button('Zu den Angaben'));
    expect(toDetails).toHaveBeenCalledOnce();
  });

  it('has a name of its own for every „Warum?“', () => {
    const pause = { from: '2022-01-01', until: '2022-03-01', beginTold: false, endTold: false };
    show((room) => <DutiesTab room={room} toDetails={nothing} />, {
      profile: null,
      pauses: [
        { ...pause, id: 'p1' },
        { ...pause, id: 'p2', from: '2023-01-01', until: '2023-03-01' },
      ],
    });
    const names = [...document.querySelectorAll('.sap-duty .disclosure > button')].map((each) =>
      each.getAttribute('aria-label'),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(5);
  });
});

describe('„Zeit“', () => {
  it('leaves the sums of deleted talks without buttons', () => {
    show((room) => <TimeTab room={room} toDetails={nothing} />, {
      times: [{ id: 's', on: '2026-10-01', minutes: 90, kind: 'deletedTalks', note: '' }],
    });
    expect(one('.sap-entries').textContent).toContain('Oktober 2026: 1:30 Std.');
    expect(document.querySelector('.sap-entries button')).toBeNull();
  });
});

describe('„Quartalsbogen“', () => {
  it('can be printed and saved only once it is kept, and is kept only when it was looked at', async () => {
    const saved = show((room) => <QuarterTab room={room} />);
    const words = (): string[] => [...document.querySelectorAll('button')].map((each) => each.textContent ?? '');
    expect(words()).not.toContain('Drucken');
    await click(button('Als gesendet vermerken'));
    await click(button('Festschreiben'));
    expect(saved).toEqual([]);
    expect(said()).toContain('Bitte bestätigen Sie');
    await click(form().querySelector('input') as HTMLElement);
    await click(button('Festschreiben'));
    expect(saved).toMatchObject([{ table: 'sheets', id: '2026-Q4', after: { sentOn: '2026-11-20' } }]);
    expect(words()).toEqual(expect.arrayContaining(['Drucken', 'Als CSV-Datei sichern']));
    expect(words()).not.toContain('Als gesendet vermerken …');
    expect(document.activeElement).toBe(one('h2'));
  });

  it('gives the file the very lines that were kept', async () => {
    const lines = [['Quartalsbogen'], ['4. Quartal'], [''], ['Insgesamt'], ['Was', 'Anzahl'], ['=Böge;n', '12']];
    const parts: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      parts.push(blob as Blob);
      return 'blob:x';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(nothing);
    show((room) => <QuarterTab room={room} />, { sheets: [{ id: '2026-Q4', sentOn: '2026-11-20', lines }] });
    await click(button('Als CSV-Datei sichern'));
    const bytes = new Uint8Array((await parts[0]?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe(
      'Quartalsbogen\r\n4. Quartal\r\n\r\nInsgesamt\r\nWas;Anzahl\r\n"\'=Böge;n";12\r\n',
    );
  });
});
