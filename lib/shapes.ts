/**
 * The shapes of the states on a 16 × 16 grid, as data: the overlay draws them without a framework, the pages with one.
 * One shape means one thing.
 */
import type { IconName } from './view';

/** A stroke of a shape: path, width (default 1.6), dash pattern. */
export type Stroke = { d: string; width?: number; dash?: string };

/** Filled shapes cut their signs out (even-odd); the others are round strokes. */
export type Shape = { fill: string } | { strokes: Stroke[] };

const circle = (r: number): string => `M${8 - r} 8a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

const CALENDAR: Stroke[] = [
  {
    d: 'M3.2 3.2h9.6a1.2 1.2 0 0 1 1.2 1.2v8.2a1.2 1.2 0 0 1-1.2 1.2H3.2A1.2 1.2 0 0 1 2 12.6V4.4a1.2 1.2 0 0 1 1.2-1.2z',
  },
  { d: 'M2 6.6h12M5.2 1.5v3M10.8 1.5v3' },
];

export type Shapes = Record<IconName | 'unlocked' | 'open', Shape>;

export const SHAPES: Shapes = {
  overdue: {
    fill: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1zM7 4h2l-.3 5H7.3zM8 10.1a1.1 1.1 0 1 1 0 2.2 1.1 1.1 0 0 1 0-2.2z',
  },
  dueToday: { fill: circle(6.3) },
  upcomingSoon: { strokes: [{ d: circle(6.2) }, { d: 'M8 4.4V8l2.6 1.7' }] },
  upcoming: { strokes: [{ d: 'M2.6 8.6l3.5 3.6 7.3-8', width: 2 }] },
  scheduled: { strokes: [...CALENDAR, { d: 'M5.4 10l1.8 1.8 3.5-3.6' }] },
  scheduledLate: { strokes: [...CALENDAR, { d: 'M4.8 10.1h6M8.9 8.1l2 2-2 2' }] },
  noTalkYet: { strokes: [{ d: circle(5.8) }] },
  noTarget: { strokes: [{ d: 'M3 8h10', width: 2 }] },
  missingData: {
    strokes: [
      { d: circle(6.3), width: 1.4, dash: '2.6 1.9' },
      { d: 'M6.1 6.4a1.9 1.9 0 1 1 2.8 1.7c-.6.4-.9.7-.9 1.3M8 11.4v.1', width: 1.5 },
    ],
  },
  locked: {
    fill: 'M4.2 6.8V4.6a3.8 3.8 0 0 1 7.6 0v2.2h.4c.6 0 1 .4 1 1v6c0 .6-.4 1-1 1H3.8c-.6 0-1-.4-1-1v-6c0-.6.4-1 1-1zm1.7 0h4.2V4.6a2.1 2.1 0 0 0-4.2 0z',
  },
  unlocked: {
    fill: 'M6.2 6.8V4.6a3.8 3.8 0 0 1 7.6 0v.9h-1.7v-.9a2.1 2.1 0 0 0-4.2 0v2.2h3.3c.6 0 1 .4 1 1v6c0 .6-.4 1-1 1H2.8c-.6 0-1-.4-1-1v-6c0-.6.4-1 1-1z',
  },
  error: {
    fill: 'M8 1.2c.4 0 .7.2.9.6l6 11.2c.4.7-.1 1.5-.9 1.5H2c-.8 0-1.3-.8-.9-1.5l6-11.2c.2-.4.5-.6.9-.6zM7.1 5.4l.3 4.4h1.2l.3-4.4zM8 10.7a1 1 0 1 0 0 2 1 1 0 0 0 0-2z',
  },
  flag: { strokes: [{ d: 'M3.6 14.4V2.2h8.8l-2 2.9 2 2.9H3.6' }] },
  paused: { strokes: [{ d: 'M5.4 3.4v9.2M10.6 3.4v9.2', width: 2.4 }] },
  open: { strokes: [{ d: 'M4 6l4 4 4-4' }] },
};
