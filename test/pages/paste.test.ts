import { beforeEach, expect, it, vi } from 'vitest';
import { adapterFor } from '../../lib/packs/adapters';
import { readPaste } from '../../lib/pages/paste';
import { LONGEST_TEXT } from '../../lib/site/read-text';

const request = vi.hoisted(() => vi.fn());
vi.mock('../../lib/messages/client', () => ({ request }));

const TEXT = 'Kundennummer: 214D093771\nName: Muster, Ada\nBemerkung: vertraulich';

beforeEach(() => {
  request.mockReset();
  request.mockResolvedValue({ adapter: adapterFor('about:blank'), system: 'eingefügt' });
});

it('reads the text here: the background is asked for the adapter and nothing else', async () => {
  const answer = await readPaste(TEXT, 7);
  expect(answer).toMatchObject({
    ok: true,
    person: { system: 'eingefügt', profile: { pasted: true, fields: { customerNumber: '214D093771' } } },
  });
  expect(request.mock.calls).toEqual([['textAdapter', { tabId: 7 }]]);
  expect(JSON.stringify(answer)).not.toContain('vertraulich');
});

it('refuses a text that is too long with a sentence', async () => {
  expect(await readPaste('x'.repeat(LONGEST_TEXT + 1), 7)).toMatchObject({ ok: false, message: /20\.000 Zeichen/ });
  expect(request).not.toHaveBeenCalled();
});

it('says when nobody answers', async () => {
  request.mockRejectedValue(Object.assign(new Error('Fallblick antwortet nicht.'), { name: 'RequestFault' }));
  expect(await readPaste(TEXT, null)).toEqual({ ok: false, message: 'Fallblick antwortet nicht.' });
});
