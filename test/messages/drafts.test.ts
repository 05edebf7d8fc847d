import { beforeEach, expect, it, vi } from 'vitest';
import { FakeArea } from '../background/support/storage';

const stage = vi.hoisted(() => ({ session: null as unknown }));
vi.mock('wxt/browser', () => ({ browser: { storage: { session: stage } } }));

const HER = 'https://fall.example 214D000001';
let memory: FakeArea;

beforeEach(() => {
  memory = new FakeArea();
  for (const name of ['get', 'set', 'remove'] as const)
    Object.assign(stage, { [name]: (what: never) => memory[name](what) });
});

/** As a page that has just opened. */
async function openPage() {
  vi.resetModules();
  const page = await import('../../lib/messages/drafts');
  await page.readDrafts();
  return page;
}

it('is found by the next page, up to the last letter', async () => {
  const popup = await openPage();
  popup.drafts.set(`${HER}/what`, 'Rück');
  popup.drafts.set(`${HER}/what`, 'Rückruf');
  expect([...(await openPage()).drafts]).toEqual([[`${HER}/what`, 'Rückruf']]);
  popup.drafts.delete(`${HER}/what`);
  expect([...(await openPage()).drafts]).toEqual([]);
});

it('leaves alone what another page typed meanwhile, and sees it at the next look', async () => {
  const [panel, popup] = [await openPage(), await openPage()];
  popup.drafts.set(`${HER}/record`, { kind: 'phone' });
  panel.drafts.set(`${HER}/what`, 'Rückruf');
  expect((await openPage()).drafts.size).toBe(2);
  await panel.readDrafts();
  expect(panel.drafts.get(`${HER}/record`)).toEqual({ kind: 'phone' });
});

it('does not take an old reading for what was typed while it was read', async () => {
  const page = await openPage();
  const reading = page.readDrafts();
  page.drafts.set(`${HER}/what`, 'R');
  await reading;
  expect(page.drafts.get(`${HER}/what`)).toBe('R');
});

it('stays in the page where the memory takes no more', async () => {
  const page = await openPage();
  memory.broken = true;
  page.drafts.set(`${HER}/what`, 'Rückruf');
  await page.readDrafts();
  expect(page.drafts.get(`${HER}/what`)).toBe('Rückruf');
});

it('stays in the page where the memory is full, also when that is read again', async () => {
  const page = await openPage();
  Object.assign(stage, { set: () => Promise.reject(new Error('quota exceeded')) });
  page.drafts.set(`${HER}/what`, 'Rückruf');
  await page.readDrafts();
  await page.readDrafts();
  expect(page.drafts.get(`${HER}/what`)).toBe('Rückruf');
});

it('ends with the case that is destroyed, and with no other', async () => {
  const page = await openPage();
  memory.items.vaultKey = 'stays';
  page.drafts.set(`${HER}/what`, 'hers');
  page.drafts.set(`${HER}2/what`, 'another’s');
  await page.forgetDrafts([{ system: 'https://fall.example', customerNumber: '214D000001' }]);
  expect([...(await openPage()).drafts.values()]).toEqual(['another’s']);
  expect(memory.items.vaultKey).toBe('stays');
});
