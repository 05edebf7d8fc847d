import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, historyOf, redone, undone } from '../../lib/editor/history';
import { intervalOf } from '../../lib/editor/interval-text';

describe('history of a draft', () => {
  it('takes the letters of one cell back together, other edits one by one', () => {
    let history = historyOf('');
    for (const text of ['a', 'ab', 'abc']) history = edited(history, text, 'cell 1');
    history = edited(history, 'abc!', 'cell 2');
    history = edited(history, 'row', null);
    expect(undone(history).now).toBe('abc!');
    expect(undone(undone(history)).now).toBe('abc');
    expect(undone(undone(undone(history))).now).toBe('');
    expect(edited(undone(history), 'x', 'cell 2').future).toEqual([]);
  });

  it('goes back and forth to where it was', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 50 }), fc.nat(60), (values, steps) => {
        let history = historyOf(-1);
        for (const value of values) history = edited(history, value, null);
        const end = history.now;
        for (let step = 0; step < steps; step += 1) history = undone(history);
        if (steps >= values.length) expect(history.now).toBe(-1);
        for (let step = 0; step < steps; step += 1) history = redone(history);
        expect(history.now).toBe(end);
      }),
    );
  });
});

describe('intervals as people write them', () => {
  it.each([
    ['alle 6 Wochen', 'P6W'],
    ['6 Wochen', 'P6W'],
    ['Alle 3 Monate', 'P3M'],
    ['monatlich', 'P1M'],
    ['halbjährlich', 'P6M'],
    ['alle 10 Tage', 'P10D'],
    ['1 Jahr', 'P1Y'],
    [' p3m ', 'P3M'],
    ['P1Y2M', 'P1Y2M'],
    ['bald', 'bald'],
    ['alle 0,5 Monate', 'alle 0,5 Monate'],
  ])('%s is %s', (text, interval) => expect(intervalOf(text)).toBe(interval));
});
