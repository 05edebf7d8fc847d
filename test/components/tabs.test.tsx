// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { afterEach, expect, it } from 'vitest';
import { Tabs } from '../../components/tabs';
import { mount, one, press, unmount } from './support/mount';

afterEach(unmount);

const TABS = [
  { id: 'a', label: 'Verlauf' },
  { id: 'b', label: 'Plan' },
  { id: 'c', label: 'BG' },
] as const;

function Sample() {
  const [chosen, setChosen] = useState<'a' | 'b' | 'c'>('a');
  return (
    <Tabs label="Bereiche" tabs={[...TABS]} chosen={chosen} onChoose={setChosen}>
      Inhalt {chosen}
    </Tabs>
  );
}
const selected = () => one('[role="tab"][aria-selected="true"]');

it('moves choice and focus with the arrows, around the ends, and with Home and End', async () => {
  mount(<Sample />);
  for (const [key, label] of [
    ['ArrowRight', 'Plan'],
    ['End', 'BG'],
    ['ArrowRight', 'Verlauf'],
    ['ArrowLeft', 'BG'],
    ['Home', 'Verlauf'],
  ] as const) {
    await press(selected(), key);
    expect(selected().textContent).toBe(label);
    expect(document.activeElement).toBe(selected());
  }
});

it('is one stop for the Tab key and names its panel', () => {
  mount(<Sample />);
  const stops = [...document.querySelectorAll('[role="tab"]')].filter((tab) => tab.getAttribute('tabindex') === '0');
  expect(stops).toEqual([selected()]);
  expect(one('[role="tabpanel"]').getAttribute('aria-labelledby')).toBe(selected().id);
});
