// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PanelBody } from '../../components/panel/panel-body';
import type { Paste, PasteAnswer } from '../../lib/pages/paste';
import type { PanelView } from '../../lib/view';
import { PASTED } from '../e2e/gallery/sample-paste';
import { BROKEN, CASE, FAULTS } from '../e2e/gallery/sample-views';
import { button, click, mount, one, unmount } from './support/mount';

const noNumber = {
  ...PASTED,
  profile: {
    ...PASTED.profile,
    fields: { ...PASTED.profile.fields, customerNumber: null },
    notRecognised: [{ field: 'customerNumber', why: 'conflict' } as const],
  },
};
let answers: ((answer: PasteAnswer) => void)[] = [];
const paste = {
  shown: null,
  read: vi.fn(() => new Promise<PasteAnswer>((answer) => answers.push(answer))),
  onShow: vi.fn(),
  onEnd: vi.fn(),
} satisfies Paste;

beforeEach(() => {
  answers = [];
  vi.clearAllMocks();
});
afterEach(unmount);

function show(view: PanelView, given: Paste | undefined = paste): void {
  mount(
    <PanelBody
      view={view}
      actionsFor={() => {
        throw new Error('nothing is written here');
      }}
      onReread={() => undefined}
      onEnable={() => Promise.resolve(false)}
      shortcut={null}
      focusCount={0}
      {...(given && { paste: given })}
    />,
  );
}
const write = (text: string) =>
  act(async () => {
    const field = one<HTMLTextAreaElement>('#paste-text');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const answer = (index: number, value: PasteAnswer) =>
  act(async () => {
    answers[index]?.(value);
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  });
const submit = () => act(async () => one<HTMLFormElement>('.paste-form').requestSubmit());
const shows = (text: string) => document.body.textContent?.includes(text) ?? false;

describe('where it is offered', () => {
  it.each<[string, PanelView, boolean]>([
    ['a page without a customer', { status: 'none' }, true],
    ['a site that is off', { status: 'noSite', origin: null, allowed: null }, true],
    ['an unreadable customer', { status: 'unreadable', fault: FAULTS.unreadable }, true],
    ['a list', { status: 'list', rows: 3 }, false],
  ])('%s: %s', (_name, view, offered) => {
    show(view);
    expect(shows('Text einfügen statt Seite lesen')).toBe(offered);
  });

  it('not in the popup', () => {
    mount(
      <PanelBody
        view={{ status: 'none' }}
        actionsFor={() => {
          throw new Error('nothing is written here');
        }}
        onReread={() => undefined}
        onEnable={() => Promise.resolve(false)}
        shortcut={null}
        focusCount={0}
      />,
    );
    expect(shows('Text einfügen')).toBe(false);
  });
});

describe('the form', () => {
  const open = async () => {
    show({ status: 'none' });
    await click(button('Text einfügen'));
  };

  it('shows at once what was recognised and what was not', async () => {
    await open();
    await write('…');
    await answer(0, { ok: true, person: noNumber });
    expect(one('[role="status"]').textContent).toBe('9 von 11 Angaben erkannt');
    expect(shows('Kundennummerist im Text nicht eindeutig')).toBe(true);
    expect(shows('Geburtsdatum17.03.1984')).toBe(true);
    expect(shows('Nächster Terminim Text leer')).toBe(true);
  });

  it('drops an answer that a newer text has overtaken', async () => {
    await open();
    await write('a');
    await write('b');
    await answer(1, { ok: true, person: PASTED });
    await answer(0, { ok: true, person: noNumber });
    await submit();
    expect(paste.onShow).toHaveBeenCalledWith(PASTED);
  });

  it('shows nobody without a customer number, and says why', async () => {
    await open();
    await submit();
    expect(one('#paste-refusal').textContent).toContain('Text ein');
    await write('a');
    await answer(0, { ok: true, person: noNumber });
    await submit();
    expect(one('#paste-refusal').textContent).toContain('Ohne eindeutige Kundennummer');
    expect(paste.onShow).not.toHaveBeenCalled();
  });

  it('forgets the reading with its text', async () => {
    await open();
    await write('a');
    await answer(0, { ok: true, person: PASTED });
    await write(' ');
    expect(shows('Angaben erkannt')).toBe(false);
    await submit();
    expect(paste.onShow).not.toHaveBeenCalled();
  });

  it('says what the reader refused', async () => {
    await open();
    await write('a');
    await answer(0, { ok: false, message: 'Der Text ist zu lang.' });
    expect(one('#paste-refusal').textContent).toBe('Der Text ist zu lang.');
  });

  it('is gone with its text when the page shows a customer', async () => {
    await open();
    await write('Kundennummer: 214D000001');
    show({ status: 'list', rows: 2 });
    show({ status: 'none' });
    expect(document.querySelector('#paste-text')).toBeNull();
  });
});

describe('a person from text', () => {
  const nobody = { ...paste, shown: PASTED };

  it('is marked, and ends by a button', async () => {
    mount(
      <PanelBody
        view={CASE}
        actionsFor={() => ({}) as never}
        onReread={() => undefined}
        onEnable={() => Promise.resolve(false)}
        shortcut={null}
        focusCount={0}
        paste={nobody}
      />,
    );
    expect(shows('Aus eingefügtem Text')).toBe(true);
    expect(document.activeElement).toBe(one('#pasted-title'));
    await click(button('Beenden'));
    expect(paste.onEnd).toHaveBeenCalled();
  });

  it('is never called the page’s, also while the store is broken', () => {
    show(BROKEN, nobody);
    expect(shows('Aus dem eingefügten Text')).toBe(true);
    expect(shows('Aus den Angaben der Seite')).toBe(false);
  });

  it('offers no second text meanwhile', () => {
    show({ status: 'unreadable', fault: FAULTS.unreadable }, nobody);
    expect(shows('Text einfügen')).toBe(false);
  });
});
