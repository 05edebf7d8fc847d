import { expect, it } from 'vitest';
import { SHAPES } from '../../lib/shapes';
import { stateExamples } from '../../lib/text/help-states';
import { HELP_UI } from '../../lib/text/ui-help';

it('explains every state of a contact once, in its own shape and words', () => {
  const states = stateExamples({ today: '2026-11-20', soon: '2026-11-27', later: '2026-12-30' });
  const words = states.map(({ segment }) => segment.full);
  expect(new Set(words).size).toBe(words.length);
  expect(words).toContain('Kontakt überfällig seit 12 Tagen');
  expect(words).toContain('Angaben fehlen: Team');
  const shown = new Set(states.map(({ segment }) => segment.icon));
  const noState = ['locked', 'unlocked', 'open', 'error'];
  expect(Object.keys(SHAPES).filter((shape) => !noState.includes(shape) && !shown.has(shape as never))).toEqual([]);
});

it('has each section once, and every sentence ends', () => {
  const ids = HELP_UI.sections.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const sentences = HELP_UI.sections.flatMap(({ text, points }) => [text, ...points]);
  expect(sentences.filter((sentence) => !/[.“]$/.test(sentence))).toEqual([]);
});
