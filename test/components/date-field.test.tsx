// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { DateField } from '../../components/date-field';
import { readDate } from '../../components/date-text';
import { mount, one, type, unmount } from './support/mount';

afterEach(unmount);

describe('a typed date', () => {
  it.each([
    ['18.12.2026', '2026-12-18'],
    ['1.2.2026', '2026-02-01'],
    ['18.12.26', '2026-12-18'],
    ['18122026', '2026-12-18'],
    [' 18. 12. 2026 ', '2026-12-18'],
    ['2026-12-18', '2026-12-18'],
    ['29.2.2028', '2028-02-29'],
  ])('reads „%s“', (text, iso) => expect(readDate(text)).toBe(iso));

  it.each(['', '18.12.', '18.12.202', '31.2.2026', '29.2.2026', '0.1.2026', '1.13.2026', '12/18/2026', 'morgen'])(
    'does not guess „%s“',
    (text) => expect(readDate(text)).toBeNull(),
  );
});

function Sample() {
  const [value, setValue] = useState('2026-12-18');
  return (
    <>
      <DateField id="date" label="Datum" value={value} onChange={setValue} />
      <output>{value}</output>
    </>
  );
}
const field = () => one<HTMLInputElement>('#date');
const value = () => one('output').textContent;

it('shows German, keeps what is being typed, and tidies up when left', async () => {
  mount(<Sample />);
  expect(field().value).toBe('18.12.2026');
  await type(field(), '1.3.27');
  expect([field().value, value()]).toEqual(['1.3.27', '2027-03-01']);
  act(() => void field().dispatchEvent(new FocusEvent('blur')));
  expect(field().value).toBe('01.03.2027');
});

it('hands on what is no date, so that it can be refused instead of being lost', async () => {
  mount(<Sample />);
  await type(field(), '31.2.2026');
  expect([field().value, value()]).toEqual(['31.2.2026', '31.2.2026']);
  expect(document.querySelector('.weekday')).toBeNull();
});
