// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ClosingSection } from '../../components/closing/closing-section';
import type { WriteAnswer } from '../../lib/messages/protocol';
import type { Save } from '../../lib/pages/case-actions';
import type { ClosingView } from '../../lib/view-closing';
import { CLOSING, CLOSING_JOINT, CLOSING_NO_SHOW } from '../e2e/gallery/sample-closing';
import { button, choose, click, mount, one, press, type, unmount } from './support/mount';

afterEach(unmount);

const written = (): Promise<WriteAnswer> => Promise.resolve({ ok: true, change: 'c1' });
const save: Save = async (write) => {
  const answer = await write();
  return answer.ok ? null : answer.message;
};

function show(closing: ClosingView, focusCount = 0) {
  const actions = { tickClosing: vi.fn(written), closeTalk: vi.fn(written) };
  const onClosed = vi.fn();
  mount(
    <ClosingSection
      closing={closing}
      today="2026-11-20"
      suggestedNext="2026-12-18"
      actions={actions}
      save={save}
      focusCount={focusCount}
      onClosed={onClosed}
      onOpenSteps={() => undefined}
    />,
  );
  return { ...actions, onClosed };
}
const boxes = () => [...document.querySelectorAll<HTMLInputElement>('.closing input[type="checkbox"]')];

describe('„Gespräch abschließen“', () => {
  it('begins at the first open item and closes with Enter', async () => {
    const { closeTalk, onClosed } = show(CLOSING, 1);
    expect(document.activeElement).toBe(boxes().find(({ checked }) => !checked));
    await press(document.activeElement as HTMLElement, 'Enter');
    expect(closeTalk).toHaveBeenCalledWith({ event: 'e1', follow: null });
    expect(onClosed).toHaveBeenCalledOnce();
  });

  it('ticks for the person of the line', async () => {
    const { tickClosing } = show(CLOSING_JOINT);
    await click(boxes()[1] as HTMLInputElement);
    expect(tickClosing).toHaveBeenCalledWith({ event: 'e1', item: 'CL-CLOSE-07', person: '214D093772', done: true });
  });

  it('has no box where the case itself tells', () => {
    show(CLOSING);
    expect(boxes()).toHaveLength(3);
    expect(one('.closing-seen').textContent).toContain('erledigt');
  });

  it('does not end without a next step, says what is missing and keeps what is typed', async () => {
    const { closeTalk, onClosed } = show(CLOSING_NO_SHOW);
    await choose(one('#closing-follow'), 'caseEnds');
    await click(button('Abschließen'));
    expect(closeTalk).not.toHaveBeenCalled();
    expect(one('#closing-refusal').textContent).toContain('warum der Fall endet');
    expect(document.activeElement?.id).toBe('closing-followWhat');
    await type(one('#closing-followWhat'), 'Umzug');
    await click(button('Abschließen'));
    expect(closeTalk).toHaveBeenCalledWith({
      event: 'e1',
      follow: { kind: 'caseEnds', date: '2026-11-20', what: 'Umzug' },
    });
    expect(onClosed).toHaveBeenCalledOnce();
  });

  it('proposes the day within the allowed window, which Enter takes', async () => {
    const { closeTalk } = show(CLOSING_NO_SHOW);
    await click(button('Abschließen'));
    expect(closeTalk).toHaveBeenCalledWith({
      event: 'e1',
      follow: { kind: 'appointment', date: '2026-12-18', what: '' },
    });
  });

  it('takes a tick and Enter while the tick before is still being written', async () => {
    const { tickClosing, closeTalk } = show(CLOSING);
    tickClosing.mockReturnValueOnce(new Promise(() => undefined));
    const open = boxes().filter(({ checked }) => !checked);
    await click(open[0] as HTMLInputElement);
    await click(open[1] as HTMLInputElement);
    expect(tickClosing).toHaveBeenCalledTimes(2);
    await press(open[1] as HTMLInputElement, 'Enter');
    expect(closeTalk).toHaveBeenCalledOnce();
  });

  it('stays when closing is refused', async () => {
    const { closeTalk, onClosed } = show(CLOSING);
    closeTalk.mockResolvedValueOnce({ ok: false, message: 'Die Einträge sind gesperrt.' });
    await click(button('Abschließen'));
    expect(one('#closing-refusal').textContent).toContain('gesperrt');
    expect(onClosed).not.toHaveBeenCalled();
  });

  it('once closed only has what stayed open', async () => {
    const { closeTalk } = show({ ...CLOSING, closed: true });
    expect(document.querySelector('.closing button[type="submit"]')).toBeNull();
    await press(boxes()[1] as HTMLElement, 'Enter');
    expect(closeTalk).not.toHaveBeenCalled();
  });

  it('copies the note of each, and says so where the browser refuses', async () => {
    show(CLOSING_JOINT);
    const writeText = vi.fn(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const copies = [...document.querySelectorAll<HTMLButtonElement>('.talk-note .button')];
    await click(copies[1] as HTMLButtonElement);
    expect(writeText).toHaveBeenCalledWith(CLOSING_JOINT.notes[1]?.text);
    expect(document.querySelectorAll('.talk-note [role="status"]')[1]?.textContent).toContain('Kopiert');
    writeText.mockRejectedValueOnce(new Error('NotAllowedError'));
    await click(copies[0] as HTMLButtonElement);
    expect(document.querySelector('.talk-note [role="status"]')?.textContent).toContain('nicht erlaubt');
  });
});
