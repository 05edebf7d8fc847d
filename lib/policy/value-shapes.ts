/** Shapes of single values that policy and options have in common. */
import * as z from 'zod';
import '../rules/zod-config';
import { parseDuration } from '../rules/durations';
import { isQuick } from '../site/pattern-cost';

export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Datum als JJJJ-MM-TT');
export const duration = z.string().refine(isDuration, 'Zeitspanne wie P1M oder P6W');
export const window = z
  .tuple([isoDate, isoDate])
  .refine(([first, last]) => first <= last, 'Beginn liegt nach dem Ende');

export const fte = z.number('Zahl von 0.1 bis 1').min(0.1, 'mindestens 0.1').max(1, 'höchstens 1');
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Uhrzeit als HH:MM');
/** When talks can be held on a working day. A break of no length is none. */
export const workTimes = z
  .strictObject({
    from: clock,
    to: clock,
    breakFrom: clock,
    breakTo: clock,
    /** Minutes kept free after a talk. */
    gap: z.int().min(0).max(60),
    /** Length of a talk where no pack tells one. */
    minutes: z.int().min(15).max(180),
  })
  .refine(({ from, to, breakFrom, breakTo }) => from < to && breakFrom <= breakTo, 'Beginn liegt nach dem Ende');

function isDuration(text: string): boolean {
  try {
    parseDuration(text);
    return true;
  } catch {
    return false;
  }
}

function isPattern(source: string): boolean {
  try {
    new RegExp(`^(?:${source})$`, 'u');
    return true;
  } catch {
    return false;
  }
}

/** A pattern must compile, stay short and not search without end: it runs on text of foreign pages. */
export const pattern = z
  .string()
  .max(200)
  .refine(isPattern, 'kein gültiger regulärer Ausdruck')
  .refine(
    (source) => !isPattern(source) || isQuick(source),
    'dieser reguläre Ausdruck kann den Browser aufhalten, bitte Wiederholungen in Wiederholungen auflösen, zum Beispiel (\\d+)+ zu \\d+',
  );
