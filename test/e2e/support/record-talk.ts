import type { View } from './session.ts';
import { until } from './until.ts';

/**
 * Records a talk of today by the keys of the panel's form. While the page is read anew no key chooses anything: then it is pressed
 * again, as a person does who looks at the form.
 */
export async function recordTalk(panel: View): Promise<void> {
  await until('the kind of the talk', async () => {
    await panel.focus('.tile input');
    await panel.press('p');
    return panel.evaluate(() => document.querySelector('.tile input:checked') !== null);
  });
  await panel.press('Enter');
  await panel.waitForText('Gespeichert');
}
