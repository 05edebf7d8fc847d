// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PanelBody } from '../../components/panel/panel-body';
import type { WriteAnswer } from '../../lib/messages/protocol';
import type { CaseActions } from '../../lib/pages/case-actions';
import type { PanelView } from '../../lib/view';
import type { CaseView } from '../../lib/view-case';
import { CLOSING } from '../e2e/gallery/sample-closing';
import { TERMS } from '../e2e/gallery/sample-terms';
import { lockedView } from '../e2e/gallery/sample-vault';
import { CASE, caseIn } from '../e2e/gallery/sample-views';
import { button, choose, click, mount, one, press, type, unmount } from './support/mount';

afterEach(unmount);

const saved = (): Promise<WriteAnswer> => Promise.resolve({ ok: true, change: 'c9' });
const actions: CaseActions = {
  record: vi.fn(saved),
  undo: vi.fn(saved),
  adopt: vi.fn(saved),
  setFacts: vi.fn(saved),
  savePlan: vi.fn(saved),
  reviewPlan: vi.fn(saved),
  saveStep: vi.fn(saved),
  tickItem: vi.fn(saved),
  saveFollowUp: vi.fn(saved),
  deferFollowUp: vi.fn(saved),
  savePause: vi.fn(saved),
  endPause: vi.fn(saved),
  decideJointTalks: vi.fn(saved),
  linkBenefitUnit: vi.fn(saved),
  saveTerm: vi.fn(saved),
  endTerm: vi.fn(saved),
  noteCooperation: vi.fn(saved),
  cancelAppointment: vi.fn(saved),
  tickClosing: vi.fn(saved),
  closeTalk: vi.fn(saved),
  tickList: vi.fn(saved),
  restartList: vi.fn(saved),
  endCase: vi.fn(saved),
  keepCase: vi.fn(saved),
  caseChanges: vi.fn(() => Promise.resolve([])),
  relinkChoices: vi.fn(() => Promise.resolve({ choices: [], more: 0 })),
  relinkCase: vi.fn(saved),
  confirmDate: vi.fn(saved),
  seenDeleted: vi.fn(() => Promise.resolve()),
};

function show(view: PanelView, focusCount = 0, writes = actions): void {
  mount(
    <PanelBody
      view={view}
      actionsFor={() => writes}
      onReread={() => undefined}
      onEnable={() => Promise.resolve(false)}
      shortcut={null}
      focusCount={focusCount}
    />,
  );
}
const OTHER: CaseView = { ...CASE, ref: { ...CASE.ref, customerNumber: '214D000001' }, name: 'Kaya, Zeynep' };
const isOpen = () => !one('.record').closest('[hidden]');

describe('a talk that is not closed', () => {
  const closing: CaseView = { ...CASE, closing: CLOSING };
  const isClosing = () => document.querySelector('.closing') !== null;

  it('stands in place of the form, which one click brings back', async () => {
    show(closing);
    expect([isClosing(), isOpen()]).toEqual([true, false]);
    await click(one('.folded'));
    expect([isClosing(), isOpen()]).toEqual([false, true]);
    expect(document.activeElement?.matches('.tile input')).toBe(true);
  });

  it('is shown after saving another one, and once closed only on request', async () => {
    show(CASE);
    await press(one('.tile input'), 'p');
    await press(one('.tile input'), 'Enter');
    show(closing);
    expect(document.activeElement?.matches('.closing input:not(:checked)')).toBe(true);
    show({ ...CASE, closing: { ...CLOSING, closed: true }, now: [{ text: 'Nach dem Gespräch', opens: 'closing' }] });
    expect([isClosing(), isOpen()]).toEqual([false, true]);
    await click(button('Nach dem Gespräch'));
    expect(isClosing()).toBe(true);
  });
});

describe('a half-typed form', () => {
  const typeNote = async () => {
    await choose(one('#record-follow'), 'followUp');
    await type(one('#record-followWhat'), 'Rückruf');
  };

  it('stays for the same person', async () => {
    show(CASE);
    await typeNote();
    show({ ...caseIn('dueToday') });
    expect(one<HTMLInputElement>('#record-followWhat').value).toBe('Rückruf');
  });

  it('waits in memory while the entries are locked, not in what is shown, and is this person’s only', async () => {
    show(CASE);
    await typeNote();
    show(lockedView(false));
    expect(document.querySelector('.record')).toBe(null);
    expect(document.body.innerHTML).not.toContain('Rückruf');
    show(CASE);
    expect(one<HTMLInputElement>('#record-followWhat').value).toBe('Rückruf');
    show(lockedView(false));
    show(OTHER);
    expect(document.querySelector<HTMLInputElement>('#record-followWhat')).toBe(null);
    expect(document.body.innerHTML).not.toContain('Rückruf');
    show(CASE);
    expect(one<HTMLInputElement>('#record-followWhat').value, 'hers again').toBe('Rückruf');
  });

  it.each<[string, string, string, (() => HTMLElement) | null]>([
    ['Wiedervorlage', '#tab-followUps', '#follow-up-what', () => button('Wiedervorlage ergänzen')],
    ['step of the plan', '#tab-plan', '#step-text', () => button('Schritt ergänzen')],
    ['reason of an interval', '#tab-facts', '#term-reason', () => button('Festlegung ergänzen')],
    ['date of a fact', '#tab-facts', '#facts-birthDate', null],
    ['day to which one is moved', '#tab-followUps', '.defer .date-box input', () => button('Verschieben')],
    ['day to be told of it later', '#tab-followUps', '.defer .date-box input', () => button('Später erinnern')],
  ])('of any kind waits with its tab: %s', async (_name, tab, field, opener) => {
    const full = { ...CASE, terms: TERMS };
    show(full);
    await click(one(tab));
    if (opener) await click(opener());
    await type(one(field), 'Rückruf');
    show(lockedView(false));
    expect(document.body.innerHTML).not.toContain('Rückruf');
    show(full);
    expect(one<HTMLInputElement>(field).value).toBe('Rückruf');
    await click(one('#tab-history'));
    await click(one(tab));
    expect(one<HTMLInputElement>(field).value, 'after a look at another tab').toBe('Rückruf');
    show({ ...OTHER, terms: TERMS });
    await click(one(tab));
    if (opener) await click(opener());
    expect(one<HTMLInputElement>(field).value, 'for another person').not.toBe('Rückruf');
    show(full);
    expect(one<HTMLInputElement>(field).value, 'for her again, in sight').toBe('Rückruf');
  });

  it('ends with saving', async () => {
    show(CASE);
    await click(one('#tab-followUps'));
    await click(button('Wiedervorlage ergänzen'));
    await type(one('#follow-up-what'), 'Rückruf');
    await type(one('#follow-up-date'), '24.11.2026');
    await click(button('Wiedervorlage speichern'));
    expect(actions.saveFollowUp).toHaveBeenCalledTimes(1);
    expect(document.querySelector('#follow-up-what')).toBeNull();
    await click(button('Wiedervorlage ergänzen'));
    expect(one<HTMLInputElement>('#follow-up-what').value).toBe('');
  });

  it('is gone for another person', async () => {
    show(CASE);
    await typeNote();
    show(OTHER);
    expect(document.querySelector('#record-followWhat')).toBeNull();
    expect(one('h1').textContent).toContain('Kaya');
  });

  it('does not pass to another person with the same number in another system', async () => {
    show(CASE);
    await typeNote();
    show({ ...CASE, ref: { ...CASE.ref, system: 'https://other.example' } });
    expect(document.querySelector('#record-followWhat')).toBeNull();
  });
});

describe('the form', () => {
  it('folds on every tab but Verlauf, and opens with the focus on the kinds', async () => {
    show(CASE);
    await click(one('#tab-plan'));
    expect(isOpen()).toBe(false);
    await click(one('.folded'));
    expect(isOpen()).toBe(true);
    expect(document.activeElement).toBe(one('.tile input'));
  });

  it('opens from the shortcut even where no talk is known yet', () => {
    show({ ...CASE, history: [] });
    expect(isOpen()).toBe(false);
    show({ ...CASE, history: [] }, 1);
    expect(isOpen()).toBe(true);
    expect(document.activeElement).toBe(one('.tile input'));
  });
});

describe('writes', () => {
  it('shows „Gespeichert“ with an undo of that change', async () => {
    show(CASE);
    await press(one('.tile input'), 'p');
    await press(one('.tile input'), 'Enter');
    expect(one('[role="status"]').textContent).toBe('Gespeichert');
    await click(one('.toast-button'));
    expect(actions.undo).toHaveBeenCalledWith('c9');
    expect(one('[role="status"]').textContent).toBe('Rückgängig gemacht');
  });

  it('shows the sentence of a fault and nothing about saving', async () => {
    const fault = Object.assign(new Error('Fallblick antwortet nicht.'), { name: 'RequestFault' });
    show(CASE, 0, { ...actions, record: () => Promise.reject(fault) });
    await press(one('.tile input'), 'p');
    await press(one('.tile input'), 'Enter');
    expect(one('#record-refusal').textContent).toContain('Fallblick antwortet nicht.');
    expect(document.querySelector('.toast')).toBeNull();
  });

  it('loses no tick that comes before the answer to the one before', async () => {
    const answers: (() => void)[] = [];
    const saveFollowUp = vi.fn(
      (_: Parameters<CaseActions['saveFollowUp']>[0]) =>
        new Promise<WriteAnswer>((resolve) => answers.push(() => resolve({ ok: true, change: 'c9' }))),
    );
    show(CASE, 0, { ...actions, saveFollowUp });
    await click(one('#tab-followUps'));
    await click(one('.steps li input'));
    await click(one('.steps li input'));
    expect(saveFollowUp.mock.calls.map(([{ done }]) => done)).toEqual([true, false]);
    for (const answer of answers) answer();
  });

  it('sends the plan, its date and the whole step with a tick', async () => {
    show(CASE);
    await click(one('#tab-plan'));
    await click(one<HTMLInputElement>('.steps li:nth-child(4) input'));
    expect(actions.saveStep).toHaveBeenCalledWith(
      { plan: 'plan-1', concluded: '2026-05-29' },
      { id: 's4', text: 'Kinderbetreuung ab Januar klären', date: '2026-12-11', done: true, followUp: null },
    );
  });
});

it('leads from „Jetzt“ to where a thing is done', async () => {
  show(CASE);
  await click(button('Kooperationsplan prüfen'));
  expect(one('[role="tab"][aria-selected="true"]').textContent).toBe('Plan');
  expect(document.activeElement).toBe(one('#tab-plan'));
});
