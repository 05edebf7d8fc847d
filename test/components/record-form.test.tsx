// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RecordForm } from '../../components/record/record-form';
import type { EntryInput } from '../../lib/messages/protocol';
import { choose, click, mount, one, press, type, unmount } from './support/mount';

afterEach(unmount);

const CONTEXT = {
  today: '2026-11-20',
  suggestedNext: '2026-12-18',
  companions: [{ customerNumber: '214D093772', name: 'Müller, Ayşe' }],
};

function form(answer: string | null = null, focusCount = 0) {
  const onSave = vi.fn((_entry: EntryInput) => Promise.resolve(answer));
  mount(
    <RecordForm
      context={CONTEXT}
      afterTalk="danach: nächster Kontakt bis 20.12."
      shortcut="Alt+Shift+G"
      focusCount={focusCount}
      onSave={onSave}
    />,
  );
  return onSave;
}
const tiles = () => [...document.querySelectorAll<HTMLInputElement>('.tile input')];
const chosen = () => tiles().find((tile) => tile.checked)?.value;
const tile = (kind: string) => one<HTMLInputElement>(`.tile input[value="${kind}"]`);

describe('keys', () => {
  it.each([
    ['p', 'scheduledInPerson'],
    ['T', 'phone'],
    ['u', 'documentDropOff'],
    ['N', 'noShow'],
  ])('%s chooses %s and puts the focus there', async (key, kind) => {
    form();
    await press(tile('phone'), key);
    expect(chosen()).toBe(kind);
    expect(document.activeElement).toBe(tile(kind));
  });

  it('leaves letters to text fields, date fields and selects', async () => {
    form();
    await choose(one('#record-follow'), 'followUp');
    for (const field of ['#record-followWhat', '#record-followDate', '#record-follow']) await press(one(field), 'p');
    expect(chosen()).toBeUndefined();
  });

  it('leaves shortcuts with modifiers alone', async () => {
    form();
    await press(tile('phone'), 'p', { ctrlKey: true });
    await press(tile('phone'), 'n', { altKey: true });
    expect(chosen()).toBeUndefined();
  });

  it('saves with two keys once the form has the focus', async () => {
    const onSave = form(null, 1);
    expect(document.activeElement).toBe(tile('scheduledInPerson'));
    await press(document.activeElement as Element, 'p');
    await press(document.activeElement as Element, 'Enter');
    expect(onSave.mock.calls.map(([entry]) => entry.kind)).toEqual(['scheduledInPerson']);
    expect(chosen()).toBeUndefined();
  });

  it('saves once, however fast Enter is pressed again', async () => {
    const onSave = vi.fn(() => new Promise<null>(() => undefined));
    mount(<RecordForm context={CONTEXT} afterTalk={null} shortcut={null} focusCount={0} onSave={onSave} />);
    await press(tile('phone'), 'p');
    await press(tile('scheduledInPerson'), 'Enter');
    await press(tile('scheduledInPerson'), 'Enter');
    expect(onSave).toHaveBeenCalledTimes(1);
  });
});

describe('refusals', () => {
  it('says what is missing, puts the focus there and saves nothing', async () => {
    const onSave = form();
    await press(tile('phone'), 'Enter');
    expect(one('#record-refusal').textContent).toContain('Art des Kontakts');
    expect(document.activeElement).toBe(tile('scheduledInPerson'));
    expect(onSave).not.toHaveBeenCalled();
  });

  it('refuses a day in the future and keeps what was typed', async () => {
    const onSave = form();
    await press(tile('phone'), 'p');
    await choose(one('.day-choice select'), 'other');
    await type(one('#record-date'), '21.11.2026');
    await press(one('#record-date'), 'Enter');
    expect(one('#record-refusal').textContent).toContain('Zukunft');
    expect(one<HTMLInputElement>('#record-date').value).toBe('21.11.2026');
    expect(one('#record-date').ariaInvalid ?? one('#record-date').getAttribute('aria-invalid')).toBe('true');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('keeps everything when the store refuses', async () => {
    form('Es wurde nichts gespeichert.');
    await press(tile('phone'), 't');
    await choose(one('#record-follow'), 'followUp');
    await type(one('#record-followWhat'), 'Rückruf');
    await type(one('#record-followDate'), '2026-12-01');
    await press(one('#record-followWhat'), 'Enter');
    expect(one('#record-refusal').textContent).toContain('nichts gespeichert');
    expect(chosen()).toBe('phone');
    expect(one<HTMLInputElement>('#record-followWhat').value).toBe('Rückruf');
  });
});

describe('what the form shows', () => {
  it('asks for the content of a talk only where it is not clear', async () => {
    form();
    const asks = () => document.body.textContent?.includes('mit Beratungsinhalt');
    await press(tile('phone'), 'p');
    expect(asks()).toBe(false);
    await press(tile('phone'), 't');
    expect(asks()).toBe(true);
  });

  it('names the next due date only for a talk that counts', async () => {
    form();
    const shown = () => document.body.textContent?.includes('danach:');
    await press(tile('phone'), 'p');
    expect(shown()).toBe(true);
    await press(tile('phone'), 'n');
    expect(shown()).toBe(false);
  });

  it('ticks the only other member at once', async () => {
    const onSave = form();
    await press(tile('phone'), 'p');
    await click(one<HTMLInputElement>('.checks .check-row:nth-child(2) input'));
    await press(tile('scheduledInPerson'), 'Enter');
    expect(onSave.mock.calls[0]?.[0]).toMatchObject({
      kind: 'jointTalk',
      jointWith: [{ customerNumber: '214D093772' }],
    });
  });
});
